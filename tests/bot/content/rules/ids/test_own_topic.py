from tests.bot.content.topics_of_base import PLATFORMS, YEARS
from tests.support.content.small_knowledge import Knowledge


def test_button_back_to_itself_is_told(knowledge: Knowledge) -> None:
    knowledge.change(PLATFORMS, "related: [jadwal-insentif]", "related: [kontak-platform]")
    assert knowledge.places() == [(PLATFORMS, 13, 11, "own-topic")]


def test_choice_is_looked_at_too(knowledge: Knowledge) -> None:
    knowledge.change(YEARS, "    related: []", "    related: [sapaan, sapaan]")
    assert knowledge.places() == [(YEARS, 20, 23, "own-topic")]


def test_choice_may_repeat_its_topic(knowledge: Knowledge) -> None:
    knowledge.change(YEARS, "    related: []", "    related: [kontak-platform, sapaan]")
    assert knowledge.places() == []


def test_link_that_looks_like_a_related_topic_is_told(knowledge: Knowledge) -> None:
    title = next(
        line.removeprefix("title: ")
        for line in knowledge.text(YEARS).splitlines()
        if line.startswith("title: ")
    )
    link = f"links:\n  - label: {title}\n    url: https://www.prakerja.go.id/formulir-pengaduan\n"
    knowledge.change(PLATFORMS, "related: [jadwal-insentif]", f"{link}related: [jadwal-insentif]")
    assert "own-topic" in knowledge.rules()
