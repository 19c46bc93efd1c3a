"""Everyday Indonesian dates (docs/rules.md#dates-in-messages).

Rather no date, or a period, than a wrong day.
"""

from datetime import date

from flows.understanding.dates.choose import chosen
from flows.understanding.dates.combine import corrected, merged
from flows.understanding.dates.grammar import expressions
from flows.understanding.dates.reading import (
    DateReading,
    NoDate,
)
from flows.understanding.dates.roles import Role
from flows.understanding.dates.token import Token


def read_date(
    tokens: tuple[Token, ...], today: date, *, about: Role = Role.COMPLETED
) -> DateReading:
    """Return the date that the tokens of a message tell.

    Of several dates the one tied to `about` wins (by default: finishing the training); dates tied
    only to something else ("beli tgl 3") are none. Never a day after `today`.
    """
    told = expressions(tokens, today)
    if not told:
        return NoDate()
    found = corrected(merged(told, tokens, today), tokens)
    return chosen(found, tokens, today=today, about=about)
