"""What became of each question: answered right or wrong, offered, or not understood."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from evaluation.asking import Understands, timed
from evaluation.messages import ANY_DAY, LabelledQuestion
from evaluation.share import Share, share_of
from flows.understanding import Decision, Understanding


class Scored(StrEnum):
    """What the participant met. Wrong is worst: nothing tells that the answer is not theirs."""

    RIGHT = "answered right"
    OFFERED = "offered"
    FALLBACK = "fallback"
    MISSED = "offered others"
    WRONG = "answered wrong"


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A question, what was understood, and how long that took in milliseconds."""

    question: LabelledQuestion
    found: Understanding
    outcome: Scored
    cost: float


def judge(questions: Iterable[LabelledQuestion], understands: Understands) -> tuple[Judged, ...]:
    """Return each question with its outcome."""
    return tuple(_judged(question, understands) for question in questions)


def share(judged: Iterable[Judged], *outcomes: Scored) -> Share:
    """Return how many came to one of these outcomes."""
    return share_of(one.outcome in outcomes for one in judged)


def _judged(question: LabelledQuestion, understands: Understands) -> Judged:
    found, cost = timed(lambda: understands(question.text, ANY_DAY))
    return Judged(question=question, found=found, outcome=_outcome(question, found), cost=cost)


def _outcome(question: LabelledQuestion, found: Understanding) -> Scored:
    match found.decision:
        case Decision.ANSWER:
            return Scored.RIGHT if found.topic in question.topics else Scored.WRONG
        case Decision.SEVERAL:  # one question, and what it did not ask was answered beside it
            return Scored.WRONG if set(question.topics).isdisjoint(found.topics) else Scored.OFFERED
        case Decision.CLARIFY:
            offered = {one.topic for one in found.candidates[: found.offered]}
            return Scored.MISSED if offered.isdisjoint(question.topics) else Scored.OFFERED
        case _:
            return Scored.FALLBACK
