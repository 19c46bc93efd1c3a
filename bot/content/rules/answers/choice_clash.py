"""`choice-clash`: more than one of `platforms`, `years` and `situations` in a topic.

The bot asks one thing before it answers.

FAIL  platforms: {tokopedia: ...}   years: {2020-2022: ...}
PASS  platforms: {tokopedia: ...}
"""

from collections.abc import Iterator

from bot.content.draft import CHOICES, Draft, answers
from bot.content.problems import Problem
from bot.content.yaml import Suggestion


def check(draft: Draft) -> Iterator[Problem]:
    """Yield a problem at every such field after the first."""
    for part in answers(draft):
        keys = [key for key, _ in part.node.entries() if key.text in CHOICES]
        for key in keys[1:]:
            yield part.entry.page.problem(
                "choice-clash",
                key.start,
                f"`{key.text}` tidak bisa bersama `{keys[0].text}` di baris "
                f"{keys[0].start.line}: bot hanya menanyakan satu hal.",
                hint=Suggestion(text="Pilih salah satu, atau pecah menjadi dua topik."),
            )
