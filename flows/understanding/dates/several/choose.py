"""Which of several dates counts; those that only bound or name another day do not."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from flows.understanding.dates.grammar import Expression
from flows.understanding.dates.kinds import TokenKind
from flows.understanding.dates.reading import (
    DateRange,
    DateReading,
    ExactDate,
    FutureDate,
    InvalidDate,
    NoDate,
)
from flows.understanding.dates.roles import NEGATORS, Role, role_of
from flows.understanding.dates.several.owners import owners_of
from flows.understanding.dates.several.surroundings import Surroundings
from flows.understanding.dates.several.ties import Tie, leads_up, ties, unfinished
from flows.understanding.dates.token import NO_TOKEN, Token
from flows.understanding.dates.values import (
    Ahead,
    Day,
    MonthDay,
    Period,
    Vague,
    Value,
    Weekday,
    latest_month_day,
    latest_weekday,
)
from flows.understanding.dates.words import collapsed
from flows.understanding.whose import Whose

_COUNTED: Final = 1  # the rank of a count
_BOUNDS: Final = collapsed("sebelum sblm sebelom sbelum setelah stlh stelah sesudah lewat selepas")
_REACHING: Final = collapsed("sampai sampe hingga nyampe nyampai genap smpe smp")
# "lebaran kemarin" is the last one, not yesterday.
_EVENTS: Final = collapsed("""
    natal lebaran merah imlek ramadhan ramadan puasa agustusan fitri adha nyepi waisak merdeka
    kemerdekaan pahlawan pemilu pilkada liburan libur gajian ultah hajatan
""")
_DAYS_BEFORE: Final = ("h", TokenKind.NUMBER)  # "H-3 lebaran"
_ME: Final = "saya"
_INTENDED: Final = collapsed("mau mo pengen pingin ingin akan bakal")
_DATED: Final = frozenset({TokenKind.MONTH_NAME, TokenKind.YEAR_NUMBER})
_NAMED: Final = frozenset({TokenKind.NAMED_DAY, TokenKind.FEAST})
# "libur natal" and "jelang lebaran" are other days.
_AROUND_FEASTS: Final = collapsed("""
    libur liburan jelang menjelang mendekati dekat deket mau habis abis abisnya usai pra pasca promo
    cuti mudik sampai sampe sebelum sblm hampir
""")


def _is_only_near(expression: Expression, tokens: tuple[Token, ...]) -> bool:
    """Tell whether the expression is not itself the day that is meant."""
    near = tokens[max(0, expression.start - 2) : expression.start]
    earlier, last = (NO_TOKEN, NO_TOKEN, *near)[-2:]
    kind = tokens[expression.start].kind
    behind = tokens[expression.end : expression.end + 1]
    if expression.rank > _COUNTED and any(token.word in _INTENDED for token in behind):
        return True  # "hari ini mau kerja dulu"
    if last.word in _BOUNDS or (last.word in _REACHING and _is_waited_for(expression, tokens)):
        return True
    if kind in _NAMED:
        return last.word in _AROUND_FEASTS or (earlier.word, last.kind) == _DAYS_BEFORE
    if kind is TokenKind.YESTERDAY:
        return last.word in _EVENTS or (last.word == "baru" and earlier.kind is TokenKind.YEAR)
    return expression.rank == _COUNTED and (
        last.word in NEGATORS or (last.word in _REACHING and earlier.word in NEGATORS)
    )


def _is_waited_for(expression: Expression, tokens: tuple[Token, ...]) -> bool:
    """Tell "sampai senin", and "nunggu sampai tgl 30", from the last day of a course."""
    waiting = (role_of(token) is Role.WAITING for token in tokens[: expression.start])
    return isinstance(expression.value, Weekday) or any(waiting)


_HALF_YEAR: Final = 183


@dataclass(frozen=True, slots=True)
class _TiedDate:
    """An expression with what it is told of, and of whom."""

    expression: Expression
    tie: Tie
    whose: Whose


def chosen(
    found: tuple[Expression, ...],
    tokens: tuple[Token, ...],
    *,
    today: date,
    about: Role,
    only_tied: bool = False,
) -> DateReading:
    """Return the reading of the expression tied to `about`, else of those tied to nothing.

    What is told of others is none; what is told of the family counts where there is nothing else.
    With `only_tied` it has to be the participant's own, and tied.
    """
    roles = tuple(map(role_of, tokens))
    pending = unfinished(tokens, roles)
    owners = owners_of(tokens)
    real = [
        _TiedDate(Expression(one.start, one.end, meant, one.rank), tie, owners[one.start])
        for one, tie in zip(found, ties(found, tokens, roles), strict=True)
        for meant in (_meant(one, tokens, today=today, pending=pending),)
        if meant != Vague()
    ]
    for whose in _whose_count(about, only_tied=only_tied):
        told = [one for one in real if one.whose in whose]
        counting = _counting(told, tokens, about=about, only_tied=only_tied)
        if counting:
            return NoDate() if _of_several(counting) else _reading(_best(counting), today)
    return NoDate()


def _whose_count(about: Role, *, only_tied: bool) -> tuple[frozenset[Whose], ...]:
    """Return whose dates count, the likelier ones first; what others reported is anybody's."""
    if about is Role.REPORTED:
        return (frozenset(Whose),)
    own, family = frozenset({Whose.OWN}), frozenset({Whose.FAMILY})
    return (own,) if only_tied else (own, family)


def _counting(
    told: list[_TiedDate], tokens: tuple[Token, ...], *, about: Role, only_tied: bool
) -> list[_TiedDate]:
    wanted = [one for one in told if one.tie.role is about]
    if wanted or only_tied:
        return wanted
    beside = Surroundings(tokens)
    free = [
        one for one in told if _is_free(one, tokens, about) and beside.lets_stand(one.expression)
    ]
    return free or [one for one in told if one.tie.role is Role.DOCUMENT]


def _is_free(told: _TiedDate, tokens: tuple[Token, ...], about: Role) -> bool:
    """Tell whether it is tied to nothing: of what is missing a count is a wait, a date is not.

    "mereka bilang tgl 5" tells the day of others' doings, but no day of finishing; "kemarin udah
    saya bilang" tells neither.
    """
    if told.tie.role is Role.SAID:
        mine = told.expression.rank > _COUNTED and _is_mine(told.tie.place, tokens)
        return about is Role.REPORTED and not mine
    if told.tie.role is not Role.MISSING:
        return told.tie.role is Role.NONE
    start = told.expression.start
    said = {token.kind for token in tokens[start : told.expression.end]}
    between = tokens[told.tie.place : start]
    lasts = leads_up(start, tokens) and not any(token.kind is TokenKind.BREAK for token in between)
    dated = told.expression.rank == 0 or not said.isdisjoint(_DATED)
    return dated and not (between and lasts)


def _is_mine(place: int, tokens: tuple[Token, ...]) -> bool:
    """Tell whether the word is one's own doing: "udah saya bilang", "kubilang"."""
    before = tokens[max(0, place - 1) : place]
    return tokens[place].word.startswith("ku") or any(token.word == _ME for token in before)


def _of_several(counting: list[_TiedDate]) -> bool:
    """Tell whether each day is that of a training of its own: then none is the one asked for."""
    days = {one.expression.value for one in counting if isinstance(one.expression.value, Day)}
    places = {one.tie.place for one in counting if isinstance(one.expression.value, Day)}
    return len(days) > 1 and len(places) > 1


def _best(found: list[_TiedDate]) -> list[Value]:
    best = min(one.expression.rank for one in found)
    return [one.expression.value for one in found if one.expression.rank == best]


def _reading(values: list[Value], today: date) -> DateReading:
    readings = {_read(value, today) for value in values}
    dated = {reading for reading in readings if _ends(reading)} or readings
    if len(dated) == 1:
        return dated.pop()
    days = [day for reading in dated for day in _ends(reading)]
    if days:
        return DateRange(min(days), max(days))
    return InvalidDate() if InvalidDate() in dated else NoDate()


def _ends(reading: DateReading) -> tuple[date, ...]:
    match reading:
        case ExactDate(day):
            return (day,)
        case DateRange(earliest, latest):
            return earliest, latest
        case _:
            return ()


def _read(value: Value, today: date) -> DateReading:
    match value:
        case Day(day, yearless=yearless):
            return FutureDate() if day > today else ExactDate(day, yearless)
        case Period(first, last, yearless=yearless):
            ahead = first > today
            return FutureDate() if ahead else DateRange(first, min(last, today), yearless)
        case Weekday(number):
            return ExactDate(latest_weekday(number, today))
        case MonthDay(number):
            return ExactDate(latest_month_day(number, today), monthless=True)
        case Ahead():
            return FutureDate()
        case _:
            return InvalidDate()


def _meant(
    expression: Expression, tokens: tuple[Token, ...], *, today: date, pending: bool
) -> Value:
    """Look ahead where the message does: "nanti tgl 30", "belum selesai, tgl 30 baru kelar"."""
    value = expression.value
    before = tokens[max(0, expression.start - 2) : expression.start]
    if _is_only_near(expression, tokens):
        return Vague()
    if any(token.kind is TokenKind.WILL for token in before):
        return Ahead()
    if pending and _far_back(value, today):
        return Ahead()
    return value


def _far_back(value: Value, today: date) -> bool:
    """Tell whether the next such day is nearer than the latest one."""
    match value:
        case MonthDay(number):
            return number > today.day
        case Day(day):
            return (today - day).days > _HALF_YEAR
        case _:
            return False
