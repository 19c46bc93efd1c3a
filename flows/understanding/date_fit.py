"""One value out of two that belong together: the "senin" of "minggu lalu"."""

from datetime import date, timedelta
from typing import Final

from flows.understanding.date_values import (
    Ahead,
    Day,
    Impossible,
    MonthDay,
    Period,
    Value,
    Weekday,
    latest_month_day,
)

_WEEK: Final = 7
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
