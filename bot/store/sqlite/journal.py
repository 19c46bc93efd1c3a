"""What became of the messages, counted a day. It keeps no text, no chat and no time of day."""

from collections.abc import Iterable, Sequence
from typing import Any, Final

from bot.service.records import Count

# One more message with this outcome and subject on this day (ISO, in WIB).
COUNT: Final = """
    INSERT INTO journal (day, outcome, subject, times)
    VALUES (?, ?, ?, 1)
    ON CONFLICT (day, outcome, subject) DO UPDATE SET times = times + 1
"""
# From a day on, the most usual first.
COUNTS: Final = """
    SELECT outcome, subject, sum(times) FROM journal
    WHERE day >= ?
    GROUP BY outcome, subject
    ORDER BY sum(times) DESC, outcome, subject
"""
FORGET: Final = "DELETE FROM journal WHERE day < ?"


def counts(rows: Iterable[Sequence[Any]]) -> list[Count]:
    """Return what COUNTS has found."""
    return [Count(*row) for row in rows]
