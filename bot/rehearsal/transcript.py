"""A transcript: what a participant does, step by step, and what is to come of each step."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from flows.dialogue import CommandGiven, MediaSent, ReminderDue, TextSent


class Aspect(StrEnum):
    """What can be expected of a step, by the name of its field in knowledge/conversations/."""

    QUESTION = "question"  # the open question, or that there is none
    VERDICT = "verdict"  # that of the case, while no question is open
    TOPICS = "topics"  # those answered, in their order
    HOLDER = "holder"  # the actor who holds the ball
    DUE = "due"  # the due date of the case
    TEXT = "text"  # texts told, or on a button
    BUTTON = "button"  # meanings of buttons offered
    NOTES = "notes"  # notes of the verdict
    CONTACTS = "contacts"  # the first contacts of the verdict
    COMPLAINT_FORM = "complaint_form"  # whether the verdict gives the form


@dataclass(frozen=True, slots=True, kw_only=True)
class Expectation:
    """What is expected of one aspect, as it was written on that line."""

    aspect: Aspect
    values: tuple[str, ...]
    line: int


@dataclass(frozen=True, slots=True)
class MeantPress:
    """A press of the button that means this (bot.rehearsal.meanings)."""

    meaning: str


# What the participant does; or nothing, until a reminder may be due.
TranscriptAct = TextSent | CommandGiven | MediaSent | MeantPress | ReminderDue


@dataclass(frozen=True, slots=True, kw_only=True)
class TranscriptStep:
    """One thing that the participant does at a moment (aware, WIB), and what is expected of it."""

    act: TranscriptAct
    now: datetime
    expected: tuple[Expectation, ...]
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Transcript:
    """A conversation test. `path` is that of its file, as problems of the content name it."""

    path: str
    title: str
    steps: tuple[TranscriptStep, ...]
