"""Questions that got no answer, apart from whoever asked them. What comes in must be redacted.

Each function is one statement within the transaction of whoever calls it.
"""

import sqlite3
from dataclasses import dataclass
from datetime import date
from typing import Final

_LONGEST: Final = 300  # characters; a question that says more says it in its first lines

_KEEP: Final = """
    INSERT INTO unanswered_questions (day, outcome, topics, text) VALUES (?, ?, ?, ?)
"""
_SINCE: Final = """
    SELECT day, outcome, topics, text FROM unanswered_questions WHERE day >= ? ORDER BY id
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnansweredQuestion:
    """A question as it was typed, without anything personal; `topics` are the nearest ids."""

    day: date
    outcome: str
    topics: tuple[str, ...]
    text: str


def keep_question(
    db: sqlite3.Connection, outcome: str, topics: tuple[str, ...], text: str, *, day: date
) -> None:
    """Keep a question; one without words is only counted, in the journal."""
    # Half a character, which Telegram lets through, is nothing that SQLite could write.
    kept = text.strip()[:_LONGEST].encode("utf-8", "replace").decode()
    if kept:
        db.execute(_KEEP, (day.isoformat(), outcome, " ".join(topics), kept))


def questions(db: sqlite3.Connection, *, since: date) -> list[UnansweredQuestion]:
    """Return what was kept from that day on, oldest first."""
    return [
        UnansweredQuestion(
            day=date.fromisoformat(day), outcome=outcome, topics=tuple(topics.split()), text=text
        )
        for day, outcome, topics, text in db.execute(_SINCE, (since.isoformat(),))
    ]


def forget_before(db: sqlite3.Connection, day: str) -> int:
    """Forget the questions of the days before this one (ISO); return how many that were."""
    past = "DELETE FROM unanswered_questions WHERE day < ?"
    return db.execute(past, (day,)).rowcount
