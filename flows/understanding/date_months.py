"""Expressions with the name of a month: "3 nov 2026", "okt tgl 22", "awal november", "agustus"."""

from datetime import date
from typing import Final

from flows.understanding.date_days import (
    CENTURY,
    LAST_DAY,
    around,
    has,
    is_short_year,
    of_kind,
    with_year,
    without_year,
)
from flows.understanding.date_token import Token
from flows.understanding.date_values import (
    Ahead,
    Day,
    Impossible,
    Period,
    Value,
    day_of,
    month,
)
from flows.understanding.date_words import SHY_MONTHS

_FEBRUARY: Final = 2
_SHORTEST: Final = 28
_SHORT: Final = 30  # days that every other month has
_THIRDS: Final = {"A": (1, 10), "C": (11, 20), "E": (21, LAST_DAY)}


def day_of_month(tokens: tuple[Token, ...], today: date) -> Value:
    """Read a day and a month, with or without a year."""
    numbers = of_kind(tokens, "d")
    day, number = numbers[0].value, of_kind(tokens, "M")[0].value
    year = _year(tokens, numbers[1:], today)
    if has(tokens, "NFZ"):
        return Ahead()
    return without_year(day, number, today) if year is None else with_year(day, number, year)


def _year(tokens: tuple[Token, ...], short: tuple[Token, ...], today: date) -> int | None:
    for token in of_kind(tokens, "y"):
        return token.value
    if has(tokens, "Y"):
        return today.year - (0 if has(tokens, "I") else 1)
    years = [token.value for token in short if is_short_year(token.value, today)]
    return CENTURY + years[0] if years else None


def month_then_number(tokens: tuple[Token, ...], today: date) -> Value | None:
    """Read "november 3"; "november 26" may be a year and is then the whole month."""
    number = of_kind(tokens, "d")[0].value
    if not has(tokens, "y") and is_short_year(number, today):
        return _whole(of_kind(tokens, "M")[0].value, CENTURY + number, today)
    return day_of_month(tokens, today) if number <= LAST_DAY else None


def days_of_month(tokens: tuple[Token, ...], today: date) -> Value:
    """Read "3-5 november" and "3 atau 4 november": a period, for one day is not said."""
    pair = of_kind(tokens, "q")
    numbers = of_kind(tokens, "d")
    days = pair[0].numbers if pair else tuple(token.value for token in numbers[:2])
    years = numbers if pair else numbers[2:]
    number = of_kind(tokens, "M")[0].value
    return _between(min(days), max(days), number, year=_year(tokens, years, today), today=today)


def _between(first: int, last: int, number: int, *, year: int | None, today: date) -> Value:
    """Return those days of the month, without a year the latest that have begun."""
    start = without_year(first, number, today) if year is None else with_year(first, number, year)
    if not isinstance(start, Day):
        return Impossible()
    end = day_of(start.day.year, number, last)
    return Impossible() if end is None else Period(start.day, end)


def about_day_of_month(tokens: tuple[Token, ...], today: date) -> Value:
    """Read "tgl 20an november": the tens, as nobody knows closer."""
    day, number = of_kind(tokens, "d")[0].value, of_kind(tokens, "M")[0].value
    first, last = around(day)
    last = max(first, min(last, _SHORTEST if number == _FEBRUARY else _SHORT))
    return _between(first, last, number, year=_year(tokens, (), today), today=today)


def _whole(number: int, year: int, today: date) -> Value:
    period = month(year, number)
    return Ahead() if period.first > today else period


def month_period(tokens: tuple[Token, ...], today: date) -> Value:
    """Read a month or a third of it: the latest that has begun."""
    number = of_kind(tokens, "M")[0].value
    if has(tokens, "NFZ"):
        return Ahead()
    year = _year(tokens, of_kind(tokens, "d"), today)
    if year is None and has(tokens, "I"):
        year = today.year
    parts = [_THIRDS[token.kind] for token in of_kind(tokens, "ACE")]
    if year is not None:
        return part_of(month(year, number), parts, today)
    begun = part_of(month(today.year, number), parts, today)
    return part_of(month(today.year - 1, number), parts, today) if begun == Ahead() else begun


def part_of(period: Period, parts: list[tuple[int, int]], today: date) -> Value:
    """Return the third of the month, or all of it; Ahead if it has not begun."""
    first, last = parts[0] if parts else (1, LAST_DAY)
    start = period.first.replace(day=first)
    end = period.first.replace(day=min(last, period.last.day))
    return Ahead() if start > today else Period(start, end)


def bare_month(tokens: tuple[Token, ...], today: date) -> Value | None:
    """Read a lone month name, unless it is also a common name or word ("agus")."""
    return None if tokens[0].word in SHY_MONTHS else month_period(tokens, today)
