import pytest

from tests.support.content.small_knowledge import Knowledge


@pytest.mark.parametrize("name", ["pmo", "lembaga", "platform"])
def test_words_of_ours_are_no_ids(knowledge: Knowledge, name: str) -> None:
    text = knowledge.text("platforms/lainnya.yaml")
    knowledge.remove("platforms/lainnya.yaml")
    knowledge.write(f"platforms/{name}.yaml", text)
    assert (f"platforms/{name}.yaml", 1, 1, "ambiguous-id") in knowledge.places()


def test_provider_with_the_id_of_a_platform(knowledge: Knowledge) -> None:
    text = knowledge.text("providers/skill-academy.yaml")
    text = text.replace("Skill Academy", "Lain").replace("skillacademy", "lain")
    text = text.replace("actor: skill-academy", "actor: bukalapak")
    knowledge.write("providers/bukalapak.yaml", text)
    assert knowledge.places() == [("providers/bukalapak.yaml", 1, 1, "ambiguous-id")]
