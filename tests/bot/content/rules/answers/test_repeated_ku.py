import pytest

from bot.content.rules.answers.repeated_ku import ku_verbs
from tests.bot.content.topics_of_base import topic
from tests.support.content.small_knowledge import Knowledge

PATH = "topics/insentif/lain.yaml"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sudah kuhapus. Kulihat kosong.", ("kuhapus", "Kulihat")),
        ("Kuota kurang, kuliah dan kursus, kumpulkan kuncinya.", ()),
        ("Baku, berlaku, ku, akun.", ()),
    ],
)
def test_verbs_that_begin_with_ku(text: str, found: tuple[str, ...]) -> None:
    assert ku_verbs(text) == found


def test_one_passes_and_two_are_warned_of(knowledge: Knowledge) -> None:
    knowledge.write(PATH, topic("Nanti kuhitung, Kak."))
    assert knowledge.places() == []
    knowledge.write(PATH, topic("Nanti kuhitung, lalu kusebut, Kak."))
    assert knowledge.places() == [(PATH, 3, 9, "repeated-ku")]
    assert "kuhitung, kusebut" in knowledge.only().message
    assert knowledge.reading().library is not None
