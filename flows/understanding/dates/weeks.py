"""Weekdays, weeks and the other whole periods: "senin kemarin", "minggu lalu", "akhir bulan"."""

from datetime import date, timedelta
from typing import Final

from flows.understanding.dates.days import has, of_kind
from flows.understanding.dates.kinds import THIRDS, TO_COME, TokenKind
from flows.understanding.dates.token import Token
from flows.understanding.dates.values import (
    Ahead,
    Day,
    Period,
    Value,
    Weekday,
    latest_weekday,
    month,
    months_back,
    week_of,
)

SATURDAY: Final = 5
SUNDAY: Final = 6
_WEEK: Final = timedelta(days=7)
_DAY: Final = timedelta(days=1)
_PARTS_OF_WEEK: Final = {TokenKind.EARLY: (0, 2), TokenKind.MIDDLE: (1, 4), TokenKind.LATE: (3, 6)}
_PARTS_OF_MONTH: Final = {
    TokenKind.EARLY: (1, 10),
    TokenKind.MIDDLE: (11, 20),
    TokenKind.LATE: (21, 31),
}
_PARTS_OF_YEAR: Final = {TokenKind.EARLY: (1, 4), TokenKind.MIDDLE: (4, 9), TokenKind.LATE: (9, 12)}


def weekday(tokens: tuple[Token, ...], today: date) -> Value:
    """Read a weekday; "senin ini" is this week's, "senin depan" is to come."""
    names = of_kind(tokens, TokenKind.WEEKDAY)
    number = names[0].value if names else SUNDAY
    if has(tokens, *TO_COME):
        return Ahead()
    if has(tokens, TokenKind.THIS):
        day = week_of(today).first + timedelta(days=number)
        return Ahead() if day > today else Day(day)
    return Weekday(number)


def saturday_night(_tokens: tuple[Token, ...], today: date) -> Value:
    """Read "malam minggu", which is the evening of Saturday."""
    return Day(latest_weekday(SATURDAY, today))


def night_before(tokens: tuple[Token, ...], today: date) -> Value:
    """Read "malam senin": the evening of Sunday to some, of Monday to others."""
    evening = latest_weekday((of_kind(tokens, TokenKind.WEEKDAY)[0].value - 1) % 7, today)
    return Period(evening, evening + _DAY)


def sunday_or_week(_tokens: tuple[Token, ...], today: date) -> Value:
    """Read "kemarin minggu": yesterday if that was a Sunday, else last week."""
    yesterday = today - _DAY
    return Day(yesterday) if yesterday.weekday() == SUNDAY else week_of(today - _WEEK)


def weekend(tokens: tuple[Token, ...], today: date) -> Value:
    """Read "weekend kemarin"."""
    if has(tokens, *TO_COME):
        return Ahead()
    saturday = latest_weekday(SATURDAY, today + _DAY if has(tokens, TokenKind.THIS) else today)
    return Period(saturday, saturday + _DAY)


def weekend_or_weekday(tokens: tuple[Token, ...], today: date) -> Value:
    """Read "sabtu minggu" as the weekend; before another weekday a lone "minggu" says nothing."""
    return weekend((), today) if tokens[0].value == SATURDAY else Weekday(tokens[0].value)


def whole(tokens: tuple[Token, ...], today: date) -> Value:
    """Read "minggu lalu", "bulan ini", "tahun kemarin"."""
    back = 0 if has(tokens, TokenKind.THIS) else 1
    unit = tokens[0].kind
    if has(tokens, *TO_COME):
        return Ahead()
    if unit is TokenKind.WEEK:
        return week_of(today - back * _WEEK)
    if unit is TokenKind.MONTH:
        return months_back(today, back)
    return _year(today.year - back)


def _year(number: int) -> Period:
    return Period(date(number, 1, 1), date(number, 12, 31))


def year(tokens: tuple[Token, ...], today: date) -> Value:
    """Read "tahun 2024" and "akhir 2024"."""
    number = of_kind(tokens, TokenKind.YEAR_NUMBER)[0].value
    if number > today.year:
        return Ahead()
    return _part_of_year(tokens, number)


def _part_of_year(tokens: tuple[Token, ...], number: int) -> Period:
    parts = of_kind(tokens, *THIRDS)
    first, last = _PARTS_OF_YEAR[parts[0].kind] if parts else (1, 12)
    return Period(month(number, first).first, month(number, last).last)


def part(tokens: tuple[Token, ...], today: date) -> Value:
    """Read "awal bulan", "akhir bulan lalu", "pertengahan minggu ini", "awal tahun"."""
    if has(tokens, *TO_COME):
        return Ahead()
    back = 1 if has(tokens, TokenKind.AGO, TokenKind.YESTERDAY) else 0
    found = _part(tokens, today, back)
    if found.first > today:
        return Ahead() if has(tokens, TokenKind.THIS) else _part(tokens, today, back + 1)
    return found


def _part(tokens: tuple[Token, ...], today: date, back: int) -> Period:
    where, unit = tokens[0].kind, tokens[1].kind
    if unit is TokenKind.WEEK:
        monday = week_of(today - back * _WEEK).first
        first, last = _PARTS_OF_WEEK[where]
        return Period(monday + first * _DAY, monday + last * _DAY)
    if unit is TokenKind.YEAR:
        return _part_of_year(tokens[:1], today.year - back)
    first, last = _PARTS_OF_MONTH[where]
    period = months_back(today, back)
    return Period(
        period.first.replace(day=first), period.first.replace(day=min(last, period.last.day))
    )
