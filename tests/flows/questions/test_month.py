"""A month laid out in weeks: what can be picked, and where one can turn to."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.diagnosis.case import PROGRAMME_START
from flows.questions.month import MonthGrid, as_month, as_value, month_grid

TODAY = date(2026, 11, 21)
days = st.dates(date(2019, 1, 1), date(2030, 12, 31))


def grid(month: date, *, earliest: date = PROGRAMME_START, latest: date = TODAY) -> MonthGrid:
    return month_grid(month, earliest=earliest, latest=latest)


def offered(found: MonthGrid) -> list[date]:
    return [day for week in found.weeks for day in week if day]


def test_weeks_begin_on_monday() -> None:
    first, *_, last = grid(date(2026, 10, 1)).weeks
    assert first == (None, None, None, *(date(2026, 10, day) for day in (1, 2, 3, 4)))
    assert last == (*(date(2026, 10, day) for day in (26, 27, 28, 29, 30, 31)), None)


@pytest.mark.parametrize(
    ("month", "weeks"),
    [
        (date(2021, 2, 1), 4),  # 28 days from a Monday on
        (date(2026, 10, 1), 5),
        (date(2026, 8, 1), 6),  # 31 days from a Saturday on
    ],
)
def test_months_have_four_to_six_weeks(month: date, weeks: int) -> None:
    assert len(grid(month).weeks) == weeks


@pytest.mark.parametrize(("year", "last"), [(2024, 29), (2023, 28)])
def test_february_follows_the_leap_year(year: int, last: int) -> None:
    assert offered(grid(date(year, 2, 1)))[-1] == date(year, 2, last)


def test_future_is_not_offered() -> None:
    found = grid(TODAY)
    assert offered(found) == [date(2026, 11, day) for day in range(1, 22)]
    assert found.after is None


def test_day_before_the_earliest_is_not_offered() -> None:
    found = grid(date(2026, 11, 1), earliest=date(2026, 11, 3))
    assert offered(found)[0] == date(2026, 11, 3)
    assert found.before is None


def test_programme_start_is_the_first_month() -> None:
    found = grid(date(2020, 4, 30))
    assert (found.before, found.after) == (None, date(2020, 5, 1))
    assert offered(found)[0] == PROGRAMME_START


def test_turning_passes_the_year() -> None:
    assert grid(date(2026, 1, 31)).before == date(2025, 12, 1)
    assert grid(date(2025, 12, 31)).after == date(2026, 1, 1)


@pytest.mark.parametrize(
    ("asked", "shown"),
    [(date(9999, 12, 31), date(2026, 11, 1)), (date(1, 1, 1), date(2020, 4, 1))],
)
def test_month_beyond_the_limits_shows_the_nearest(asked: date, shown: date) -> None:
    assert grid(asked).month == shown


def test_clock_before_the_programme_offers_nothing() -> None:
    assert offered(grid(TODAY, latest=date(2020, 1, 1))) == []


@given(days, days, st.integers(0, 3000))
def test_grid_offers_each_possible_day_once(month: date, earliest: date, length: int) -> None:
    latest = earliest + timedelta(days=length)
    found = grid(month, earliest=earliest, latest=latest)
    first = max(found.month, earliest)
    after = (found.month + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    length = (min(after, latest) - first).days + 1
    assert offered(found) == [first + timedelta(days=n) for n in range(length)]
    for week in found.weeks:
        assert len(week) == 7
        assert all(day is None or day.weekday() == place for place, day in enumerate(week))


@given(days, days, st.integers(0, 3000))
def test_turning_reaches_every_month(month: date, earliest: date, length: int) -> None:
    latest = earliest + timedelta(days=length)
    found = grid(month, earliest=earliest, latest=latest)
    while found.before:
        turned = grid(found.before, earliest=earliest, latest=latest)
        assert turned.after == found.month
        found = turned
    assert earliest in offered(found)


@given(days)
def test_month_comes_back_as_it_was_written(day: date) -> None:
    assert as_month(as_value(day)) == day.replace(day=1)


@pytest.mark.parametrize(
    "value", ["", "2026", "2026-13", "2026-1", "202611", "2026-11-21", "2026-W11", "november", "٢"]
)
def test_other_than_a_month_is_none(value: str) -> None:
    assert as_month(value) is None


@given(st.text(max_size=12))
def test_any_text_is_a_month_or_none(value: str) -> None:
    found = as_month(value)
    assert found is None or as_value(found) == value
