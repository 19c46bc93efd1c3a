import pytest

from flows.understanding.result import Decision
from flows.understanding.topics.decide import decide, score
from flows.understanding.topics.ranking import Ranked


def _ranked(*leads: float, ours: float = 9.0) -> tuple[Ranked, ...]:
    return tuple(Ranked(f"t{place}", lead, ours) for place, lead in enumerate(leads))


def test_clear_lead_is_answered() -> None:
    assert decide(_ranked(3, -3, -4)) == (Decision.ANSWER, 0)


def test_close_ones_are_offered() -> None:
    assert decide(_ranked(0.5, -0.5, -1)) == (Decision.CLARIFY, 3)
    assert decide(_ranked(0.5, -0.5, -9)) == (Decision.CLARIFY, 2)


def test_perhaps_not_ours_is_offered_not_answered() -> None:
    assert decide(_ranked(9, -9, -9, ours=2))[0] is Decision.CLARIFY


def test_likelier_none_of_ours_falls_back() -> None:
    assert decide(_ranked(9, -9, -9, ours=-0.1)) == (Decision.FALLBACK, 0)


def test_nothing_known_falls_back() -> None:
    assert decide(()) == (Decision.FALLBACK, 0)


@pytest.mark.parametrize("lead", [-1e9, -3.0, 0.0, 2.0, 1e9])
@pytest.mark.parametrize("ours", [-1e9, 0.0, 7.0, 1e9])
def test_score_says_what_is_decided(lead: float, ours: float) -> None:
    ranked = _ranked(lead, -lead, -lead, ours=ours)
    assert 0 <= score(ranked[0]) <= 100
    if decide(ranked)[0] is Decision.ANSWER:
        assert score(ranked[0]) >= 50
