"""What the journal and the inbox hold, as values: nothing in it leads to a person.

And, as rows, all that a store holds, for whoever moves it to another one.
"""

from dataclasses import dataclass
from datetime import date
from typing import Final, Self, TypeAlias

from flows.dialogue import RecordUnanswered

# A row as every store reads and writes it: moments are seconds since 1970, days are ISO texts (UTC
# where they tell when a chat was used, else WIB), a flag is 0 or 1.
MovedRow: TypeAlias = tuple[str | int | None, ...]

_LONGEST: Final = 300  # characters; a question that says more says it in its first lines


@dataclass(frozen=True, slots=True)
class Count:
    """How often messages had this outcome with this subject."""

    outcome: str
    subject: str
    times: int


@dataclass(frozen=True, slots=True)
class WaitCount:
    """So many people saw their certificate after `days` working days.

    `platform` is the id of where they bought, `year` the one in which they finished.
    """

    platform: str
    year: int
    days: int
    times: int


@dataclass(frozen=True, slots=True, kw_only=True)
class UnansweredQuestion:
    """A question as it was typed, without anything personal; `topics` are the nearest ids."""

    day: date
    outcome: str
    topics: tuple[str, ...]
    text: str

    @classmethod
    def of(cls, missed: RecordUnanswered, day: date) -> Self | None:
        """Return what is kept of it; None if it has no words: such ones are only counted."""
        # Half a character, which Telegram lets through, is nothing that a store could write, and
        # PostgreSQL writes no zero byte.
        text = missed.text.replace("\0", "").strip()[:_LONGEST].encode("utf-8", "replace").decode()
        if not text:
            return None
        return cls(day=day, outcome=missed.outcome, topics=missed.topics, text=text)


@dataclass(frozen=True, slots=True)
class MovedTable:
    """A table of which every store has the same rows: the first `key` columns are a row's name."""

    name: str
    key: int
    columns: tuple[str, ...]

    def key_of(self, row: MovedRow) -> MovedRow:
        """Return the name of a row; by these they are ordered, texts by their bytes."""
        return row[: self.key]


# All that is moved to another store. Which processes live and who has which duty is not.
MOVED: Final = (
    MovedTable(
        "sessions",
        2,
        (
            *("chat", "surface", "state", "taken", "before", "message", "answers"),
            *("wake", "gone", "used"),
        ),
    ),
    MovedTable("outbox", 1, ("number", "surface", "chat", "body", "done", "put")),
    MovedTable("journal", 3, ("day", "outcome", "subject", "times")),
    MovedTable("unanswered_questions", 1, ("id", "day", "outcome", "topics", "text")),
    MovedTable("waiting", 4, ("platform", "year", "days", "day", "times")),
    MovedTable("erasures", 2, ("surface", "serial", "day")),
)


@dataclass(frozen=True, slots=True)
class MoveMark:
    """What a move notes in the store into which it moves, and nobody else changes.

    `source` is a checksum of where it moves from, `digest` one of all rows that it has put there:
    whoever has changed any since has used the store. It is `finished` once all is there.
    """

    source: str
    digest: int
    finished: bool
