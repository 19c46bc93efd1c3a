import pytest

from evaluation.questions import Outcome, judge, share
from flows.understanding.result import Decision, Understanding
from tests.support.talk.understood import question, understood

ANSWER, CLARIFY, FALLBACK = Decision.ANSWER, Decision.CLARIFY, Decision.FALLBACK


@pytest.mark.parametrize(
    ("found", "outcome"),
    [
        (understood(ANSWER, "a", "b"), Outcome.RIGHT),
        (understood(ANSWER, "b", "a"), Outcome.WRONG),
        (understood(CLARIFY, "b", "a", "c"), Outcome.OFFERED),
        (understood(CLARIFY, "b", "c", "a"), Outcome.MISSED),
        (understood(FALLBACK, "a"), Outcome.FALLBACK),
        (understood(FALLBACK), Outcome.FALLBACK),
    ],
)
def test_outcome_is_what_the_participant_met(found: Understanding, outcome: Outcome) -> None:
    (judged,) = judge([question(topic="a")], lambda _text, _today: found)
    assert judged.outcome is outcome
    assert judged.cost >= 0


def test_share_counts_outcomes() -> None:
    judged = judge([question(topic="a"), question(topic="b")], lambda *_: understood(ANSWER, "a"))
    assert str(share(judged, Outcome.RIGHT)) == " 50.0 %     1 of 2"
    assert share(judged, Outcome.RIGHT, Outcome.WRONG).percent == 100
    assert share((), Outcome.RIGHT).percent == 0
