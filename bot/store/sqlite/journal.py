"""What became of the messages, counted a day. It keeps no text, no chat and no time of day.

Each function is one statement within the transaction of whoever calls it.
"""

import sqlite3
from dataclasses import dataclass
from datetime import date
from typing import Final

_COUNT: Final = """
    INSERT INTO journal (day, outcome, subject, times)
    VALUES (?, ?, ?, 1)
    ON CONFLICT (day, outcome, subject) DO UPDATE SET times = times + 1
"""
_COUNTS: Final = """
    SELECT outcome, subject, sum(times) FROM journal
    WHERE day >= ?
    GROUP BY outcome, subject
    ORDER BY sum(times) DESC, outcome, subject
"""


@dataclass(frozen=True, slots=True)
class Count:
    """How often messages had this outcome with this subject."""

    outcome: str
    subject: str
    times: int


def count(db: sqlite3.Connection, outcome: str, subject: str, *, day: date) -> None:
    """Count one more message with this outcome and subject on this day (WIB)."""
    db.execute(_COUNT, (day.isoformat(), outcome, subject))


def counts(db: sqlite3.Connection, *, since: date) -> list[Count]:
    """Return what was counted from that day on, the most usual first."""
    return [Count(*row) for row in db.execute(_COUNTS, (since.isoformat(),))]


def forget_before(db: sqlite3.Connection, day: str) -> int:
    """Forget the counts of the days before this one (ISO); return how many rows that were."""
    return db.execute("DELETE FROM journal WHERE day < ?", (day,)).rowcount
