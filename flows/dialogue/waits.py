"""How long certificates took to appear: counted apart from whose they are, told once enough are.

A case that has ended well remembers what was counted of it, so that it can be taken back.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import accumulate
from types import MappingProxyType
from typing import Final, NamedTuple

from flows.dialogue.effects import RecordWaiting
from flows.dialogue.state import State, Wait

ENOUGH: Final = 30  # people of whom it is known; of fewer, participants are told nothing


class CountedWait(NamedTuple):
    """On this platform so many people saw their certificate after as many working days."""

    platform: str
    days: int
    people: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingTime:
    """Of so many people half saw their certificate within `half` working days."""

    people: int
    half: int


WaitingTimes = Mapping[str, WaitingTime]  # by platform
NO_WAITS: Final[WaitingTimes] = MappingProxyType({})


def waiting_times(counts: Iterable[CountedWait], *, fewest: int = ENOUGH) -> WaitingTimes:
    """Return what can be told of each platform of which at least `fewest` people are known."""
    found: dict[str, list[CountedWait]] = {}
    for count in counts:
        found.setdefault(count.platform, []).append(count)
    told = ((platform, _time(its)) for platform, its in found.items())
    return MappingProxyType({platform: time for platform, time in told if time.people >= fewest})


def _time(counts: Iterable[CountedWait]) -> WaitingTime:
    by_days = sorted(counts, key=lambda one: one.days)
    *_, people = seen = tuple(accumulate(one.people for one in by_days))
    half = next(one.days for one, so_far in zip(by_days, seen, strict=True) if 2 * so_far >= people)
    return WaitingTime(people=people, half=half)


def waits_changed(before: State, after: State) -> tuple[RecordWaiting, ...]:
    """Return what is to be counted, or taken back, where one state has become another.

    Nothing of cases that were erased, or that stand in one of the states only and were counted.
    """
    if before.wait is after.wait and before.others is after.others:
        return ()
    old = {case.case: case.wait for case in (before, *before.others)}
    new = {case.case: case.wait for case in (after, *after.others)}
    told = ((old[case], new[case]) for case in old if case in new and old[case] != new[case])
    return tuple(record for was, now in told for record in _changed(was, now))


def _changed(was: Wait | None, now: Wait | None) -> Iterable[RecordWaiting]:
    if was is not None:
        yield _record(was, undone=True)
    if now is not None:
        yield _record(now)


def _record(wait: Wait, *, undone: bool = False) -> RecordWaiting:
    return RecordWaiting(
        platform=wait.platform,
        year=wait.year,
        days=wait.days,
        seen=date.fromisoformat(wait.seen),
        undone=undone,
    )
