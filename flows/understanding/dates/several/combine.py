"""Neighbouring expressions of a message that mean one thing, or a span: "kamis tgl 12"."""

from datetime import date, timedelta
from typing import Final

from flows.text import word_set
from flows.understanding.dates.grammar import Expression
from flows.understanding.dates.kinds import TokenKind
from flows.understanding.dates.token import Token
from flows.understanding.dates.values import (
    Ahead,
    Day,
    MonthDay,
    Period,
    Value,
    Weekday,
    fitted,
    latest_month_day,
    latest_weekday,
    moved_to_year,
)

LINKS: Final = word_set("""
    pas tepatnya tepate persisnya persis di pada hari tanggal kak min mas kang loh lah tuh sih deh
    kayanya kan pertama kedua ketiga keempat sekitar kira yaitu yakni alias bulan of on the
""")
_LINK_KINDS: Final = frozenset(
    {
        TokenKind.BREAK,
        TokenKind.CLOCK,
        TokenKind.DAYTIME,
        TokenKind.NIGHT,
        TokenKind.DATE_WORD,
        TokenKind.DAY,
        TokenKind.ABOUT,
        TokenKind.APPROX,
    }
)
_BETWEEN_TWO: Final = frozenset({TokenKind.OR, TokenKind.UNTIL})
_EITHER: Final = frozenset({"ya", "yo"})  # "kalau ga senin ya selasa"
_FURTHEST: Final = 4
_WEAK: Final = 2


def merged(
    found: tuple[Expression, ...], tokens: tuple[Token, ...], today: date
) -> tuple[Expression, ...]:
    """Return the expressions with neighbours that mean one thing made one."""
    result: list[Expression] = []
    for expression in found:
        joined = _join(result[-1], expression, tokens=tokens, today=today) if result else None
        if joined is None:
            result.append(expression)
        else:
            result[-1] = joined
    return tuple(result)


def _join(
    first: Expression, second: Expression, *, tokens: tuple[Token, ...], today: date
) -> Expression | None:
    between = tokens[first.end : second.start]
    if len(between) == 1 and (between[0].kind in _BETWEEN_TWO or between[0].word in _EITHER):
        value = _span(first.value, second.value, today)
    elif len(between) > _FURTHEST or not all(_links(token) for token in between):
        return None
    else:
        value = _one(
            first, second, today=today, loose=any(t.kind is TokenKind.BREAK for t in between)
        )
    if value is None:
        return None
    return Expression(first.start, second.end, value, rank=min(first.rank, second.rank))


def _links(token: Token) -> bool:
    return token.kind in _LINK_KINDS or token.word in LINKS


def _span(first: Value, second: Value, today: date) -> Value | None:
    """Read "senin atau selasa" and "1 nov sampai 5 nov"."""
    first, second = _in_one_year(first, second)
    ends = [_days(value, today) for value in (first, second)]
    if not all(ends):
        return None
    days = [day for pair in ends for day in pair]
    yearless = all(isinstance(value, Day | Period) and value.yearless for value in (first, second))
    return Period(min(days), max(days), yearless=yearless)


def _in_one_year(first: Value, second: Value) -> tuple[Value, Value]:
    """Give "juni" in "juni atau juli 2022" the year too; "desember atau januari 2022" span two."""
    match first, second:
        case Day() | Period(), Day() | Period() if first.yearless and not second.yearless:
            return _before(first, _start(second)), second
        case Day() | Period(), Day() | Period() if second.yearless and not first.yearless:
            return first, _behind(second, _start(first))
    return first, second


def _before(value: Day | Period, day: date) -> Value:
    """Return the last such value that does not begin after the day."""
    same = moved_to_year(value, day.year)
    late = isinstance(same, Day | Period) and _start(same) > day
    return moved_to_year(value, day.year - 1) if late else same


def _behind(value: Day | Period, day: date) -> Value:
    """Return the first such value that does not begin before the day."""
    same = moved_to_year(value, day.year)
    early = isinstance(same, Day | Period) and _start(same) < day
    return moved_to_year(value, day.year + 1) if early else same


def _start(value: Day | Period) -> date:
    return value.day if isinstance(value, Day) else value.first


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


def _one(first: Expression, second: Expression, *, today: date, loose: bool) -> Value | None:
    values = (first.value, second.value)
    if any(isinstance(value, Ahead) for value in values):
        return None if loose else Ahead()
    if _is_yesterday_of_weekday(first, second, today):
        return _preferred(first, second)
    if _is_last_night_of_day(first, second):
        return min(first, second, key=lambda found: found.rank).value
    if _is_todays_number(first, second, today):
        return Ahead()
    for one, other in (values, values[::-1]):
        joined = fitted(one, other, today)
        if joined is not None:
            return joined
    return _preferred(first, second)


def _preferred(first: Expression, second: Expression) -> Value | None:
    """In "kemarin tgl 20" and "20-11 kemaren" the day of the calendar is meant."""
    weak, strong = sorted((first, second), key=lambda found: -found.rank)
    if isinstance(weak.value, Day) and weak.rank > strong.rank:
        return strong.value
    return None


def _is_last_night_of_day(first: Expression, second: Expression) -> bool:
    """Tell whether it is "tgl 3 semalam", where "semalam" only says that it is past."""
    weak, strong = sorted((first, second), key=lambda found: -found.rank)
    return (
        weak.rank == _WEAK
        and isinstance(weak.value, Period)
        and (weak.value.last - weak.value.first).days == 1
        and isinstance(strong.value, Day | MonthDay)
    )


def _is_todays_number(first: Expression, second: Expression, today: date) -> bool:
    """Tell whether it is "hari ini tgl 30" of whose day is tomorrow's here, further in the east."""
    values = (first.value, second.value)
    tomorrow = MonthDay((today + timedelta(days=1)).day)
    return Day(today) in values and tomorrow in values


def _is_yesterday_of_weekday(first: Expression, second: Expression, today: date) -> bool:
    """Tell whether it is "minggu siang kemarin", where "kemarin" only says that it is past."""
    values = (first.value, second.value)
    past = any(isinstance(value, Day) and value.day < today for value in values)
    return (
        past
        and any(isinstance(value, Weekday) for value in values)
        and _WEAK in (first.rank, second.rank)
    )
