"""Everyday Indonesian dates (docs/rules.md#dates-in-messages).

Rather no date, or a period, than a wrong day.
"""

from datetime import date

from flows.understanding.dates.choose import chosen
from flows.understanding.dates.combine import corrected, merged
from flows.understanding.dates.grammar import expressions
from flows.understanding.dates.reading import (
    DateRange,
    DateReading,
    ExactDate,
    FutureDate,
    InvalidDate,
    NoDate,
)
from flows.understanding.dates.roles import Role
from flows.understanding.dates.tokens import tokens

__all__ = [
    "DateRange",
    "DateReading",
    "ExactDate",
    "FutureDate",
    "InvalidDate",
    "NoDate",
    "Role",
    "read_date",
]


def read_date(text: str, today: date, *, about: Role = Role.COMPLETED) -> DateReading:
    """Return the date that a message tells.

    Of several dates the one tied to `about` wins (by default: finishing the training); dates tied
    only to something else ("beli tgl 3") are none. Never a day after `today`.
    """
    read = tokens(text)
    told = expressions(read, today)
    if not told:
        return NoDate()
    found = corrected(merged(told, read, today), read)
    return chosen(found, read, today=today, about=about)
