"""`unlinked-periods`: two entries about the same with days between them on which neither holds.

On those days a chain lacks a stage, so that its deadline is too early, or a check is not asked. Of
checks it is a warning, for one may have been dropped and taken up again.

FAIL  - {actor: pmo, working_days: 6, until: 2021-11-30}
      - {actor: pmo, working_days: 7, from: 2022-01-01}
PASS  - {actor: pmo, working_days: 6, until: 2021-12-31}
      - {actor: pmo, working_days: 7, from: 2022-01-01}
"""

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from bot.content.draft import DatedName, Draft, Entry, apart, dated_name
from bot.content.problems import ERROR, WARNING, Problem, Severity
from bot.content.yaml import EACH, VALUES, Path, Suggestion, find

_DAY: Final = timedelta(days=1)
# Where the lists stand, what their entries name, how that is told, and how bad a hole is.
_LISTS: Final[tuple[tuple[Path, str, str, Severity], ...]] = (
    (("stages",), "actor", "Tahap", ERROR),
    (("stages_on", VALUES), "actor", "Tahap", ERROR),
    (("checks",), "check", "Syarat", WARNING),
)


def check(draft: Draft) -> Iterator[Problem]:
    """Yield a problem at the later of two entries with days between them."""
    for entry in draft.of("platform", "provider"):
        for path, field, told, severity in _LISTS:
            for items in find(entry.node, path):
                named = (dated_name(item, field) for item in find(items, (EACH,)))
                for earlier, later in apart(item for item in named if item):
                    yield _problem(entry, earlier, later, told=told, severity=severity)


def _problem(
    entry: Entry, earlier: DatedName, later: DatedName, *, told: str, severity: Severity
) -> Problem:
    first, last = earlier.last + _DAY, later.first - _DAY
    line = earlier.node.start.line
    days = f"{first}" if first == last else f"{first} sampai {last}"
    return entry.page.problem(
        "unlinked-periods",
        later.node.start,
        f"{told} `{later.name}` tidak berlaku untuk pelatihan yang selesai {days}: yang di baris "
        f"{line} sudah berakhir, yang ini belum mulai.",
        hint=Suggestion(
            text=f"Ganti menjadi `until: {last}` di bawah baris {line}, atau menjadi "
            f"`from: {first}` di bawah baris ini."
        ),
        severity=severity,
    )
