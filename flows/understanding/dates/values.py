"""What one expression of time can mean before it is known which one counts, and two together."""

import calendar
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

_WEEK: Final = 7


@dataclass(frozen=True, slots=True)
class Period:
    """From `first` to `last`; may reach beyond today ("bulan ini" is the whole month).

    `yearless` where the year was worked out and not said: one said elsewhere takes its place.
    """

    first: date
    last: date
    yearless: bool = field(default=False, compare=False)

    def days(self) -> tuple[date, ...]:
        """Return every day of the period."""
        return tuple(
            self.first + timedelta(days=n) for n in range((self.last - self.first).days + 1)
        )


@dataclass(frozen=True, slots=True)
class Day:
    """One day. `within` is the calendar week or month it was counted back to ("2 minggu lalu").

    `yearless` as for a period.
    """

    day: date
    within: Period | None = None
    yearless: bool = field(default=False, compare=False)


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week, Monday = 0."""

    number: int


@dataclass(frozen=True, slots=True)
class MonthDay:
    """A day of the month whose month is not said: "tgl 3"."""

    number: int


@dataclass(frozen=True, slots=True)
class Ahead:
    """Still to come."""


@dataclass(frozen=True, slots=True)
class Impossible:
    """No calendar has it."""


@dataclass(frozen=True, slots=True)
class Vague:
    """Time, but no date: "beberapa hari lalu", "tiap senin"."""


Value = Period | Day | Weekday | MonthDay | Ahead | Impossible | Vague


def day_of(year: int, month: int, day: int) -> date | None:
    """Return that date, or None where there is none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def latest(month: int, day: int, today: date) -> date | None:
    """Return the latest such day not after today (29 February: of the latest leap year)."""
    days = (day_of(today.year - back, month, day) for back in range(9))
    return next((found for found in days if found is not None and found <= today), None)


def latest_weekday(weekday: int, today: date) -> date:
    """Return the latest such weekday strictly before today."""
    return today - timedelta(days=(today.weekday() - weekday - 1) % _WEEK + 1)


def latest_month_day(day: int, today: date) -> date:
    """Return the latest day with that number (1 to 31) not after today.

    Of any three months in a row two have it, and at most one of them is still to come.
    """
    months = (months_back(today, back) for back in range(3))
    days = (day_of(month.first.year, month.first.month, day) for month in months)
    return next(found for found in days if found is not None and found <= today)


def week_of(day: date) -> Period:
    """Return the calendar week of that day, Monday to Sunday."""
    monday = day - timedelta(days=day.weekday())
    return Period(monday, monday + timedelta(days=_WEEK - 1))


def month(year: int, number: int) -> Period:
    """Return the whole month."""
    last = calendar.monthrange(year, number)[1]
    return Period(date(year, number, 1), date(year, number, last))


def months_back(today: date, count: int) -> Period:
    """Return the whole month that lies `count` months before today's."""
    year, index = divmod(today.year * 12 + today.month - 1 - count, 12)
    return month(year, index + 1)


def same_day_months_back(today: date, count: int) -> date:
    """Return today's day `count` months ago, the month's last day where it has no such day."""
    period = months_back(today, count)
    return min(period.last, period.first + timedelta(days=today.day - 1))


def moved_to_year(value: Day | Period, year: int) -> Value:
    """Return the same day or period in that year; Impossible where that year has it not."""
    first = value.day if isinstance(value, Day) else value.first
    start = day_of(year, first.month, first.day)
    if start is None:
        return Impossible()
    return Day(start) if isinstance(value, Day) else Period(start, start + (value.last - first))


_HALF_WEEK: Final = 3


def fitted(one: Value, other: Value, today: date) -> Value | None:
    """Return what the two mean together, None where they do not belong together in this order."""
    match one:
        case Weekday(number):
            return _weekday_of(number, other, today)
        case MonthDay(number):
            return _month_day_of(number, other, today)
        case Day(day) if isinstance(other, Period) and other.first <= day <= other.last:
            return one
        case Period() if isinstance(other, Period):
            return _common(one, other)
        case _:
            return None


def _weekday_of(number: int, other: Value, today: date) -> Value | None:
    period = _period(other)
    if period is not None:
        return _inside([day for day in period.days() if day.weekday() == number], today)
    match other:
        case Day(day):
            return _checked(number, day, today)
        case MonthDay(day_number):
            return _checked(number, latest_month_day(day_number, today), today)
        case _:
            return None


def _month_day_of(number: int, other: Value, today: date) -> Value | None:
    period = _period(other)
    if period is not None:
        days = [day for day in period.days() if day.day == number]
        return _inside(days, today) or Impossible()
    return other if isinstance(other, Day) and other.day.day == number else None


def _period(value: Value) -> Period | None:
    match value:
        case Period():
            return value
        case Day(within=within):
            return within
        case _:
            return None


def _inside(days: list[date], today: date) -> Value | None:
    if not days:
        return None
    if days[0] > today:
        return Ahead()
    return Day(days[0]) if len(days) == 1 else Period(days[0], days[-1])


def _checked(weekday: int, day: date, today: date) -> Value:
    """Return the day; where it is no such weekday, both are possible: the period between them."""
    away = (weekday - day.weekday() + _HALF_WEEK) % _WEEK - _HALF_WEEK
    if away == 0:
        return Day(day)
    meant = min(day + timedelta(days=away), today)
    return Period(min(day, meant), max(day, meant))


def _common(one: Period, other: Period) -> Value | None:
    first, last = max(one.first, other.first), min(one.last, other.last)
    return Period(first, last) if first <= last else None
