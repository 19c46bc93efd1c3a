import pytest

from evaluation.questions import Scored, judge, share
from flows.understanding.result import Decision, Understanding
from tests.support.talk.understood import question, understood

ANSWER, CLARIFY, FALLBACK = Decision.ANSWER, Decision.CLARIFY, Decision.FALLBACK


@pytest.mark.parametrize(
    ("found", "outcome"),
    [
        (understood(ANSWER, "a", "b"), Scored.RIGHT),
        (understood(ANSWER, "b", "a"), Scored.WRONG),
        (understood(CLARIFY, "b", "a", "c"), Scored.OFFERED),
        (understood(CLARIFY, "b", "c", "a"), Scored.MISSED),
        (understood(FALLBACK, "a"), Scored.FALLBACK),
        (understood(FALLBACK), Scored.FALLBACK),
    ],
)
def test_outcome_is_what_the_participant_met(found: Understanding, outcome: Scored) -> None:
    (judged,) = judge([question(topic="a")], lambda _text, _today: found)
    assert judged.outcome is outcome
    assert judged.cost >= 0


def test_share_counts_outcomes() -> None:
    judged = judge([question(topic="a"), question(topic="b")], lambda *_: understood(ANSWER, "a"))
    assert str(share(judged, Scored.RIGHT)) == " 50.0 %     1 of 2"
    assert share(judged, Scored.RIGHT, Scored.WRONG).percent == 100
    assert share((), Scored.RIGHT).percent == 0
