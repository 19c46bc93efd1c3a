"""`overlapping-periods`: two entries about the same that hold on the same day.

So a check is asked once for a completion day, and incidents of a platform do not add up.

FAIL  - {check: ulasan, blocks: certificate, until: 2022-01-01}
      - {check: ulasan, blocks: incentive, from: 2022-01-01}
PASS  - {check: ulasan, blocks: certificate, until: 2021-12-31}
      - {check: ulasan, blocks: incentive, from: 2022-01-01}
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from bot.content.draft import Draft, dated_name, meeting
from bot.content.problems import Problem
from bot.content.yaml import EACH, Suggestion, find

_REMEDY: Final = (
    "Atur `from` dan `until` supaya masanya tidak bertemu (keduanya ikut dihitung), "
    "atau hapus salah satu."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Dated:
    """Entries that may not meet: in files of `kind`, in the list `field`, named by `name`."""

    kind: str
    field: str
    name: str
    told: str


_CHECK: Final = "Syarat `{name}` sudah ditanyakan di baris {line} untuk tanggal selesai yang sama."
_INCIDENT: Final = "Gangguan `{name}` di baris {line} berlaku di hari yang sama."
_LISTS: Final = (
    _Dated(kind="platform", field="checks", name="check", told=_CHECK),
    _Dated(kind="provider", field="checks", name="check", told=_CHECK),
    _Dated(kind="incidents", field="incidents", name="platform", told=_INCIDENT),
)


def check(draft: Draft) -> Iterator[Problem]:
    """Yield a problem at the later of two entries that meet."""
    for dated in _LISTS:
        for entry in draft.of(dated.kind):
            items = (dated_name(item, dated.name) for item in find(entry.node, (dated.field, EACH)))
            for earlier, later in meeting(item for item in items if item):
                yield entry.page.problem(
                    "overlapping-periods",
                    later.node.start,
                    dated.told.format(name=later.name, line=earlier.node.start.line),
                    hint=Suggestion(text=_REMEDY),
                )
