"""Every table, with how it forgets: one participant, and what is too old.

Whoever adds a table adds it here; a test compares this list with the database. A table without
anything personal says so by having no `erase`; another test then finds no chat in it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from bot.store.sqlite import journal, outbox, sessions, unanswered, waiting
from bot.store.sqlite.upkeep import erasures


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """A table, with its statements: `erase` takes surface and chat, `forget` an ISO day.

    Impersonal ones live as long as the journal; one that does not grow forgets nothing.
    """

    table: str
    erase: str | None = None
    forget: str | None


HOLDINGS: Final = (
    Holding(table="sessions", erase=sessions.ERASE, forget=sessions.FORGET),
    Holding(table="outbox", erase=outbox.ERASE, forget=outbox.FORGET),
    Holding(table="journal", forget=journal.FORGET),
    Holding(table="unanswered_questions", forget=unanswered.FORGET),
    Holding(table="waiting", forget=waiting.FORGET),
    Holding(table="erasures", forget=erasures.FORGET),
    Holding(table="clock", forget=None),
)
ERASE: Final = tuple(holding.erase for holding in HOLDINGS if holding.erase)


def forget(*, idle: date, journal: date) -> Iterator[tuple[str, tuple[str]]]:
    """Yield what forgets chats idle since before `idle`, and journals before `journal`."""
    for holding in HOLDINGS:
        day = idle if holding.erase else journal
        if holding.forget:
            yield holding.forget, (day.isoformat(),)
