"""Days told by number or from today: "3/11/2026", "tgl 3", "kemarin", "tadi malam"."""

from datetime import date, timedelta

from flows.understanding.date_token import Token
from flows.understanding.date_values import (
    Day,
    Impossible,
    MonthDay,
    Period,
    Value,
    day_of,
    latest,
    latest_month_day,
    months_back,
)

LAST_DAY = 31
_MONTHS = 12
_SMALL_HOURS = 5
_TEN = 10
_HUNDRED = 100
_FIRST_SHORT_YEAR = 20
CENTURY = 2000
_UNLIKELY = 99  # beyond it a number after `tgl` is something else


def of_kind(tokens: tuple[Token, ...], kinds: str) -> tuple[Token, ...]:
    """Return the tokens of these kinds."""
    return tuple(token for token in tokens if token.kind in kinds)


def has(tokens: tuple[Token, ...], kinds: str) -> bool:
    """Tell whether there is a token of one of these kinds."""
    return any(token.kind in kinds for token in tokens)


def with_year(day: int, month: int, year: int) -> Value:
    """Return the day of that year."""
    found = day_of(year, month, day)
    return Impossible() if found is None else Day(found)


def without_year(day: int, month: int, today: date) -> Value:
    """Return the latest such day not after today."""
    found = latest(month, day, today)
    return Impossible() if found is None else Day(found)


def full_numeric(tokens: tuple[Token, ...], today: date) -> Value | None:
    """Read day, month and year in digits."""
    day, month, year = tokens[-1].numbers
    if year >= _HUNDRED:
        return with_year(day, month, year)
    return with_year(day, month, CENTURY + year) if is_short_year(year, today) else None


def is_short_year(number: int, today: date) -> bool:
    """Tell whether two digits can be a year: the programme began in 2020."""
    return _FIRST_SHORT_YEAR <= number <= today.year - CENTURY + 1


def day_and_month(tokens: tuple[Token, ...], today: date) -> Value | None:
    """Read "3/11"; with a dot ("3.11") only behind `tgl`, for it may be a clock time."""
    (token,) = of_kind(tokens, "q")
    day, month = token.numbers
    said = has(tokens, "T")
    if token.word == "." and not said:
        return None
    plausible = 1 <= month <= _MONTHS and 1 <= day <= LAST_DAY
    if plausible:
        return without_year(day, month, today)
    return Impossible() if said else None


def month_day(tokens: tuple[Token, ...], _today: date) -> Value | None:
    """Read "tgl 3"."""
    (number,) = of_kind(tokens, "d")
    if 1 <= number.value <= LAST_DAY:
        return MonthDay(number.value)
    return Impossible() if number.value <= _UNLIKELY else None


def yesterday(_tokens: tuple[Token, ...], today: date) -> Value:
    """Read "kemarin"."""
    return Day(today - timedelta(days=1))


def two_days_ago(_tokens: tuple[Token, ...], today: date) -> Value:
    """Read "kemarin lusa" and "kemaren dulu"."""
    return Day(today - timedelta(days=2))


def this_day(_tokens: tuple[Token, ...], today: date) -> Value:
    """Read "hari ini", "tadi", "barusan"."""
    return Day(today)


def last_night(tokens: tuple[Token, ...], today: date) -> Value:
    """Read "tadi malam": the evening before or the small hours of today, told by the hour."""
    hours = [token.value for token in of_kind(tokens, "c")]
    before = today - timedelta(days=1)
    if not hours:
        return Period(before, today)
    return Day(today if hours[0] <= _SMALL_HOURS else before)


def about_month_day(tokens: tuple[Token, ...], today: date) -> Value | None:
    """Read "tgl 20an": the tens of the latest month in which they have begun."""
    (number,) = of_kind(tokens, "d")
    if not 1 <= number.value <= LAST_DAY:
        return None
    lowest, highest = around(number.value)
    first = latest_month_day(lowest, today)
    return Period(first, first.replace(day=min(highest, months_back(first, 0).last.day)))


def around(day: int) -> tuple[int, int]:
    """Return what "20an" can be, the tens, and "5an", a day more or less."""
    return (day, day + 9) if day % _TEN == 0 else (max(1, day - 1), day + 1)


def either_month_day(tokens: tuple[Token, ...], today: date) -> Value | None:
    """Read "tgl 3 atau 4": the period from one to the other."""
    numbers = [token.value for token in of_kind(tokens, "d")]
    days = [latest_month_day(number, today) for number in numbers if 1 <= number <= LAST_DAY]
    return Period(min(days), max(days)) if days else None
