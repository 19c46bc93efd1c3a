"""`wrong-year`: a day in a calendar, or among a year's last days, of another year than the file's.

FAIL  calendar/2026.yaml:  2025-12-25: Hari Raya Natal
PASS  calendar/2026.yaml:  2026-12-25: Hari Raya Natal
FAIL  years/2022.yaml:  finish: {until: 2023-12-05}
"""

from collections.abc import Iterator
from typing import Final

from bot.content.draft import Draft, Entry
from bot.content.problems import Problem
from bot.content.yaml import KEYS, VALUES, Path, Suggestion, TextNode, day, mended

_DAYS: Final[tuple[tuple[str, Path], ...]] = (
    ("calendar", ("official_through",)),
    ("calendar", ("holidays", KEYS)),
    ("year", (VALUES, "until")),
    ("year", (VALUES, "otherwise")),
)


def check(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for every day that does not belong to the file."""
    for kind, path in _DAYS:
        for entry, node in _at(draft, kind, path):
            found = day(node)
            if found is None or str(found.year) == entry.id or not entry.id.isdigit():
                continue
            yield entry.page.problem(
                "wrong-year",
                node.start,
                f"{node.text} bukan tanggal di tahun {entry.id}, padahal berkas ini untuk "
                f"{entry.id}.",
                hint=mended(entry.page, node, entry.id + node.text[4:])
                or Suggestion(text="Pindahkan ke berkas tahun itu."),
            )


def _at(draft: Draft, kind: str, path: Path) -> Iterator[tuple[Entry, TextNode]]:
    for entry in draft.of(kind):
        for node in entry.texts(*path):
            yield entry, node
