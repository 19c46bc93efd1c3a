import pytest

from bot.content.rules.answers.mixed_address import addresses_in
from tests.bot.content.topics_of_base import topic
from tests.support.content.small_knowledge import Knowledge

PATH = "topics/insentif/lain.yaml"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Cek akunmu, lalu emailmu.", ("akunmu", "emailmu")),
        ("Kalau Anda lupa, kamu bisa ganti. Anda aman.", ("Anda", "kamu")),
        ('Tertulis "Kamu belum berhasil", Kak.', ()),
        ("Beli di Kariermu (dulu Sekolah.mu), ketemu ilmu baru.", ()),
        ("Buka https://contoh.id/akun-anda lalu tunggu.", ()),
        ("Akun Kakak, mu.", ()),
    ],
)
def test_words_that_call_somebody_otherwise(text: str, found: tuple[str, ...]) -> None:
    assert addresses_in(text) == found


def test_warns_at_the_text_and_names_the_word(knowledge: Knowledge) -> None:
    knowledge.write(PATH, topic("Cek akunmu dulu, Kak."))
    assert knowledge.places() == [(PATH, 3, 9, "mixed-address")]
    assert "akunmu" in knowledge.only().message
    assert knowledge.reading().library is not None


def test_words_of_participants_are_their_own(knowledge: Knowledge) -> None:
    knowledge.write(
        PATH, topic("Cek akun Kakak dulu.").replace("contoh lain nomor 20", "akunmu kenapa")
    )
    assert knowledge.places() == []
