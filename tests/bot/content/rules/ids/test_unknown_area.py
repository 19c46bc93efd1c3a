from tests.bot.content.topics_of_base import topic
from tests.support.content.small_knowledge import Knowledge


def test_folder_is_told_once(knowledge: Knowledge) -> None:
    knowledge.write("topics/insentiv/satu.yaml", topic())
    knowledge.write("topics/insentiv/dua.yaml", topic().replace("lain nomor", "yang lain"))
    assert knowledge.places() == [("topics/insentiv/dua.yaml", 1, 1, "unknown-area")]
    assert "Mungkin maksudnya `insentif`?" in knowledge.only().message


def test_area_without_a_topic_passes(knowledge: Knowledge) -> None:
    knowledge.change("areas.yaml", "kontak:", "ulasan:\n  title: Ulasan\nkontak:")
    assert knowledge.places() == []


def test_topics_need_areas(knowledge: Knowledge) -> None:
    knowledge.remove("areas.yaml")
    assert knowledge.rules() == ["unknown-area"]
    assert "areas.yaml tidak ada" in knowledge.only().message


def test_unreadable_areas_are_not_unknown(knowledge: Knowledge) -> None:
    knowledge.write("areas.yaml", "a: [b\n")
    assert knowledge.rules() == ["unclosed-bracket"]
