"""Days by number, by name of a month or of both: "3/11", "tgl 3", "okt tgl 22", "awal november"."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from flows.understanding.dates.kinds import THIRDS, TO_COME, TokenKind
from flows.understanding.dates.token import Token
from flows.understanding.dates.values import (
    Ahead,
    Day,
    Impossible,
    MonthDay,
    Period,
    Value,
    day_of,
    latest,
    latest_month_day,
    month,
    months_back,
)
from flows.understanding.dates.words import SHY_MONTHS

LAST_DAY = 31
_MONTHS = 12
_SMALL_HOURS = 5
_TEN = 10
_HUNDRED = 100
_FIRST_SHORT_YEAR = 20
CENTURY = 2000
_UNLIKELY = 99  # beyond it a number after `tgl` is something else


def of_kind(tokens: tuple[Token, ...], *kinds: TokenKind) -> tuple[Token, ...]:
    """Return the tokens of these kinds."""
    return tuple(token for token in tokens if token.kind in kinds)


def has(tokens: tuple[Token, ...], *kinds: TokenKind) -> bool:
    """Tell whether there is a token of one of these kinds."""
    return any(token.kind in kinds for token in tokens)


def with_year(day: int, month: int, year: int) -> Value:
    """Return the day of that year."""
    found = day_of(year, month, day)
    return Impossible() if found is None else Day(found)


def without_year(day: int, month: int, today: date) -> Value:
    """Return the latest such day not after today."""
    found = latest(month, day, today)
    return Impossible() if found is None else Day(found, yearless=True)


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
    (token,) = of_kind(tokens, TokenKind.PAIR)
    day, month = token.numbers
    said = has(tokens, TokenKind.DATE_WORD)
    if token.word == "." and not said:
        return None
    plausible = 1 <= month <= _MONTHS and 1 <= day <= LAST_DAY
    if plausible:
        return without_year(day, month, today)
    return Impossible() if said else None


def month_day(tokens: tuple[Token, ...], _today: date) -> Value | None:
    """Read "tgl 3"."""
    (number,) = of_kind(tokens, TokenKind.NUMBER)
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
    hours = [token.value for token in of_kind(tokens, TokenKind.CLOCK)]
    before = today - timedelta(days=1)
    if not hours:
        return Period(before, today)
    return Day(today if hours[0] <= _SMALL_HOURS else before)


def about_month_day(tokens: tuple[Token, ...], today: date) -> Value | None:
    """Read "tgl 20an": the tens of the latest month in which they have begun."""
    (number,) = of_kind(tokens, TokenKind.NUMBER)
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
    numbers = [token.value for token in of_kind(tokens, TokenKind.NUMBER)]
    days = [latest_month_day(number, today) for number in numbers if 1 <= number <= LAST_DAY]
    return Period(min(days), max(days)) if days else None


_FEBRUARY: Final = 2
_SHORTEST: Final = 28
_SHORT: Final = 30  # days that every other month has
_THIRDS: Final = {
    TokenKind.EARLY: (1, 10),
    TokenKind.MIDDLE: (11, 20),
    TokenKind.LATE: (21, LAST_DAY),
}


def day_of_month(tokens: tuple[Token, ...], today: date) -> Value:
    """Read a day and a month, with or without a year."""
    numbers = of_kind(tokens, TokenKind.NUMBER)
    day, number = numbers[0].value, of_kind(tokens, TokenKind.MONTH_NAME)[0].value
    year = _year(tokens, numbers[1:], today)
    if has(tokens, *TO_COME, TokenKind.WILL):
        return Ahead()
    return without_year(day, number, today) if year is None else with_year(day, number, year)


def _year(tokens: tuple[Token, ...], short: tuple[Token, ...], today: date) -> int | None:
    for token in of_kind(tokens, TokenKind.YEAR_NUMBER):
        return token.value
    if has(tokens, TokenKind.YEAR):
        return today.year - (0 if has(tokens, TokenKind.THIS) else 1)
    years = [token.value for token in short if is_short_year(token.value, today)]
    return CENTURY + years[0] if years else None


def month_then_number(tokens: tuple[Token, ...], today: date) -> Value | None:
    """Read "november 3"; "november 26" may be a year and is then the whole month."""
    number = of_kind(tokens, TokenKind.NUMBER)[0].value
    if not has(tokens, TokenKind.YEAR_NUMBER) and is_short_year(number, today):
        return _whole(of_kind(tokens, TokenKind.MONTH_NAME)[0].value, CENTURY + number, today)
    return day_of_month(tokens, today) if number <= LAST_DAY else None


def days_of_month(tokens: tuple[Token, ...], today: date) -> Value:
    """Read "3-5 november" and "3 atau 4 november": a period, for one day is not said."""
    pair = of_kind(tokens, TokenKind.PAIR)
    numbers = of_kind(tokens, TokenKind.NUMBER)
    days = pair[0].numbers if pair else tuple(token.value for token in numbers[:2])
    years = numbers if pair else numbers[2:]
    number = of_kind(tokens, TokenKind.MONTH_NAME)[0].value
    return _between(min(days), max(days), number, year=_year(tokens, years, today), today=today)


def _between(first: int, last: int, number: int, *, year: int | None, today: date) -> Value:
    """Return those days of the month, without a year the latest that have begun."""
    start = without_year(first, number, today) if year is None else with_year(first, number, year)
    if not isinstance(start, Day):
        return Impossible()
    end = day_of(start.day.year, number, last)
    return Impossible() if end is None else Period(start.day, end, yearless=year is None)


def about_day_of_month(tokens: tuple[Token, ...], today: date) -> Value:
    """Read "tgl 20an november": the tens, as nobody knows closer."""
    day, number = (
        of_kind(tokens, TokenKind.NUMBER)[0].value,
        of_kind(tokens, TokenKind.MONTH_NAME)[0].value,
    )
    first, last = around(day)
    last = max(first, min(last, _SHORTEST if number == _FEBRUARY else _SHORT))
    return _between(first, last, number, year=_year(tokens, (), today), today=today)


def _whole(number: int, year: int, today: date) -> Value:
    period = month(year, number)
    return Ahead() if period.first > today else period


def month_period(tokens: tuple[Token, ...], today: date) -> Value:
    """Read a month or a third of it: the latest that has begun."""
    number = of_kind(tokens, TokenKind.MONTH_NAME)[0].value
    if has(tokens, *TO_COME, TokenKind.WILL):
        return Ahead()
    year = _year(tokens, of_kind(tokens, TokenKind.NUMBER), today)
    if year is None and has(tokens, TokenKind.THIS):
        year = today.year
    parts = [_THIRDS[token.kind] for token in of_kind(tokens, *THIRDS)]
    if year is not None:
        return part_of(month(year, number), parts, today)
    begun = part_of(month(today.year, number), parts, today)
    if begun == Ahead():
        begun = part_of(month(today.year - 1, number), parts, today)
    return replace(begun, yearless=True) if isinstance(begun, Period) else begun


def part_of(period: Period, parts: list[tuple[int, int]], today: date) -> Value:
    """Return the third of the month, or all of it; Ahead if it has not begun."""
    first, last = parts[0] if parts else (1, LAST_DAY)
    start = period.first.replace(day=first)
    end = period.first.replace(day=min(last, period.last.day))
    return Ahead() if start > today else Period(start, end)


def bare_month(tokens: tuple[Token, ...], today: date) -> Value | None:
    """Read a lone month name, unless it is also a common name or word ("agus")."""
    return None if tokens[0].word in SHY_MONTHS else month_period(tokens, today)
