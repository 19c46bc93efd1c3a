from tests.bot.content.topics_of_base import SITUATIONS, topic
from tests.support.content.small_knowledge import Knowledge

PATH = "topics/insentif/lain.yaml"


def test_twenty_examples_are_enough(knowledge: Knowledge) -> None:
    knowledge.write(PATH, topic())
    assert knowledge.places() == []


def test_nineteen_are_too_few(knowledge: Knowledge) -> None:
    knowledge.write(PATH, topic().replace("  - contoh lain nomor 7\n", ""))
    assert knowledge.places() == [(PATH, 6, 1, "few-examples")]
    assert "19 contoh" in knowledge.only().message


def test_empty_list_has_none(knowledge: Knowledge) -> None:
    text = knowledge.text(SITUATIONS)
    start = text.index("examples:")
    knowledge.write(SITUATIONS, text[:start] + "examples: []\n")
    assert knowledge.rules() == ["few-examples"]


def test_missing_examples_are_told_once(knowledge: Knowledge) -> None:
    text = knowledge.text(SITUATIONS)
    knowledge.write(SITUATIONS, text[: text.index("examples:")])
    assert knowledge.rules() == ["missing-field"]
