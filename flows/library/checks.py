"""The prerequisites that a participant is asked about, and how people tell them in passing."""

from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

# What can be said to a check: not_possible means that the button for it is not active yet.
CheckAnswer = Literal["yes", "no", "unknown", "not_possible"]
_ANSWERS: Final[tuple[CheckAnswer, ...]] = ("yes", "no", "unknown")
_WITH_BUTTON: Final[tuple[CheckAnswer, ...]] = ("yes", "no", "not_possible", "unknown")


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A page or video that helps, shown as a link button."""

    label: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldAs:
    """How people tell a check in passing (knowledge/checks.yaml says what each list is for).

    `done` and `proves` are words, whatever their prefixes and suffixes; the other lists are
    phrases. With `needs_all`, one thing undone makes the whole undone.
    """

    things: tuple[str, ...]
    vague: tuple[str, ...]
    parts: tuple[str, ...]
    done: tuple[str, ...]
    proves: tuple[str, ...]
    holds: tuple[str, ...]
    fails: tuple[str, ...]
    unless: tuple[str, ...]
    needs_all: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """A prerequisite the participant is asked about. Its place in Library.checks is its turn.

    Once it is mended, the completion date is asked again (`moves_completion`). The actor `done_by`
    mends it; where it `is_report`, its answer and what is told of that actor's stage are one
    statement, and the day of it is asked. `affirmed` and `denied` are its answers as a person would
    put them ("datanya sudah sama"); without them they are told by the label.
    """

    id: str
    label: str
    question: str
    find_out: str
    fix: str
    links: tuple[Link, ...]
    button_may_be_inactive: bool
    moves_completion: bool
    done_by: str | None
    is_report: bool
    sources: tuple[str, ...]
    reviewed: date
    told_as: ToldAs | None = None
    affirmed: str | None = None
    denied: str | None = None

    @property
    def answers(self) -> tuple[CheckAnswer, ...]:
        """What can be said to it, in the order in which it is offered."""
        return _WITH_BUTTON if self.button_may_be_inactive else _ANSWERS
