"""Narrowing a period down to a day: years, then months, then ten-day parts, then days."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Final

from flows.wording import full_month, period, short_date

_DAYS_AS_BUTTONS: Final = 11  # a part of a month has at most eleven days
_MONTH: Final = 31
_YEAR: Final = 366
_DECADE_STARTS: Final = (1, 11, 21)


def narrower(earliest: date, latest: date) -> tuple[tuple[str, str], ...]:
    """Split a period into choices (label, value): days, or periods to be narrowed further.

    A value is an ISO date or two of them with a slash between.
    """
    length = (latest - earliest).days + 1
    if length <= _DAYS_AS_BUTTONS:
        days = (earliest + timedelta(days=offset) for offset in range(length))
        return tuple((short_date(day), day.isoformat()) for day in days)
    if length <= _MONTH:
        return tuple(_choice(period(*p), p) for p in _parts(earliest, latest, _next_ten_days))
    if is_long(earliest, latest):
        return tuple(_choice(str(p[0].year), p) for p in _parts(earliest, latest, _next_year))
    return tuple(_choice(full_month(p[0]), p) for p in _parts(earliest, latest, _next_month))


def is_long(earliest: date, latest: date) -> bool:
    """Tell whether a period is longer than a year, so that years are offered of it."""
    return (latest - earliest).days >= _YEAR


def few_days_ago(today: date) -> tuple[date, date]:
    """Return the two days before yesterday."""
    return today - timedelta(days=3), today - timedelta(days=2)


def this_week(today: date) -> tuple[date, date]:
    """Return Monday to today."""
    return today - timedelta(days=today.weekday()), today


def last_week(today: date) -> tuple[date, date]:
    """Return Monday to Sunday of the week before."""
    monday = today - timedelta(days=today.weekday() + 7)
    return monday, monday + timedelta(days=6)


def last_month(today: date) -> tuple[date, date]:
    """Return the first to the last day of the month before."""
    last = today.replace(day=1) - timedelta(days=1)
    return last.replace(day=1), last


def as_value(earliest: date, latest: date) -> str:
    """Return the period as an answer carries it; a period of one day is that day."""
    if earliest == latest:
        return earliest.isoformat()
    return f"{earliest.isoformat()}/{latest.isoformat()}"


def _choice(label: str, part: tuple[date, date]) -> tuple[str, str]:
    return label, as_value(*part)


def _parts(
    earliest: date, latest: date, next_start: Callable[[date], date]
) -> Iterator[tuple[date, date]]:
    while earliest <= latest:
        following = next_start(earliest)
        yield earliest, min(latest, following - timedelta(days=1))
        earliest = following


def _next_ten_days(day: date) -> date:
    later = [start for start in _DECADE_STARTS if start > day.day]
    return day.replace(day=later[0]) if later else _next_month(day)


def _next_month(day: date) -> date:
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1)


def _next_year(day: date) -> date:
    return date(day.year + 1, 1, 1)
