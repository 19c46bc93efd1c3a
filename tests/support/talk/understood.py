"""Understandings made by hand, for the tests of the evaluation."""

from collections.abc import Mapping
from datetime import date

from evaluation.messages import LabelledQuestion, Story
from flows.understanding.dates.reading import DateReading, NoDate
from flows.understanding.result import Candidate, Decision, Understanding

TODAY = date(2026, 11, 21)


_ANSWERED = {Decision.ANSWER: 1, Decision.SEVERAL: 2}


def understood(
    decision: Decision,
    *topics: str,
    platform: str | None = None,
    provider: str | None = None,
    answers: Mapping[str, str] | None = None,
    day: DateReading | None = None,
) -> Understanding:
    """Return that decision on those topics, two of them offered."""
    return Understanding(
        decision=decision,
        topics=topics[: _ANSWERED.get(decision, 0)],
        candidates=tuple(Candidate(topic, 90 - n, "kata") for n, topic in enumerate(topics)),
        offered=2 if decision is Decision.CLARIFY else 0,
        platform=platform,
        provider=provider,
        answers=answers or {},
        small_talk=None,
        date=day or NoDate(),
    )


def question(text: str = "uangnya mana", topic: str = "insentif-belum-cair") -> LabelledQuestion:
    """Return a question about that topic."""
    return LabelledQuestion(id="q1", text=text, topics=(topic,), platform=None, provider=None)


def story(*, day: date | None = None, answers: Mapping[str, str] | None = None) -> Story:
    """Return a story of a training on Tokopedia."""
    return Story(
        id="s1",
        text="ceritanya begini",
        today=TODAY,
        platform="tokopedia",
        provider=None,
        day=day,
        answers=answers,
    )
