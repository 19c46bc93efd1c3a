"""How long others have waited: half of them, once enough are known; counted by what changed."""

from dataclasses import replace
from datetime import date

import pytest

from flows.dialogue.effects import RecordWaiting
from flows.dialogue.state import State, Wait
from flows.dialogue.transitions import begun, brought_back, put_away
from flows.dialogue.waits import ENOUGH, CountedWait, WaitingTime, waiting_times, waits_changed

WAIT = Wait(platform="tokopedia", year=2026, days=5, seen="2026-11-30")
CASE = State(active=True, case=1, answers={"platform": "tokopedia"})
ENDED = put_away(CASE, outcome="appeared", wait=WAIT)


def record(*, undone: bool = False, days: int = 5) -> RecordWaiting:
    day = date(2026, 11, 30)
    return RecordWaiting(platform="tokopedia", year=2026, days=days, seen=day, undone=undone)


@pytest.mark.parametrize(
    ("days", "half"),
    [
        ([3], 3),
        ([1, 9], 1),
        ([1, 4, 9], 4),
        ([1, 1, 4, 9], 1),
        ([1, 2, 4, 9, 9], 4),
        ([7, 7, 7, 0], 7),
    ],
)
def test_half_have_seen_it_within_the_median(days: list[int], half: int) -> None:
    told = waiting_times([CountedWait("tokopedia", one, 1) for one in days], fewest=1)
    assert told == {"tokopedia": WaitingTime(people=len(days), half=half)}


def test_nothing_is_told_of_too_few() -> None:
    counts = [CountedWait("tokopedia", 5, ENOUGH), CountedWait("kemnaker", 2, ENOUGH - 1)]
    assert waiting_times(counts) == {"tokopedia": WaitingTime(people=ENOUGH, half=5)}
    assert waiting_times([]) == {}


def test_days_of_a_platform_count_together() -> None:
    counts = [CountedWait("tokopedia", 9, 20), CountedWait("tokopedia", 2, 21)]
    assert waiting_times(counts) == {"tokopedia": WaitingTime(people=41, half=2)}


def test_ended_case_is_counted_and_taken_back() -> None:
    assert waits_changed(CASE, ENDED) == (record(),)
    assert waits_changed(ENDED, brought_back(ENDED)) == (record(undone=True),)
    assert waits_changed(ENDED, CASE) == (record(undone=True),)


def test_what_is_counted_otherwise_is_taken_back_first() -> None:
    other = put_away(CASE, outcome="appeared", wait=replace(WAIT, days=6))
    assert waits_changed(ENDED, other) == (record(undone=True), record(days=6))


def test_another_case_counts_nothing() -> None:
    assert waits_changed(ENDED, begun(ENDED)) == ()
    assert waits_changed(CASE, begun(CASE)) == ()


def test_erasing_takes_nothing_back() -> None:
    assert waits_changed(ENDED, State()) == ()


def test_nothing_counted_is_no_record() -> None:
    assert waits_changed(CASE, put_away(CASE)) == ()
