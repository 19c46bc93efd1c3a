from tests.bot.content.topics_of_base import YEARS, topic
from tests.support.content.small_knowledge import Knowledge


def test_id_in_two_areas_names_the_first(knowledge: Knowledge) -> None:
    path = "topics/kontak/jadwal-insentif.yaml"
    knowledge.write(path, topic())
    assert knowledge.places() == [(path, 1, 1, "same-topic")]
    assert YEARS in knowledge.only().message


def test_broken_file_still_has_its_id(knowledge: Knowledge) -> None:
    path = "topics/kontak/jadwal-insentif.yaml"
    knowledge.write(path, "a: [b\n")
    assert knowledge.rules() == ["same-topic", "unclosed-bracket"]
