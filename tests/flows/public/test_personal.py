import pytest

from flows.library.library import Library
from flows.public.personal import speaks_of_own
from tests.support.talk.reading import message


@pytest.mark.parametrize(
    "text",
    [
        "insentif saya belum cair",
        "sertif gw salah nama",
        "nomor hp sy hilang",
        "akunku diblokir",
        "INSENTIFKU MANA",
        "punya saya kok beda",
        "gopayku gagal",
        "nikku dipakai orang",
        "datanya saya salah",
    ],
)
def test_own_things_are_noticed(library: Library, text: str) -> None:
    assert speaks_of_own(message(text, library))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "saya mau daftar gimana",
        "kapan insentif cair",
        "saya insentif",
        "syarat ikut apa saja",
        "aku mau tanya insentif",
        "buku apa yang dipakai",
        "berlaku sampai kapan",
    ],
)
def test_questions_in_general_are_not(library: Library, text: str) -> None:
    assert not speaks_of_own(message(text, library))
