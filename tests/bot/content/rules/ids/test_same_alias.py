from tests.support.content.small_knowledge import TOKOPEDIA, Knowledge


def test_same_alias_names_the_other_place(knowledge: Knowledge) -> None:
    knowledge.change(TOKOPEDIA, "[tokped, toped]", "[tokped, BL]")
    problem = knowledge.only()
    assert (problem.rule, problem.severity) == ("same-alias", "warning")
    assert "platforms/bukalapak.yaml baris 3" in problem.message


def test_alias_like_a_name_is_told(knowledge: Knowledge) -> None:
    knowledge.change("providers/skill-academy.yaml", "[skillacademy]", "[toko  pedia, tokopedia]")
    assert knowledge.rules() == ["same-alias"]


def test_own_name_as_alias_passes(knowledge: Knowledge) -> None:
    knowledge.change(TOKOPEDIA, "[tokped, toped]", "[tokped, tokopedia, Tokped]")
    assert knowledge.places() == []
