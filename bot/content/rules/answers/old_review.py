"""`old-review` (warning): a text that was last compared with its sources more than 180 days ago.

Today must be known (`prakerja-bot check` knows it).

FAIL  reviewed: 2026-01-01      # today is 2026-11-21
PASS  reviewed: 2026-11-21
"""

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from bot.content.draft import CHOICES, Draft
from bot.content.problems import WARNING, Problem
from bot.content.yaml import VALUES, Path, Suggestion, day

LONGEST: Final = timedelta(days=180)
_KINDS: Final = ("topic", "check", "platform", "provider", "diagnosis", "guide", "year")
_PATHS: Final[tuple[Path, ...]] = (
    ("reviewed",),
    *((choice, VALUES, "reviewed") for choice in CHOICES),
)


def advise(draft: Draft) -> Iterator[Problem]:
    """Yield a warning at every such date."""
    if draft.today is None:
        return
    for entry in draft.of(*_KINDS):
        for path in _PATHS:
            for node in entry.texts(*path):
                reviewed = day(node)
                if reviewed and draft.today - reviewed > LONGEST:
                    yield entry.page.problem(
                        "old-review",
                        node.start,
                        f"Terakhir dicocokkan dengan sumbernya {(draft.today - reviewed).days} "
                        "hari yang lalu.",
                        hint=Suggestion(
                            text="Baca lagi sumbernya, perbaiki isinya kalau berubah, lalu tulis "
                            "tanggal hari ini."
                        ),
                        severity=WARNING,
                    )
