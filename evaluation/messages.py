"""The evaluation messages, each with what a careful human understood. Values only.

They are measured with and never learned from: none may be copied into knowledge/.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

# The day on which messages without a day of their own are read.
ANY_DAY: Final = date(2026, 11, 21)


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelledQuestion:
    """A message that asks one topic. `topics` are those that answer it, most of the time one."""

    id: str
    text: str
    topics: tuple[str, ...]
    platform: str | None
    provider: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stranger:
    """A message that is none of ours (out of scope)."""

    id: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedMessage:
    """A message and the date in it, as `prakerja-bot ask --json` would tell it."""

    id: str
    text: str
    today: date
    expect: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """A story and what it tells. `day` is None where it names no single day.

    `answers` is None where nobody noted down which checks it answers.
    """

    id: str
    text: str
    today: date
    platform: str | None
    provider: str | None
    day: date | None
    answers: Mapping[str, str] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EvaluationSet:
    """All messages of one folder."""

    questions: tuple[LabelledQuestion, ...]
    strangers: tuple[Stranger, ...]
    dated: tuple[DatedMessage, ...]
    stories: tuple[Story, ...]

    def __str__(self) -> str:
        counts = {
            "questions": self.questions,
            "out of scope": self.strangers,
            "dates": self.dated,
            "stories": self.stories,
        }
        return ", ".join(f"{len(messages)} {what}" for what, messages in counts.items())
