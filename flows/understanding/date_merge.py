"""Joining expressions that stand side by side: "senin" + "minggu lalu", "tgl 5" + "bulan lalu"."""

from datetime import date
from typing import Final

from flows.understanding.date_fit import fitted
from flows.understanding.date_grammar import Found
from flows.understanding.date_token import Token
from flows.understanding.date_values import (
    Ahead,
    Day,
    MonthDay,
    Period,
    Value,
    Weekday,
    latest_month_day,
    latest_weekday,
)
from flows.understanding.word_sets import word_set

LINKS: Final = word_set("""
    pas tepatnya tepate persisnya persis di pada hari tanggal kak min mas kang loh lah tuh sih deh
    kayanya kan pertama kedua ketiga keempat sekitar kira yaitu yakni alias bulan of on the
""")
_LINK_KINDS: Final = frozenset(",cPnTHup")
_EITHER: Final = frozenset({"ya", "yo"})  # "kalau ga senin ya selasa"
_FURTHEST: Final = 4
_WEAK: Final = 2


def merged(found: tuple[Found, ...], tokens: tuple[Token, ...], today: date) -> tuple[Found, ...]:
    """Return the expressions with neighbours that mean one thing made one."""
    result: list[Found] = []
    for expression in found:
        joined = _join(result[-1], expression, tokens=tokens, today=today) if result else None
        if joined is None:
            result.append(expression)
        else:
            result[-1] = joined
    return tuple(result)


def _join(first: Found, second: Found, *, tokens: tuple[Token, ...], today: date) -> Found | None:
    between = tokens[first.end : second.start]
    if len(between) == 1 and (between[0].kind in "ab" or between[0].word in _EITHER):
        value = _span(first.value, second.value, today)
    elif len(between) > _FURTHEST or not all(_links(token) for token in between):
        return None
    else:
        value = _one(first, second, today=today, loose=any(t.kind == "," for t in between))
    if value is None:
        return None
    return Found(first.start, second.end, value, rank=min(first.rank, second.rank))


def _links(token: Token) -> bool:
    return token.kind in _LINK_KINDS or token.word in LINKS


def _span(first: Value, second: Value, today: date) -> Value | None:
    """Read "senin atau selasa" and "1 nov sampai 5 nov"."""
    ends = [_days(value, today) for value in (first, second)]
    if not all(ends):
        return None
    days = [day for pair in ends for day in pair]
    return Period(min(days), max(days))


def _days(value: Value, today: date) -> tuple[date, ...]:
    match value:
        case Day(day):
            return (day,)
        case Period(start, end):
            return (start, end)
        case Weekday(number):
            return (latest_weekday(number, today),)
        case MonthDay(number):
            return (latest_month_day(number, today),)
        case _:
            return ()


def _one(first: Found, second: Found, *, today: date, loose: bool) -> Value | None:
    values = (first.value, second.value)
    if any(isinstance(value, Ahead) for value in values):
        return None if loose else Ahead()
    if _is_yesterday_of_weekday(first, second, today):
        return _preferred(first, second)
    for one, other in (values, values[::-1]):
        joined = fitted(one, other, today)
        if joined is not None:
            return joined
    return _preferred(first, second)


def _preferred(first: Found, second: Found) -> Value | None:
    """In "kemarin tgl 20" and "20-11 kemaren" the day of the calendar is meant."""
    weak, strong = sorted((first, second), key=lambda found: -found.rank)
    if isinstance(weak.value, Day) and weak.rank > strong.rank:
        return strong.value
    return None


def _is_yesterday_of_weekday(first: Found, second: Found, today: date) -> bool:
    """Tell whether it is "minggu siang kemarin", where "kemarin" only says that it is past."""
    values = (first.value, second.value)
    past = any(isinstance(value, Day) and value.day < today for value in values)
    return (
        past
        and any(isinstance(value, Weekday) for value in values)
        and _WEAK in (first.rank, second.rank)
    )
