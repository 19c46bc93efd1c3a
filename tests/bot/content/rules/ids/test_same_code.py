from tests.support.content.small_knowledge import CONTACTS, Knowledge

SECOND = "value: 0771\n      code: pusat\n    - kind: kontak\n      value: di aplikasi\n"


def test_code_of_another_contact_may_be_the_same(knowledge: Knowledge) -> None:
    knowledge.change(CONTACTS, "value: 0771\n", "value: 0771\n      code: pusat\n")
    knowledge.change(CONTACTS, "kind: email\n", "kind: email\n      code: pusat\n")
    assert knowledge.places() == []


def test_second_of_one_contact_is_told(knowledge: Knowledge) -> None:
    knowledge.change(CONTACTS, "value: 0771\n", f"{SECOND}      code: pusat\n")
    assert knowledge.places() == [(CONTACTS, 34, 13, "same-code")]
