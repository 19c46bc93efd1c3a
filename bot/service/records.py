"""What the journal and the inbox hold, as values: nothing in it leads to a person."""

from dataclasses import dataclass
from datetime import date
from typing import Final, Self

from flows.dialogue import RecordUnanswered

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
