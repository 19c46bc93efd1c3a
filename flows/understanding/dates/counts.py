"""Counting back from today: "3 hari lalu", "udah dua minggu", "hampir sebulan", "2-3 hari lalu"."""

from datetime import date, timedelta
from typing import Final

from flows.understanding.dates.days import has, of_kind
from flows.understanding.dates.kinds import UNITS, UNITS_AND_HOURS, TokenKind
from flows.understanding.dates.token import Token
from flows.understanding.dates.values import (
    Ahead,
    Day,
    Period,
    Vague,
    Value,
    months_back,
    same_day_months_back,
    week_of,
)

_FURTHEST: Final = 60  # years; further back nobody counts
_SURELY_TODAY: Final = 5  # hours ago: more may reach into yesterday
_HOURS: Final = 24
_SHORT: Final = frozenset({"menit", "mnt", "mnit", "detik"})
_LONG: Final = {TokenKind.DAY: 1, TokenKind.WEEK: 7, TokenKind.MONTH: 30}


def vague(_tokens: tuple[Token, ...], _today: date) -> Value:
    """Read what speaks of time but names no day: "beberapa hari lalu", "7 hari kerja"."""
    return Vague()


def ahead(_tokens: tuple[Token, ...], _today: date) -> Value:
    """Read what is still to come: "2 hari lagi", "besok"."""
    return Ahead()


def count_back(tokens: tuple[Token, ...], today: date) -> Value:
    """Read one count back from today; "lebih", "hampir" and "-an" make it a period."""
    count = of_kind(tokens, TokenKind.NUMBER)[-1].value
    unit = of_kind(tokens, *UNITS_AND_HOURS)[-1]
    if unit.kind is TokenKind.HOUR:
        return _hours_back(count, unit, today)
    if unit.kind is TokenKind.YEAR:
        return _years_back(count, today)
    return _roughly(tokens, count, unit.kind, today) or _exactly(count, unit.kind, today)


def sum_back(tokens: tuple[Token, ...], today: date) -> Value:
    """Read "sebulan 5 hari lalu"."""
    day = today
    numbers = (token.value for token in of_kind(tokens, TokenKind.NUMBER))
    units = (
        token.kind for token in of_kind(tokens, TokenKind.DAY, TokenKind.WEEK, TokenKind.MONTH)
    )
    for count, unit in zip(numbers, units, strict=True):
        day = _back(count, unit, day)
    return Day(day)


def _hours_back(count: int, unit: Token, today: date) -> Value:
    if unit.word in _SHORT or count <= _SURELY_TODAY:
        return Day(today)
    days, hours = divmod(count, _HOURS)
    first = today - timedelta(days=days + (hours > 0))
    return Day(first) if hours == 0 else Period(first, today - timedelta(days=days))


def _years_back(count: int, today: date) -> Value:
    if count > _FURTHEST:
        return Vague()
    return Period(date(today.year - count, 1, 1), date(today.year - count, 12, 31))


def _exactly(count: int, unit: TokenKind, today: date) -> Value:
    day = _back(count, unit, today)
    within = {TokenKind.WEEK: week_of(day), TokenKind.MONTH: months_back(day, 0)}
    return Day(day, within.get(unit))


def _roughly(tokens: tuple[Token, ...], count: int, unit: TokenKind, today: date) -> Value | None:
    one = timedelta(days=1)
    if has(tokens, TokenKind.OVER, TokenKind.HALF):
        return Period(_back(count + 1, unit, today) + one, _back(count, unit, today))
    if has(tokens, TokenKind.ALMOST):
        return Period(_back(count, unit, today), _back(count - 1, unit, today) - one)
    if has(tokens, TokenKind.APPROX):
        slack = timedelta(days=max(1, count * _LONG[unit] // 4))
        day = _back(count, unit, today)
        return Period(day - slack, min(day + slack, today))
    return None


def _back(count: int, unit: TokenKind, today: date) -> date:
    if unit is TokenKind.MONTH:
        return same_day_months_back(today, count)
    return today - timedelta(days=count * _LONG[unit])


def span_of_counts(tokens: tuple[Token, ...], today: date) -> Value:
    """Read "2-3 hari lalu" and "3 atau 4 minggu lalu"."""
    unit = of_kind(tokens, *UNITS)[-1].kind
    if unit is TokenKind.YEAR or any(
        token.word != "-" for token in of_kind(tokens, TokenKind.PAIR)
    ):
        return Vague()
    pairs = [
        token.numbers or (token.value,)
        for token in of_kind(tokens, TokenKind.NUMBER, TokenKind.PAIR)
    ]
    counts = [count for pair in pairs for count in pair]
    return Period(_back(max(counts), unit, today), _back(min(counts), unit, today))
