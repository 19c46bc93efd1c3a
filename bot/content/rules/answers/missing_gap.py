"""`missing-gap` (warning): a word of the bot in which a gap that it could fill is not used.

The bot works without, but perhaps a date or a name is no longer told.

FAIL  wait-head: Masih dalam waktu wajar, Kak.                     # {due} and {left} are gone
PASS  wait-head: "Masih dalam waktu wajar, Kak. Batasnya {due}, {left} hari kerja lagi."
"""

from collections.abc import Iterator, Mapping
from typing import Final

from bot.content.draft import Draft
from bot.content.problems import WARNING, Problem
from bot.content.yaml import Path, Suggestion
from flows.wording import CASE_WORDS, MESSAGES

_WORDS: Final[tuple[tuple[str, Path, Mapping[str, frozenset[str]]], ...]] = (
    ("messages", (), MESSAGES),
    ("diagnosis", ("words",), CASE_WORDS),
)


def advise(draft: Draft) -> Iterator[Problem]:
    """Yield a warning for every gap that a word leaves out."""
    for kind, path, gaps in _WORDS:
        for entry in draft.of(kind):
            for word, wanted in gaps.items():
                for node in entry.texts(*path, word):
                    left_out = sorted(gap for gap in wanted if f"{{{gap}}}" not in node.text)
                    if left_out:
                        names = ", ".join(f"{{{gap}}}" for gap in left_out)
                        yield entry.page.problem(
                            "missing-gap",
                            node.start,
                            f"Kalimat `{word}` tidak lagi menyebut {names}.",
                            hint=Suggestion(text="Kalau itu tidak disengaja, tulis lagi."),
                            severity=WARNING,
                        )
