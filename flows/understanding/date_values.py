"""What one expression of time can mean before it is known which one counts."""

import calendar
from dataclasses import dataclass
from datetime import date, timedelta

_WEEK = 7


@dataclass(frozen=True, slots=True)
class Period:
    """From `first` to `last`; may reach beyond today ("bulan ini" is the whole month)."""

    first: date
    last: date

    def days(self) -> tuple[date, ...]:
        """Return every day of the period."""
        return tuple(
            self.first + timedelta(days=n) for n in range((self.last - self.first).days + 1)
        )


@dataclass(frozen=True, slots=True)
class Day:
    """One day. `within` is the calendar week or month it was counted back to ("2 minggu lalu")."""

    day: date
    within: Period | None = None


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
