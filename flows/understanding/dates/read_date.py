"""Everyday Indonesian dates (docs/rules.md#dates-in-messages).

Rather no date, or a period, than a wrong day.
"""

from datetime import date

from flows.understanding.dates.grammar import expressions
from flows.understanding.dates.reading import (
    DateReading,
    NoDate,
)
from flows.understanding.dates.roles import Role, role_of
from flows.understanding.dates.several import chosen, corrected, in_said_years, merged
from flows.understanding.dates.token import Token


def read_date(
    tokens: tuple[Token, ...],
    today: date,
    *,
    about: Role = Role.COMPLETED,
    only_tied: bool = False,
) -> DateReading:
    """Return the date that the tokens of a message tell.

    Of several dates the one tied to `about` wins (by default: finishing the training); dates tied
    only to something else ("beli tgl 3") are none; with `only_tied` those tied to nothing too.
    Never a day after `today`.
    """
    if only_tied and not any(role_of(token) is about for token in tokens):
        return NoDate()  # most messages
    told = expressions(tokens, today)
    if not told:
        return NoDate()
    found = in_said_years(corrected(merged(told, tokens, today), tokens), tokens, today)
    return chosen(found, tokens, today=today, about=about, only_tied=only_tied)
