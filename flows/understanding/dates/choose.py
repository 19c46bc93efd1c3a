"""Which of several dates counts; those that only bound or name another day do not."""

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from itertools import accumulate
from typing import Final

from flows.library import worked_out_once
from flows.understanding.dates.combine import LINKS
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
from flows.understanding.dates.roles import NEGATORS, Role, is_break, roles, unfinished
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

_COUNTED: Final = 1  # the rank of a count
_BOUNDS: Final = collapsed("sebelum sblm sebelom sbelum setelah stlh stelah sesudah lewat selepas")
_REACHING: Final = collapsed("sampai sampe nyampe nyampai genap smpe smp")
# "lebaran kemarin" is the last one, not yesterday.
_EVENTS: Final = collapsed("""
    natal lebaran merah imlek ramadhan ramadan puasa agustusan fitri adha nyepi waisak merdeka
    kemerdekaan pahlawan pemilu pilkada liburan libur gajian ultah hajatan
""")


def is_only_near(expression: Expression, tokens: tuple[Token, ...]) -> bool:
    """Tell whether the expression is not itself the day that is meant."""
    near = tokens[max(0, expression.start - 2) : expression.start]
    earlier, last = (NO_TOKEN, NO_TOKEN, *near)[-2:]
    if last.word in _BOUNDS:
        return True
    if tokens[expression.start].kind is TokenKind.YESTERDAY:
        return last.word in _EVENTS or (last.word == "baru" and earlier.kind is TokenKind.YEAR)
    return expression.rank == _COUNTED and (
        last.word in NEGATORS or (last.word in _REACHING and earlier.word in NEGATORS)
    )


_WEAK: Final = 2
_HALF_YEAR: Final = 183
_FEW: Final = 3  # other words beside a weak expression: with more it may be about anything


def chosen(
    found: tuple[Expression, ...], tokens: tuple[Token, ...], *, today: date, about: Role
) -> DateReading:
    """Return the reading of the expression tied to `about`, else of those tied to nothing."""
    pending = unfinished(tokens)
    said = _Said(tokens)
    tied = [
        (Expression(one.start, one.end, meant, one.rank), role)
        for one, role in zip(found, roles(found, tokens), strict=True)
        for meant in (_meant(one, tokens, today=today, pending=pending),)
    ]
    real = [(expression, role) for expression, role in tied if expression.value != Vague()]
    wanted = [expression for expression, role in real if role is about]
    free = [
        expression
        for expression, role in real
        if role is Role.NONE and (expression.rank < _WEAK or said.little_beside(expression))
    ]
    near = [expression for expression, role in real if role is Role.DOCUMENT]
    return _reading(_best(wanted or free or near), today)


def _best(found: list[Expression]) -> list[Value]:
    best = min((expression.rank for expression in found), default=0)
    return [expression.value for expression in found if expression.rank == best]


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
        case Day(day):
            return FutureDate() if day > today else ExactDate(day)
        case Period(first, last):
            return FutureDate() if first > today else DateRange(first, min(last, today))
        case Weekday(number):
            return ExactDate(latest_weekday(number, today))
        case MonthDay(number):
            return ExactDate(latest_month_day(number, today))
        case Ahead():
            return FutureDate()
        case _:
            return InvalidDate()


@dataclass(frozen=True)  # without slots: most messages have no date that this is asked of
class _Said:
    """What the tokens say, counted once for all dates among them."""

    tokens: tuple[Token, ...]

    def little_beside(self, expression: Expression) -> bool:
        """Tell whether a clause says little beside its date, and nothing that did not happen."""
        behind = bisect_left(self._breaks, expression.end)
        ahead = bisect_left(self._breaks, expression.start)
        low = self._breaks[ahead - 1] + 1 if ahead else 0
        high = self._breaks[behind] if behind < len(self._breaks) else len(self.tokens)
        beside = ((low, expression.start), (expression.end, high))
        denied, others = (
            sum(counted[to] - counted[from_] for from_, to in beside)
            for counted in (self._negators, self._others)
        )
        return not denied and others <= _FEW

    @worked_out_once
    def _breaks(self) -> list[int]:
        return [place for place, token in enumerate(self.tokens) if is_break(token)]

    @worked_out_once
    def _negators(self) -> list[int]:
        """How many words deny before each place."""
        return self._counted(lambda word: word in NEGATORS)

    @worked_out_once
    def _others(self) -> list[int]:
        return self._counted(lambda word: word not in LINKS)

    def _counted(self, counts: Callable[[str], bool]) -> list[int]:
        each = (token.is_plain_word and counts(token.word) for token in self.tokens)
        return [*accumulate(each, initial=0)]


def _meant(
    expression: Expression, tokens: tuple[Token, ...], *, today: date, pending: bool
) -> Value:
    """Look ahead where the message does: "nanti tgl 30", "belum selesai, tgl 30 baru kelar"."""
    value = expression.value
    before = tokens[max(0, expression.start - 2) : expression.start]
    if is_only_near(expression, tokens):
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
