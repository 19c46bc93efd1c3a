"""`missing-year`: a year without a calendar between two that have one.

A year without a file has weekends only, so deadlines in it would be too early.

FAIL  calendar/2024.yaml calendar/2026.yaml
PASS  calendar/2024.yaml calendar/2025.yaml calendar/2026.yaml
"""

from collections.abc import Iterator
from itertools import pairwise

from bot.content.draft import Draft
from bot.content.problems import Problem
from bot.content.yaml import TOP, Suggestion


def check(draft: Draft) -> Iterator[Problem]:
    """Yield a problem at the first calendar after each hole."""
    pages = {
        int(file.id): file.page
        for file in draft.files
        if file.kind.name == "calendar" and file.id.isascii() and file.id.isdigit()
    }
    for before, after in pairwise(sorted(pages)):
        for year in range(before + 1, after)[:20]:
            yield pages[after].problem(
                "missing-year",
                TOP,
                f"Kalender tahun {year} tidak ada, padahal {before} dan {after} ada.",
                hint=Suggestion(text=f"Tambahkan calendar/{year}.yaml."),
            )
