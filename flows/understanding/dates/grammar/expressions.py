"""The expressions of time in a message: the first rule that fits wins, no token is read twice."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from flows.understanding.dates.grammar.calendar_rules import CALENDAR_RULES
from flows.understanding.dates.grammar.count_rules import COUNT_RULES
from flows.understanding.dates.grammar.named_days import NAMED_RULES
from flows.understanding.dates.grammar.period_rules import PERIOD_RULES
from flows.understanding.dates.grammar.rule import DATES, DateRule
from flows.understanding.dates.grammar.week_rules import WEEK_RULES
from flows.understanding.dates.kinds import UNITS_AND_HOURS, TokenKind
from flows.understanding.dates.token import Token
from flows.understanding.dates.values import Value


@dataclass(frozen=True, slots=True)
class Expression:
    """An expression: tokens `start` to `end` (exclusive), its value, and the rank of its rule."""

    start: int
    end: int
    value: Value
    rank: int = 0


# The longer and the more particular ones stand first.
RULES: Final[tuple[DateRule, ...]] = (
    *CALENDAR_RULES,
    *NAMED_RULES,
    *COUNT_RULES,
    *WEEK_RULES,
    *PERIOD_RULES,
)
# Every expression has one of these; most messages have none.
TELLING: Final = UNITS_AND_HOURS | {
    TokenKind.NUMBER,
    TokenKind.PAIR,
    TokenKind.FULL_DATE,
    TokenKind.YEAR_NUMBER,
    TokenKind.MONTH_NAME,
    TokenKind.NAMED_DAY,
    TokenKind.FEAST,
    TokenKind.WEEKDAY,
    TokenKind.WEEKEND,
    TokenKind.YESTERDAY,
    TokenKind.LUSA,
    TokenKind.TOMORROW,
    TokenKind.THIS,
    TokenKind.EARLIER,
    TokenKind.JUST_NOW,
    TokenKind.LAST_NIGHT,
    TokenKind.WILL,
}
# None begins with one of these: passed over at once.
NEVER_FIRST: Final = """
    other | or | long-ago | working | to-go | this | hour | ago | next | approx | clock-word | break
"""
_GRAMMAR: Final = re.compile(
    f"(?!{DATES.expression(NEVER_FIRST)})"
    f"(?:{'|'.join(f'({DATES.expression(rule.pattern)})' for rule in RULES)})"
)


def expressions(tokens: tuple[Token, ...], today: date) -> tuple[Expression, ...]:
    """Return every expression of time in the message, in order."""
    found: list[Expression] = []
    for rule, start, end in fits(tokens):
        value = rule.build(tokens[start:end], today)
        if value is not None:
            found.append(Expression(start, end, value, rule.rank))
    return tuple(found)


def fits(tokens: tuple[Token, ...]) -> Iterator[tuple[DateRule, int, int]]:
    """Yield each rule that fits, with its first token and the one behind its last."""
    kinds = "".join([token.kind for token in tokens])
    if TELLING.isdisjoint(kinds):
        return
    for found in _GRAMMAR.finditer(kinds):
        yield RULES[(found.lastindex or 1) - 1], *found.span()
