from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from flows.diagnosis.workdays import (
    add_working_days,
    is_working_day,
    skipped_days,
    working_days_between,
)
from flows.library.calendar import Calendar

days = st.dates(date(2020, 4, 1), date(2027, 12, 31))
holidays = st.dictionaries(days, st.just("Libur"), max_size=40)


def calendar(found: dict[date, str]) -> Calendar:
    return Calendar(holidays=found, official_through=date(2026, 12, 31))


FRIDAY = date(2026, 11, 20)
MONDAY = date(2026, 11, 23)


def test_weekend_is_skipped() -> None:
    assert add_working_days(FRIDAY, 1, calendar({})) == MONDAY


def test_holiday_is_skipped() -> None:
    assert add_working_days(FRIDAY, 1, calendar({MONDAY: "Libur"})) == date(2026, 11, 24)


def test_no_days_is_the_day_itself() -> None:
    saturday = date(2026, 11, 21)
    assert add_working_days(saturday, 0, calendar({})) == saturday


def test_skipped_names_weekdays_only() -> None:
    found = {MONDAY: "Libur", date(2026, 11, 22): "Minggu Libur"}
    assert skipped_days(FRIDAY, date(2026, 11, 24), calendar(found)) == ((MONDAY, "Libur"),)


def test_nothing_between_when_end_is_past() -> None:
    assert working_days_between(MONDAY, FRIDAY, calendar({})) == 0


@given(days, st.integers(1, 30), holidays)
def test_due_day_is_a_working_day(start: date, count: int, found: dict[date, str]) -> None:
    due = add_working_days(start, count, calendar(found))
    assert is_working_day(due, calendar(found))
    assert working_days_between(start, due, calendar(found)) == count


@given(days, st.integers(0, 30), holidays, holidays)
def test_more_holidays_never_come_earlier(
    start: date, count: int, few: dict[date, str], more: dict[date, str]
) -> None:
    early = add_working_days(start, count, calendar(few))
    assert add_working_days(start, count, calendar(few | more)) >= early


@given(days, days, holidays)
def test_every_day_is_counted_once(start: date, end: date, found: dict[date, str]) -> None:
    skipped = skipped_days(start, end, calendar(found))
    weekdays = [
        start + timedelta(days=n)
        for n in range(1, (end - start).days + 1)
        if (start + timedelta(days=n)).weekday() < 5
    ]
    assert len(weekdays) == len(skipped) + working_days_between(start, end, calendar(found))
