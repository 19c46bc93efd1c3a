"""What became of each question: answered right or wrong, offered, or not understood."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from evaluation.asking import Understands, timed
from evaluation.messages import ANY_DAY, Question
from evaluation.share import Share, share_of
from flows.understanding import Decision, Understanding


class Outcome(StrEnum):
    """What the participant met. Wrong is worst: nothing tells that the answer is not theirs."""

    RIGHT = "answered right"
    OFFERED = "offered"
    FALLBACK = "fallback"
    MISSED = "offered others"
    WRONG = "answered wrong"


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A question, what was understood, and how long that took in milliseconds."""

    question: Question
    found: Understanding
    outcome: Outcome
    cost: float


def judge(questions: Iterable[Question], understands: Understands) -> tuple[Judged, ...]:
    """Return each question with its outcome."""
    return tuple(_judged(question, understands) for question in questions)


def share(judged: Iterable[Judged], *outcomes: Outcome) -> Share:
    """Return how many came to one of these outcomes."""
    return share_of(one.outcome in outcomes for one in judged)


def _judged(question: Question, understands: Understands) -> Judged:
    found, cost = timed(lambda: understands(question.text, ANY_DAY))
    return Judged(question=question, found=found, outcome=_outcome(question, found), cost=cost)


def _outcome(question: Question, found: Understanding) -> Outcome:
    match found.decision:
        case Decision.ANSWER:
            return Outcome.RIGHT if found.topic in question.topics else Outcome.WRONG
        case Decision.CLARIFY:
            offered = {one.topic for one in found.candidates[: found.offered]}
            return Outcome.MISSED if offered.isdisjoint(question.topics) else Outcome.OFFERED
        case _:
            return Outcome.FALLBACK
