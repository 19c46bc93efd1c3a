import pytest

from tests.support.content.small_knowledge import Knowledge

_OWNER = "{name}:\n  name: Pasar\n  aliases: [{alias}]\n{more}  told: Itu urusan pasar, Kak.\n"


def _owners(knowledge: Knowledge, *owners: tuple[str, str, str]) -> None:
    told = (_OWNER.format(name=name, alias=alias, more=more) for name, alias, more in owners)
    knowledge.write("owners.yaml", "".join(told))


def test_alias_of_two_owners_is_told_at_the_later(knowledge: Knowledge) -> None:
    _owners(knowledge, ("pasar", "pasar, warung", ""), ("warung", "Warung", ""))
    assert knowledge.places() == [("owners.yaml", 7, 13, "owner-alias")]
    assert "owners.yaml baris 3" in knowledge.only().message


def test_alias_of_a_platform_wants_words_beside_it(knowledge: Knowledge) -> None:
    _owners(knowledge, ("pasar", "tokped", ""))
    assert knowledge.only().severity == "warning"
    assert "platforms/tokopedia.yaml" in knowledge.only().message
    _owners(knowledge, ("pasar", "tokped", "  beside: [kurir]\n"))
    assert knowledge.places() == []


@pytest.mark.parametrize("alias", ["udh", "UDH"])
def test_alias_that_is_slang_is_told(knowledge: Knowledge, alias: str) -> None:
    _owners(knowledge, ("pasar", alias, ""))
    assert knowledge.rules() == ["owner-alias"]
