"""A year said elsewhere in the message: "gelombang 17 tahun 2021 selesai tgl 5 juli"."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice
from typing import Final, TypeGuard

from flows.understanding.dates.grammar import Expression
from flows.understanding.dates.kinds import TokenKind
from flows.understanding.dates.token import Token
from flows.understanding.dates.values import (
    Ahead,
    Day,
    Period,
    Vague,
    Value,
    moved_to_year,
)
from flows.understanding.dates.words import collapsed

_MOST: Final = 8  # different ones of a message: of so many none is sure, and each is tried on all
_FURTHEST: Final = 10  # years back: before that nobody finished a training of ours
# "sekarang 2026" tells no year of what happened, "lulusan smk 2021" that of something else.
_OTHER_YEARS: Final = collapsed("""
    sekarang skrg skrang skr kini sampai hingga smp smpe lahir kelahiran lulusan alumni sma smk stm
    kuliah wisuda sarjana nikah menikah
""")
_WITHIN: Final = 2
_MONTHS: Final = frozenset({TokenKind.MONTH_NAME, TokenKind.FULL_DATE, TokenKind.NAMED_DAY})
_YEARS: Final = frozenset({TokenKind.YEAR_NUMBER, TokenKind.FULL_DATE})
_WHICH: Final = frozenset({TokenKind.AGO, TokenKind.YESTERDAY, TokenKind.THIS})


@dataclass(frozen=True, slots=True)
class _SaidYear:
    """A year, or where it came with a day: that day, to which others are near."""

    number: int
    near: date | None


def in_said_years(
    found: tuple[Expression, ...], tokens: tuple[Token, ...], today: date
) -> tuple[Expression, ...]:
    """Return the expressions, those without a year in the one that is said elsewhere.

    Where two years would give two days, neither is taken.
    """
    if not any(_is_yearless(one.value) for one in found):
        return found
    years = tuple(islice(dict.fromkeys(_said_years(found, tokens, today)), _MOST))
    if not years:
        return found
    return tuple(
        replace(one, value=_in_year(one.value, years, today)) if _is_yearless(one.value) else one
        for one in found
    )


def _is_yearless(value: Value) -> TypeGuard[Day | Period]:
    return isinstance(value, Day | Period) and value.yearless


def _said_years(
    found: tuple[Expression, ...], tokens: tuple[Token, ...], today: date
) -> Iterator[_SaidYear]:
    for one in found:
        first = _first(one.value)
        kinds = {token.kind for token in tokens[one.start : one.end]}
        if first is None or _is_yearless(one.value) or not _names_year(kinds):
            continue
        before = tokens[max(0, one.start - _WITHIN) : one.start]
        if (
            any(token.word in _OTHER_YEARS for token in before)
            or not 0 <= today.year - first.year <= _FURTHEST
        ):
            continue
        near = None if kinds.isdisjoint(_MONTHS) else first
        yield _SaidYear(first.year, near)
        if near is None and isinstance(one.value, Period):  # "2022 atau 2023"
            yield _SaidYear(one.value.last.year, None)


def _names_year(kinds: set[TokenKind]) -> bool:
    """Tell "2021" and "tahun lalu" from "udah 3 tahun"."""
    if not kinds.isdisjoint(_YEARS):
        return True
    return TokenKind.YEAR in kinds and not kinds.isdisjoint(_WHICH)


def _in_year(value: Day | Period, years: tuple[_SaidYear, ...], today: date) -> Value:
    meant = {_moved(value, year, today) for year in years}
    return meant.pop() if len(meant) == 1 else Vague()


def _moved(value: Day | Period, year: _SaidYear, today: date) -> Value:
    near = year.near
    if near is None:
        return _up_to(moved_to_year(value, year.number), today)
    around = (moved_to_year(value, year.number + more) for more in (-1, 0, 1))
    possible = [one for one in around if (day := _first(one)) and day <= today]
    if not possible:
        return Vague()
    return min(possible, key=lambda one: abs((_first(one) or today) - near))


def _up_to(value: Value, today: date) -> Value:
    first = _first(value)
    return Ahead() if first and first > today else value


def _first(value: Value) -> date | None:
    match value:
        case Day(day):
            return day
        case Period(first):
            return first
        case _:
            return None
