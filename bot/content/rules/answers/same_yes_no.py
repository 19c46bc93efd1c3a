"""`same-yes-no`: the same thing, asked in the same way, in two entries of `yes_no` of one answer.

The bot could not tell which of them is meant, and would tell neither.

FAIL  - asks: bisa   about: [bank bri]   answer: belum     - asks: bisa   about: [Bank BRI]   ...
PASS  - asks: bisa   about: [bank bri]   answer: belum     - asks: harus  about: [bank bri]   ...
"""

from collections.abc import Iterator

from bot.content.draft import AnswerPart, Draft, answers
from bot.content.problems import Problem
from bot.content.yaml import EACH, MapNode, Suggestion, TextNode, find, texts


def check(draft: Draft) -> Iterator[Problem]:
    """Yield a problem at the later place; it names the earlier one."""
    for part in answers(draft):
        first: dict[tuple[str, str], TextNode] = {}
        for asks, node in _asked(part):
            other = first.setdefault((asks, " ".join(node.text.casefold().split())), node)
            if other is not node:
                yield part.entry.page.problem(
                    "same-yes-no",
                    node.start,
                    f"`{node.text.strip()}` sudah ada di baris {other.start.line} dengan `asks` "
                    "yang sama, jadi bot tidak tahu jawaban yang mana.",
                    hint=Suggestion(text="Hapus di salah satu tempat."),
                )


def _asked(part: AnswerPart) -> Iterator[tuple[str, TextNode]]:
    for entry in find(part.node, ("yes_no", EACH)):
        if isinstance(entry, MapNode):
            asks = "".join(node.text.strip() for node in texts(entry, ("asks",)))
            yield from ((asks, node) for node in texts(entry, ("about", EACH)))
