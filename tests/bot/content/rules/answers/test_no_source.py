from tests.bot.content.topics_of_base import PLATFORMS, SITUATIONS, YEARS, topic
from tests.support.content.small_knowledge import Knowledge


def test_answer_without_source_is_told(knowledge: Knowledge) -> None:
    path = "topics/insentif/lain.yaml"
    knowledge.write(path, topic(sources="[]"))
    assert knowledge.places() == [(path, 4, 10, "no-source")]


def test_talk_needs_no_source(knowledge: Knowledge) -> None:
    assert "sources: []" in knowledge.text(SITUATIONS)
    assert knowledge.places() == []


def test_choice_may_not_drop_the_sources(knowledge: Knowledge) -> None:
    knowledge.change(PLATFORMS, "    contacts: [prakerja]", "    sources: []")
    assert knowledge.places() == [(PLATFORMS, 7, 14, "no-source")]


def test_choice_of_talk_may_drop_them(knowledge: Knowledge) -> None:
    knowledge.change(SITUATIONS, "    label: Yang lain", "    label: Yang lain\n    sources: []")
    assert knowledge.places() == []


def test_wrong_area_is_told_once(knowledge: Knowledge) -> None:
    knowledge.change("areas.yaml", "talk: ya", "talk: iya")
    assert knowledge.rules() == ["bad-boolean"]


def test_empty_value_is_told_once(knowledge: Knowledge) -> None:
    knowledge.change(YEARS, "\nsources: [A1]", "\nsources:")
    assert "no-source" not in knowledge.rules()
