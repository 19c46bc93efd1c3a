"""`past-rule` (warning): an answer whose rule has ended, told as if it still held.

Choices under `years` may: their button says for whom they hold. Today must be known.

FAIL  valid_until: 2025-12-31      # today is 2026-11-21
PASS  years: {2020-2022: {valid_until: 2022-12-31, ...}}
"""

from collections.abc import Iterator

from bot.content.draft import Draft, answers
from bot.content.problems import WARNING, Problem
from bot.content.yaml import Suggestion, day


def advise(draft: Draft) -> Iterator[Problem]:
    """Yield a warning at every such date."""
    if draft.today is None:
        return
    for part in answers(draft):
        if part.choice == "years":
            continue
        for node in part.texts("valid_until"):
            last = day(node)
            if last and last < draft.today:
                yield part.entry.page.problem(
                    "past-rule",
                    node.start,
                    f"Aturan ini hanya berlaku sampai {node.text}, dan tanggal itu sudah lewat.",
                    hint=Suggestion(
                        text="Cari aturan yang sekarang, atau pindahkan yang lama ke bawah `years`."
                    ),
                    severity=WARNING,
                )
