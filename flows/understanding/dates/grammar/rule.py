"""What a rule of the grammar is, and the names in which its pattern is written."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Final

from flows.text import Notation
from flows.understanding.dates.kinds import TokenKind
from flows.understanding.dates.token import Token
from flows.understanding.dates.values import Value

Builder = Callable[[tuple[Token, ...], date], Value | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class DateRule:
    """An expression of time: its pattern (flows.text.notation), and what builds its value.

    Rank 0 is a day of the calendar; 1 a count or period ("3 hari lalu"); 2 says little inside a
    long sentence ("kemarin", "agustus"). The example is a phrase that this rule takes and no other,
    and what it reads as on Saturday, 21 November 2026; the tests hold it to that.
    """

    name: str
    pattern: str
    build: Builder
    rank: int
    example: tuple[str, str]


# Beside the kinds of tokens, which are called as in TokenKind.
DATES: Final = Notation.of(
    TokenKind,
    {
        "unit": "day | week | month | year",
        "unit-or-hour": "day | week | month | year | hour",
        "third": "early | middle | late",
        "back": "ago | yesterday",
        "which": "ago | yesterday | this | next | tomorrow",
        "near": "about | almost | over",
        "lead": "since | passed | about | almost | over",  # "udah lewat sekitar 3 hari"
        "either": "or | until",
        "year-first": "year (back | this) break?",
        "with-year": "break? year? year-number",
        # "3 nov 26", but not the 3 of "1 nov 3 hari"
        "short-year": """
            number not-followed-by(
                month-name | unit-or-hour | to-go | ago | daytime | night | either)
        """,
        "year-behind": "with-year | year (back | this) | short-year",
    },
)
