import pytest

from tests.bot.content.topics_of_base import PLATFORMS
from tests.support.content.small_knowledge import CONTACTS, Knowledge


def test_unused_source_is_a_warning(knowledge: Knowledge) -> None:
    knowledge.change(
        "sources.yaml", "A2:\n", "A3:\n  title: a\n  publisher: b\n  date: 2020\nA2:\n"
    )
    assert knowledge.only().severity == "warning"
    assert knowledge.places() == [("sources.yaml", 8, 1, "unused-entry")]


def test_check_that_nobody_asks_is_a_warning(knowledge: Knowledge) -> None:
    knowledge.change("providers/skill-academy.yaml", "check: sertifikat-biru", "check: ulasan")
    assert knowledge.places() == [("checks.yaml", 11, 1, "unused-entry")]


def test_contact_that_nobody_names_is_listed_anyway(knowledge: Knowledge) -> None:
    text = knowledge.text(CONTACTS)
    lembaga = text[text.index("lembaga:\n") :]
    knowledge.write(CONTACTS, f"{text}\n{lembaga.replace('lembaga:', 'dukcapil:', 1)}")
    assert knowledge.places() == []


@pytest.mark.parametrize("place", ["\nsources: [A2]", "    sources: [A1]"])
def test_source_of_a_topic_or_choice_is_used(knowledge: Knowledge, place: str) -> None:
    knowledge.change(
        "sources.yaml", "A2:\n", "A3:\n  title: a\n  publisher: b\n  date: 2020\nA2:\n"
    )
    knowledge.change(PLATFORMS, place, place.replace("A1", "A3").replace("A2", "A3"))
    assert knowledge.places() == []


def test_nothing_is_unused_while_a_file_is_unreadable(knowledge: Knowledge) -> None:
    knowledge.write("providers/skill-academy.yaml", "a: [b\n")
    assert knowledge.rules() == ["unclosed-bracket"]


def test_source_whose_page_is_a_link_is_used(knowledge: Knowledge) -> None:
    page = "https://www.tokopedia.com/help"
    source = f"A3:\n  title: a\n  publisher: b\n  url: {page}\n  date: 2020\nA2:\n"
    knowledge.change("sources.yaml", "A2:\n", source)
    assert knowledge.rules() == ["unused-entry"]
    link = 'links:\n  - label: Panduan\n    url: "{kontak:tokopedia}"\nsources:'
    knowledge.change(PLATFORMS, "\nsources:", f"\n{link}")
    assert knowledge.rules() == []
