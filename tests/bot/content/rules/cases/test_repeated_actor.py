from tests.support.content.small_knowledge import TOKOPEDIA, Knowledge


def test_second_stage_of_an_actor_is_told(knowledge: Knowledge) -> None:
    knowledge.change(TOKOPEDIA, "actor: pmo", "actor: lembaga")
    assert knowledge.places() == [(TOKOPEDIA, 15, 12, "repeated-actor")]


def test_platform_and_its_own_id_are_one_actor(knowledge: Knowledge) -> None:
    knowledge.change(TOKOPEDIA, "actor: pmo", "actor: tokopedia")
    assert knowledge.rules() == ["repeated-actor"]
