from tests.support.content.small_knowledge import CONTACTS, TOKOPEDIA, Knowledge


def without(knowledge: Knowledge, contact: str) -> None:
    text = knowledge.text(CONTACTS)
    start = text.index(f"{contact}:\n")
    end = text.find("\n\n", start)
    knowledge.write(CONTACTS, text[:start] + text[end + 2 :])


def test_platform_without_contact_is_a_warning(knowledge: Knowledge) -> None:
    without(knowledge, "tokopedia")
    assert knowledge.only().severity == "warning"
    assert knowledge.places() == [(TOKOPEDIA, 32, 12, "missing-contact")]
    assert knowledge.reading().library is not None


def test_provider_without_contact_is_a_warning(knowledge: Knowledge) -> None:
    without(knowledge, "skill-academy")
    assert knowledge.places() == [("providers/skill-academy.yaml", 1, 1, "missing-contact")]


def test_platform_that_names_no_own_contact_needs_none(knowledge: Knowledge) -> None:
    without(knowledge, "tokopedia")
    knowledge.change(TOKOPEDIA, "[platform, lembaga, prakerja]", "[lembaga, prakerja]")
    assert knowledge.places() == []


def test_unreadable_contacts_are_not_missing(knowledge: Knowledge) -> None:
    knowledge.write(CONTACTS, "a: [b\n")
    assert knowledge.rules() == ["unclosed-bracket"]
