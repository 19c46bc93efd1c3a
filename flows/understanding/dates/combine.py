"""Several expressions of a message together, and what its writer took back: "3 eh tgl 4"."""

from dataclasses import replace
from datetime import date
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
    Vague,
    Value,
    Weekday,
    day_of,
    fitted,
    latest_month_day,
    latest_weekday,
)
from flows.understanding.dates.words import collapsed

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


def _one(first: Expression, second: Expression, *, today: date, loose: bool) -> Value | None:
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


def _preferred(first: Expression, second: Expression) -> Value | None:
    """In "kemarin tgl 20" and "20-11 kemaren" the day of the calendar is meant."""
    weak, strong = sorted((first, second), key=lambda found: -found.rank)
    if isinstance(weak.value, Day) and weak.rank > strong.rank:
        return strong.value
    return None


def _is_yesterday_of_weekday(first: Expression, second: Expression, today: date) -> bool:
    """Tell whether it is "minggu siang kemarin", where "kemarin" only says that it is past."""
    values = (first.value, second.value)
    past = any(isinstance(value, Day) and value.day < today for value in values)
    return (
        past
        and any(isinstance(value, Weekday) for value in values)
        and _WEAK in (first.rank, second.rank)
    )


_MARKS: Final = collapsed(
    "eh ehh maksud maksudnya maksudku maksudna maksute mksdnya mksd mksudnya tepatnya "
    "tepatna ralat"
    "koreksi deng ding"
)
_SORRY: Final = collapsed("maaf sori sorry sory salah typo")
_NOT: Final = collapsed("bukan bukannya bkn dudu sanes")
_DOUBT: Final = collapsed("ga gak tidak tdk nggak ngak enggak gk kaga kagak ora")
_RIGHT_BEFORE: Final = 2
_NEAR: Final = 4
_NEXT_TO: Final = 3


def corrected(found: tuple[Expression, ...], tokens: tuple[Token, ...]) -> tuple[Expression, ...]:
    """Return the expressions that stand after all corrections, in order."""
    kept: list[Expression] = []
    for expression in found:
        if _denied(expression, tokens):
            continue
        if kept and _takes_back(tokens[kept[-1].end : expression.start]):
            kept[-1] = replace(expression, start=kept[-1].start)
        else:
            kept.append(expression)
    return tuple(_with_new_day(expression, tokens) for expression in kept)


def _denied(expression: Expression, tokens: tuple[Token, ...]) -> bool:
    """Tell whether "bukan" stands right before it; "eh bukan" corrects what went before."""
    last = [token.word for token in tokens[max(0, expression.start - 3) : expression.start]]
    places = [place for place, word in enumerate(last) if word in _NOT]
    if not places or "," in last[places[-1] :] or _MARKS.intersection(last):
        return False
    return len(last) - places[-1] <= _RIGHT_BEFORE


def _takes_back(between: tuple[Token, ...]) -> bool:
    near = [token.word for token in between[-_NEAR:]]
    if _MARKS.intersection(near):
        return True
    return len(between) <= _NEXT_TO and any(
        word in _SORRY and not (place and near[place - 1] in _DOUBT)
        for place, word in enumerate(near)
    )


def _with_new_day(expression: Expression, tokens: tuple[Token, ...]) -> Expression:
    """Read the number in "3 november eh 4"."""
    behind = tokens[expression.end : expression.end + _NEXT_TO + 1]
    numbers = [place for place, token in enumerate(behind) if token.kind is TokenKind.NUMBER]
    if not numbers or not _takes_back(behind[: numbers[0]]):
        return expression
    value = _on_day(expression.value, behind[numbers[0]].value)
    return replace(expression, end=expression.end + numbers[0] + 1, value=value)


def _on_day(value: Value, number: int) -> Value:
    match value:
        case Day(day):
            changed = day_of(day.year, day.month, number)
            return Vague() if changed is None else Day(changed)
        case MonthDay():
            return MonthDay(number)
        case _:
            return Vague()
