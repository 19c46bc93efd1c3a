"""Whose matter a message is that names somebody else, on the neutral content."""

from dataclasses import replace

import pytest

from flows.library.library import Library
from flows.understanding import Decision
from tests.support.talk.reading import message


def _owner(text: str, library: Library) -> str | None:
    found = message(text, library).owner
    return found.id if found else None


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("jam buka pasar induk berapa kak", "pasar"),
        ("LAPAK SAYURNYA pindah kemana", "pasar"),
        ("tarik tunai dompetku gagal", "dompet"),
        ("dompetku tarik tunai di lapak sayur", "dompet"),
        ("kurir tokped belum datang juga", "dompet"),
        ("uang magang desa belum turun", "magang-desa"),
        ("nilai saya kurang, masih bisa ikut magang desa ga", "magang-desa"),
        ("umur 40 boleh daftar magang desa tidak", "magang-desa"),
    ],
)
def test_owner_is_known_by_its_names(library: Library, text: str, owner: str) -> None:
    assert _owner(text, library) == owner


@pytest.mark.parametrize(
    "text",
    [
        "insentif saya belum masuk, mau belanja ke pasar induk",
        "pelatihan dekat pasar induk apa saja",
        "dompetku belum bisa",
        "tokped belum lapor juga",
        "tarik tunai dompetku untuk undian",
        "kurir tokped bawa voucher kelas",
        "tarik tunai dompetku belum tersambung",
        "kurir tokped, lembaganya skill academy",
        "pasar malam buka jam berapa",
    ],
)
def test_what_may_be_ours_has_no_owner(library: Library, text: str) -> None:
    assert _owner(text, library) is None


def test_who_may_take_part_is_asked_of_us(library: Library) -> None:
    assert _owner("dapat kartu pasar boleh ikut ga", library) is None
    assert _owner("kartu pasar bisa daftar dimana", library) == "pasar"


def test_alias_without_letters_names_nobody(library: Library) -> None:
    first, *others = library.owners
    own = replace(library, owners=(replace(first, aliases=("!!!", "toko senyum")), *others))
    assert _owner("!!!", own) is None
    assert _owner("toko senyum tutup ya", own) == first.id


def test_words_of_ours_in_an_alias_are_theirs(library: Library) -> None:
    assert _owner("kartu pasar hilang", library) == "pasar"


def test_foreign_matter_is_answered_by_no_topic(library: Library) -> None:
    asked = message("lupa kata sandi lapak sayur gimana cara gantinya", library).asked
    assert (asked.decision, asked.topics, asked.offered) == (Decision.FALLBACK, (), 0)


def test_topic_that_tells_of_an_owner_answers(library: Library) -> None:
    assert message("uang magang desa belum turun", library).topics == ("bukan-prakerja",)
