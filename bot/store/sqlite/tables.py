"""Every table, with how it forgets: one participant, and what is too old.

Whoever adds a table adds it here; a test compares this list with the database. A table without
anything personal says so by having no `erase`; another test then finds no chat in it.
"""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from bot.store.sqlite import journal, outbox, sessions, unanswered


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """A table. `forget_before` takes an ISO day; `impersonal` ones live as long as the journal."""

    table: str
    erase: Callable[[sqlite3.Connection, str], None] | None = None
    forget_before: Callable[[sqlite3.Connection, str], int]


HOLDINGS: Final = (
    Holding(table="sessions", erase=sessions.erase, forget_before=sessions.forget_before),
    Holding(table="outbox", erase=outbox.erase, forget_before=outbox.forget_before),
    Holding(table="journal", forget_before=journal.forget_before),
    Holding(table="unanswered_questions", forget_before=unanswered.forget_before),
)


def erase(db: sqlite3.Connection, chat: str) -> None:
    """Forget everything about a chat, in every table."""
    for holding in HOLDINGS:
        if holding.erase:
            holding.erase(db, chat)


def forget(db: sqlite3.Connection, *, idle: str, journal: str) -> int:
    """Forget chats idle since before `idle` and journals older than `journal` (ISO days).

    Return how many rows that were.
    """
    days = ((holding, idle if holding.erase else journal) for holding in HOLDINGS)
    return sum(holding.forget_before(db, day) for holding, day in days)
