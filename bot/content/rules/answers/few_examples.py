"""`few-examples`: a topic with fewer than 20 examples of how people ask it.

The bot understands a question by its nearness to examples; with few of them it guesses.

FAIL  examples: [kapan cair, insentif kapan]
PASS  examples: (20 sentences or more, each by somebody else)
"""

from collections.abc import Iterator
from typing import Final

from bot.content.draft import Draft
from bot.content.problems import Problem
from bot.content.yaml import ListNode, MapNode, Suggestion

FEWEST: Final = 20


def check(draft: Draft) -> Iterator[Problem]:
    """Yield a problem at the `examples` of every such topic."""
    for entry in draft.of("topic"):
        pair = entry.node.pair("examples") if isinstance(entry.node, MapNode) else None
        if pair is None or not isinstance(pair[1], ListNode):
            continue  # that is a problem of its own
        number = len(pair[1].items)
        if number < FEWEST:
            yield entry.page.problem(
                "few-examples",
                pair[0].start,
                f"Topik ini baru punya {number} contoh kalimat, padahal perlu paling sedikit "
                f"{FEWEST}.",
                hint=Suggestion(
                    text=f"Tambahkan {FEWEST - number} kalimat lagi, seperti peserta mengetiknya."
                ),
            )
