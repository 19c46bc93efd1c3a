import pytest

from tests.support.content.small_knowledge import CONTACTS, Knowledge

HELP = "https://www.tokopedia.com/help"


@pytest.mark.parametrize(
    "value",
    ["https://tokopedia.com/help/", "http://www.tokopedia.com/help", "https://www.tokopedia.com"],
)
def test_other_ways_of_writing_pass(knowledge: Knowledge, value: str) -> None:
    knowledge.change(CONTACTS, HELP, value)
    assert knowledge.places() == []


@pytest.mark.parametrize(
    "value", ["https://tokopedia.vip/help", "https://www.tokopedia.com/cair", "https://prakerja.id"]
)
def test_other_addresses_are_told(knowledge: Knowledge, value: str) -> None:
    knowledge.change(CONTACTS, HELP, value)
    assert knowledge.places() == [(CONTACTS, 17, 14, "unvouched-address")]


def test_slip_is_mended_with_the_scheme_of_the_contact(knowledge: Knowledge) -> None:
    knowledge.change(CONTACTS, HELP, "https://www.tokopedai.com/help")
    assert knowledge.only().hint == f"      value: {HELP}"
    knowledge.change("sources.yaml", "www.tokopedia.com/help", HELP)
    assert knowledge.only().hint == f"      value: {HELP}"


def test_mail_and_account_are_looked_at(knowledge: Knowledge) -> None:
    knowledge.change(CONTACTS, "info@skillacademy.com", "info@skillacademi.com")
    assert knowledge.only().hint == "      value: info@skillacademy.com"
    knowledge.change(CONTACTS, "kind: email\n      value: info@skillacademi.com", "kind: instagram")
    knowledge.change(CONTACTS, "kind: instagram", 'kind: instagram\n      value: "@skillakademi"')
    assert knowledge.rules() == ["unvouched-address"]
    knowledge.change("sources.yaml", "[info@skillacademy.com]", '["@skillakademi"]')
    assert knowledge.places() == []


def test_source_of_another_contact_vouches_for_nothing(knowledge: Knowledge) -> None:
    knowledge.change(CONTACTS, "sources: [A2]", "sources: [A1]")
    assert knowledge.rules() == ["unvouched-address"]


def test_unknown_source_is_told_once(knowledge: Knowledge) -> None:
    knowledge.change(CONTACTS, "sources: [A2]", "sources: [AA2]")
    assert knowledge.rules() == ["unknown-id"]


def test_nothing_is_told_while_sources_are_unknown(knowledge: Knowledge) -> None:
    knowledge.change(CONTACTS, HELP, "https://prakerja.id")
    knowledge.write("sources.yaml", "a: [b\n")
    assert knowledge.rules() == ["unclosed-bracket"]
