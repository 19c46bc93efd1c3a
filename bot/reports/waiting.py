"""How long certificates took to appear, by platform and year, in plain words for the CS team."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from bot.contracts.json_line import as_line
from bot.service.ports import Waits
from bot.service.records import WaitCount
from flows.library import Library

FEWEST: Final = 5  # of fewer people nothing is shown, not even to CS
_NONE: Final = f"Belum ada platform dengan paling sedikit {FEWEST} orang di masa itu."


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitedOn:
    """Of so many people a half, three quarters, nine of ten had seen it within so many days."""

    platform: str
    year: int
    people: int
    half: int
    most: int  # three quarters
    nearly_all: int  # nine of ten
    longest: int


def waited_on(counts: Iterable[WaitCount]) -> tuple[WaitedOn, ...]:
    """Return what is told of each platform and year of which enough is known, in their order."""
    found: defaultdict[tuple[str, int], list[WaitCount]] = defaultdict(list)
    for count in counts:
        found[count.platform, count.year].append(count)
    told = (_told(*about, its) for about, its in sorted(found.items()))
    return tuple(one for one in told if one.people >= FEWEST)


def _told(platform: str, year: int, counts: Iterable[WaitCount]) -> WaitedOn:
    days = sorted(count.days for count in counts for _ in range(count.times))
    return WaitedOn(
        platform=platform,
        year=year,
        people=len(days),
        half=_within(days, 50),
        most=_within(days, 75),
        nearly_all=_within(days, 90),
        longest=days[-1],
    )


def _within(days: list[int], percent: int) -> int:
    """Return the days within which at least that share had seen it; `days` are in order."""
    return days[-(-len(days) * percent // 100) - 1]


def in_words(told: Iterable[WaitedOn], library: Library) -> str:
    """Return a line for each."""
    lines = [_line(one, library) for one in told]
    head = "Hari kerja sejak hitungan mulai sampai peserta bilang sertifikatnya muncul:"
    return "\n".join((head, *lines)) if lines else _NONE


def _line(one: WaitedOn, library: Library) -> str:
    platform = library.platform(one.platform)
    return (
        f"  {platform.name if platform else one.platform}, selesai {one.year}: {one.people} orang, "
        f"separuh dalam {one.half}, 75% dalam {one.most}, 90% dalam {one.nearly_all}, "
        f"paling lama {one.longest}"
    )


async def report(waiting: Waits, library: Library, *, since: date, as_json: bool) -> str:
    """Return the waiting times since that day. Raise StoreError."""
    told = waited_on(await waiting.waits(since=since))
    if as_json:
        return "[" + ",\n ".join(as_line(_as_json(one)) for one in told) + "]"
    return in_words(told, library)


def _as_json(one: WaitedOn) -> Mapping[str, Any]:
    return {
        "platform": one.platform,
        "year": one.year,
        "people": one.people,
        "half": one.half,
        "three_quarters": one.most,
        "nine_tenths": one.nearly_all,
        "longest": one.longest,
    }
