"""What was understood of one message: values only; flows.understanding.message reads them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from flows.understanding.dates import DateReading


class Decision(StrEnum):
    """What to do with a message."""

    ANSWER = "answer"  # one topic is clearly ahead
    SEVERAL = "several"  # two or three matters, each clear enough
    CLARIFY = "clarify"  # the first two or three are offered
    FALLBACK = "fallback"  # nothing is near


@dataclass(frozen=True, slots=True)
class Candidate:
    """A topic that a message may ask, 0 to 100.

    `reason` says in Indonesian what spoke for it; "" where nobody is going to read it.
    """

    topic: str
    score: int
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Understanding:
    """Candidates best first, at most five; `offered` is how many of them a clarification offers.

    `topics` are those to answer, in the order in which they were asked. `answers` are the checks
    told in passing, check id to "yes" or "no"; `reported` the parts of others, actor to ISO date
    or "no".
    """

    decision: Decision
    topics: tuple[str, ...]
    candidates: tuple[Candidate, ...]
    offered: int
    small_talk: str | None
    platform: str | None
    provider: str | None
    date: DateReading
    answers: Mapping[str, str] = field(default_factory=dict)
    reported: Mapping[str, str] = field(default_factory=dict)

    @property
    def topic(self) -> str | None:
        """The topic to answer first, None unless one was decided on."""
        return next(iter(self.topics), None)
