"""Two values that may belong together."""

from datetime import date

import pytest

from flows.understanding.dates.values import (
    Ahead,
    Day,
    Impossible,
    MonthDay,
    Period,
    Value,
    Weekday,
    fitted,
    months_back,
    week_of,
)
from tests.support.time.dates import SATURDAY

NOV_12 = Day(date(2026, 11, 12))
LAST_WEEK = week_of(date(2026, 11, 12))
OCTOBER = months_back(SATURDAY, 1)
SUNDAY_AND_MONDAY = Period(date(2026, 11, 15), date(2026, 11, 16))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (Weekday(3), LAST_WEEK, NOV_12),
        (Weekday(3), Day(date(2026, 11, 9), LAST_WEEK), NOV_12),
        (Weekday(3), NOV_12, NOV_12),
        (Weekday(3), MonthDay(12), NOV_12),
        (Weekday(2), NOV_12, Period(date(2026, 11, 11), date(2026, 11, 12))),
        (Weekday(3), SUNDAY_AND_MONDAY, None),
        (Weekday(6), week_of(SATURDAY), Ahead()),
        (Weekday(0), OCTOBER, Period(date(2026, 10, 5), date(2026, 10, 26))),
        (Weekday(0), Weekday(1), None),
        (MonthDay(12), LAST_WEEK, NOV_12),
        (MonthDay(31), LAST_WEEK, Impossible()),
        (MonthDay(12), NOV_12, NOV_12),
        (MonthDay(13), NOV_12, None),
        (MonthDay(13), MonthDay(13), None),
        (NOV_12, LAST_WEEK, NOV_12),
        (NOV_12, OCTOBER, None),
        (LAST_WEEK, months_back(SATURDAY, 0), LAST_WEEK),
        (LAST_WEEK, OCTOBER, None),
        (LAST_WEEK, NOV_12, None),
        (Ahead(), NOV_12, None),
    ],
)
def test_values_fit_or_not(one: Value, other: Value, expected: Value | None) -> None:
    assert fitted(one, other, SATURDAY) == expected
