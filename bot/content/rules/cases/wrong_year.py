"""`wrong-year`: a day in a calendar file of another year.

FAIL  calendar/2026.yaml:  2025-12-25: Hari Raya Natal
PASS  calendar/2026.yaml:  2026-12-25: Hari Raya Natal
"""

from collections.abc import Iterator
from itertools import chain

from bot.content.draft import Draft
from bot.content.problems import Problem
from bot.content.yaml import KEYS, Suggestion, day, mended


def check(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for every day that does not belong to the file."""
    for entry in draft.of("calendar"):
        for node in chain(entry.texts("official_through"), entry.texts("holidays", KEYS)):
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
