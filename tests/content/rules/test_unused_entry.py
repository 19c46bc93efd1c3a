from tests.support.small_knowledge import CONTACTS, TOKOPEDIA, Knowledge


def test_unused_source_is_a_warning(knowledge: Knowledge) -> None:
    knowledge.change(
        "sources.yaml", "A2:\n", "A3:\n  title: a\n  publisher: b\n  date: 2020\nA2:\n"
    )
    assert knowledge.only().severity == "warning"
    assert knowledge.places() == [("sources.yaml", 7, 1, "unused-entry")]


def test_check_that_nobody_asks_is_a_warning(knowledge: Knowledge) -> None:
    knowledge.change("providers/skill-academy.yaml", "check: sertifikat-biru", "check: ulasan")
    assert knowledge.places() == [("checks.yaml", 11, 1, "unused-entry")]


def test_contact_that_nobody_lists_is_a_warning(knowledge: Knowledge) -> None:
    knowledge.change("platforms/bukalapak.yaml", "[platform, ", "[")
    knowledge.change("platforms/bukalapak.yaml", "actor: bukalapak", "actor: platform")
    assert knowledge.places() == [(CONTACTS, 24, 1, "unused-entry")]


def test_contact_of_an_actor_is_used(knowledge: Knowledge) -> None:
    knowledge.change("platforms/bukalapak.yaml", "[platform, ", "[")
    assert knowledge.places() == []


def test_nothing_is_unused_while_a_file_is_unreadable(knowledge: Knowledge) -> None:
    knowledge.write(TOKOPEDIA, "a: [b\n")
    assert knowledge.rules() == ["unclosed-bracket"]
