"""Dates in messages: what is said of time, and which day counts."""

from flows.understanding.dates.kinds import TokenKind
from flows.understanding.dates.lexicon import lexicon
from flows.understanding.dates.read_date import read_date
from flows.understanding.dates.reading import (
    DateRange,
    DateReading,
    ExactDate,
    FutureDate,
    InvalidDate,
    NoDate,
)
from flows.understanding.dates.roles import Role
from flows.understanding.dates.token import NO_TOKEN, Token
from flows.understanding.dates.tokens import tokens
from flows.understanding.dates.words import collapse, collapsed

__all__ = [
    "NO_TOKEN",
    "DateRange",
    "DateReading",
    "ExactDate",
    "FutureDate",
    "InvalidDate",
    "NoDate",
    "Role",
    "Token",
    "TokenKind",
    "collapse",
    "collapsed",
    "lexicon",
    "read_date",
    "tokens",
]
