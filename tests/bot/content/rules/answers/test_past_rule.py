from datetime import date

from tests.bot.content.bad_samples import found, places
from tests.bot.content.topics_of_base import PLATFORMS, YEARS
from tests.support.content.small_knowledge import Knowledge

LAST = "valid_until: 2027-12-31"


def test_last_day_still_holds(knowledge: Knowledge) -> None:
    knowledge.change(PLATFORMS, LAST, "valid_until: 2026-11-21")
    assert places(knowledge) == []


def test_day_after_is_a_warning(knowledge: Knowledge) -> None:
    knowledge.change(PLATFORMS, LAST, "valid_until: 2026-11-20")
    assert places(knowledge) == [(PLATFORMS, 16, 14, "past-rule")]
    assert found(knowledge)[0].severity == "warning"


def test_choice_of_a_platform_ends_too(knowledge: Knowledge) -> None:
    knowledge.change(PLATFORMS, "    sources: [A1]", "    valid_until: 2024-12-31")
    assert places(knowledge) == [(PLATFORMS, 12, 18, "past-rule")]


def test_choice_of_years_may_have_ended(knowledge: Knowledge) -> None:
    assert "    valid_until: 2022-12-31" in knowledge.text(YEARS)
    assert places(knowledge) == []


def test_nothing_has_ended_where_no_day_is_known(knowledge: Knowledge) -> None:
    knowledge.change(PLATFORMS, LAST, f"valid_until: {date.min.isoformat()}")
    assert places(knowledge, today=None) == []
