"""Questions that got no answer, apart from whoever asked them. What comes in must be redacted."""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import date
from typing import Any, Final

from bot.service.records import UnansweredQuestion

KEEP: Final = "INSERT INTO unanswered_questions (day, outcome, topics, text) VALUES (?, ?, ?, ?)"
# From a day on, oldest first.
QUESTIONS: Final = """
    SELECT day, outcome, topics, text FROM unanswered_questions WHERE day >= ? ORDER BY id
"""
FORGET: Final = "DELETE FROM unanswered_questions WHERE day < ?"


def row(question: UnansweredQuestion) -> tuple[object, ...]:
    """Return the values for KEEP."""
    topics = " ".join(question.topics)
    return (question.day.isoformat(), question.outcome, topics, question.text)


def questions(rows: Iterable[Sequence[Any]]) -> list[UnansweredQuestion]:
    """Return what QUESTIONS has found; one that cannot be read is left out."""
    found = []
    for day, outcome, topics, text in rows:
        with suppress(ValueError):
            its, near = date.fromisoformat(day), tuple(topics.split())
            found.append(UnansweredQuestion(day=its, outcome=outcome, topics=near, text=text))
    return found
