"""The rule for days of the year that have a name: "natal", "hari pahlawan 2023", "lebaran"."""

from datetime import date
from typing import Final

from flows.understanding.dates.days import has, of_kind, with_year, without_year
from flows.understanding.dates.grammar.rule import DateRule
from flows.understanding.dates.kinds import TO_COME, TokenKind
from flows.understanding.dates.token import Token
from flows.understanding.dates.values import Ahead, Day, Period, Vague, Value


def named_day(tokens: tuple[Token, ...], today: date) -> Value:
    """Read a named day: without a year the latest that is past; of a feast all its days."""
    if has(tokens, *TO_COME):
        return Ahead()
    name, year = tokens[0], _year(tokens, today)
    if name.kind is TokenKind.FEAST:
        return _feast(name.numbers, year, today)
    day, month = name.numbers
    return without_year(day, month, today) if year is None else with_year(day, month, year)


def _year(tokens: tuple[Token, ...], today: date) -> int | None:
    for token in of_kind(tokens, TokenKind.YEAR_NUMBER):
        return token.value
    if not has(tokens, TokenKind.YEAR):
        return None
    return today.year if has(tokens, TokenKind.THIS) else today.year - 1


def _feast(ordinals: tuple[int, ...], year: int | None, today: date) -> Value:
    days = [date.fromordinal(ordinal) for ordinal in ordinals]
    if year is None:
        year = max((day.year for day in days if day <= today), default=0)
    found = [day for day in days if day.year == year]
    if not found:
        return Vague()
    return Day(found[0]) if len(found) == 1 else Period(found[0], found[-1])


NAMED_RULES: Final = (
    DateRule(
        name="named-day",
        pattern="""
            (named-day | feast) (year (back | this | next) | year? year-number | back | next)?
        """,
        build=named_day,
        rank=2,
        example=("hari pahlawan kemarin", "2026-11-10"),
    ),
)
