"""Working days (hari kerja): the one place that counts them.

A day is a date in WIB. Saturdays, Sundays and the days of the calendar do not count.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from flows.library import Calendar

_SATURDAY: Final = 5


def is_working_day(day: date, calendar: Calendar) -> bool:
    """Tell whether offices work on that day."""
    return day.weekday() < _SATURDAY and day not in calendar.holidays


def add_working_days(day: date, count: int, calendar: Calendar) -> date:
    """Return the `count`-th working day strictly after `day`; 0 gives `day` itself."""
    while count > 0:
        day += timedelta(days=1)
        count -= is_working_day(day, calendar)
    return day


def working_days_between(start: date, end: date, calendar: Calendar) -> int:
    """Count the working days d with start < d <= end; 0 when end is not after start."""
    return sum(is_working_day(day, calendar) for day in _days(start, end))


def skipped_days(start: date, end: date, calendar: Calendar) -> tuple[tuple[date, str], ...]:
    """List the Monday-to-Friday days d with start < d <= end on which nobody works, and why."""
    return tuple(
        (day, calendar.holidays[day])
        for day in _days(start, end)
        if day.weekday() < _SATURDAY and day in calendar.holidays
    )


def _days(start: date, end: date) -> Iterator[date]:
    for offset in range(1, (end - start).days + 1):
        yield start + timedelta(days=offset)
