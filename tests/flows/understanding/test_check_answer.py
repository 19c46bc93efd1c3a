"""Short answers to one check: its own words answer it, and those of others do not."""

from dataclasses import replace
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.library.checks import Check
from flows.library.library import Library
from tests.support.content.neutral_library import neutral_library
from tests.support.talk.reading import message

LIBRARY: Final = neutral_library()
SAID: Final = """
    e-wallet | belum disambungin | no
    e-wallet | blm nyambung kak | no
    e-wallet | nyambung | yes
    e-wallet | udah nyambung ke dana | yes
    e-wallet | udah lama saya sambungin | yes
    e-wallet | sudah sejak lama | yes
    e-wallet | putus | no
    e-wallet | udah lah | yes
    pelatihan-tuntas | udah smua | yes
    pelatihan-tuntas | blm smw | no
    e-wallet | udah deh kak | yes
    e-wallet | udah ternyata | yes
    e-wallet | ternyata belum | no
    e-wallet | ada juga | yes
    e-wallet | belum ada | no
    e-wallet | sampun mas | yes
    e-wallet | dereng mbak | no
    e-wallet | teu acan | no
    e-wallet | acan kang | no
    e-wallet | sudahmi daeng | yes
    e-wallet | belumpi | no
    e-wallet | alun lai da | no
    e-wallet | nyanda | no
    e-wallet | leres | yes
    e-wallet | nggih leres pak | yes
    e-wallet | bneer | yes
    e-wallet | y | yes
    e-wallet | iyo | yes
    e-wallet | yoi bang | yes
    e-wallet | already | yes
    e-wallet | iya, dana | yes
    e-wallet | ya kak pakai gopay | yes
    e-wallet | yes bca | yes
    e-wallet | not yet kak | no
    e-wallet | kya nya udah sih | unknown
    e-wallet | kyanya blm | unknown
    e-wallet | skip | unknown
    data-sama | sama semua | yes
    data-sama | podo kabeh | yes
    data-sama | beda | no
    data-sama | ga sama | no
    data-sama | identik | yes
    data-sama | tidak beda | none
    pelatihan-tuntas | lulus | yes
    pelatihan-tuntas | udah lulus kok | yes
    pelatihan-tuntas | belum kukerjain | no
    pelatihan-tuntas | setengah | no
    pelatihan-tuntas | udah lama kelar | yes
    ulasan | kosong | no
    ulasan | belum bisa | not_possible
    ulasan | tombolnya masih abu abu | not_possible
    sertifikat-kemnaker | udah keluar kak | yes
    sertifikat-kemnaker | sudah ada sertifikatnya | yes
    sertifikat-kemnaker | masih belum ada | no
    sertifikat-lembaga | belum dikasih | no
    sertifikat-lembaga | udah di tangan | yes
"""
# Words of another check, of no check at all, or news of the certificate that is waited for.
NO_ANSWER: Final = """
    e-wallet | sama
    e-wallet | beda
    e-wallet | sesuai kok
    e-wallet | lulus
    e-wallet | ok
    e-wallet | oke siap
    e-wallet | siap kak
    e-wallet | lanjut
    e-wallet | kayaknya bener
    e-wallet | udah lama
    e-wallet | sudah lama banget
    e-wallet | udah terbit
    e-wallet | udah keluar semua
    e-wallet | sertifnya sudah ada
    e-wallet | tadi siang masih belum ada
    e-wallet | sampai sekarang belum ada
    e-wallet | udah?
    e-wallet | iya, bintangnya
    pelatihan-tuntas | iya, tugas
    ulasan | sama
    ulasan | nyambung
    ulasan | udah nongol
    pelatihan-tuntas | sama aja
    pelatihan-tuntas | barusan udah ada
    sertifikat-kemnaker | sama
    sertifikat-kemnaker | beda
    data-sama | tersambung
    data-sama | sudah diterbitkan
"""
SIGNS: Final = [("👍", "yes"), ("✅✅", "yes"), ("👍🏽", "yes"), ("👎", "no"), ("❌", "no")]


def rows(table: str) -> list[tuple[str, ...]]:
    return [tuple(part.strip() for part in line.split("|")) for line in table.strip().splitlines()]


def check(id_: str) -> Check:
    found = LIBRARY.check(id_)
    assert found
    return found


def answer(id_: str, text: str) -> str:
    one = check(id_)
    said = message(text, LIBRARY).answer_to(one)
    value = said.where_button_may_be_inactive if one.button_may_be_inactive else said.elsewhere
    return value or "none"


@pytest.mark.parametrize(("id_", "text", "expected"), rows(SAID))
def test_check_is_answered_in_its_own_words(id_: str, text: str, expected: str) -> None:
    assert answer(id_, text) == expected


@pytest.mark.parametrize(("id_", "text"), rows(NO_ANSWER))
def test_other_words_answer_no_check(id_: str, text: str) -> None:
    assert answer(id_, text) == "none"


@pytest.mark.parametrize(("signs", "expected"), SIGNS)
def test_signs_without_words_answer(signs: str, expected: str) -> None:
    assert answer("e-wallet", signs) == expected


@pytest.mark.parametrize("signs", ["👍👎", "🙏", "❤️", "👍?", ""])
def test_other_signs_answer_nothing(signs: str) -> None:
    assert answer("e-wallet", signs) == "none"


@pytest.mark.parametrize("text", ["ovo", "gopay kak", "pakai bca", "saya pake linkaja"])
def test_naming_a_thing_says_nothing_of_it(text: str) -> None:
    assert message(text, LIBRARY).only_names(check("e-wallet"))
    assert answer("e-wallet", text) == "none"


@pytest.mark.parametrize("text", ["ovo udah", "ulasan", "saya", "ovo premium", "👍"])
def test_more_than_a_name_or_another_is_no_naming(text: str) -> None:
    assert not message(text, LIBRARY).only_names(check("e-wallet"))


def test_content_reads_them_alike(real_library: Library) -> None:
    for id_, text, expected in rows(SAID):
        one = real_library.check(id_)
        assert one
        said = message(text, real_library).answer_to(one)
        where = said.where_button_may_be_inactive if one.button_may_be_inactive else said.elsewhere
        assert (text, where or "none") == (text, expected)


def test_check_without_words_of_its_own_is_answered_in_those_of_all() -> None:
    wordless = replace(LIBRARY.checks[0], id="foto-profil", told_as=None)
    library = replace(LIBRARY, checks=(*LIBRARY.checks, wordless))
    assert message("sudah kak", library).answer_to(wordless).elsewhere == "yes"
    assert message("sama", library).answer_to(wordless).elsewhere is None


@given(st.sampled_from([one.id for one in LIBRARY.checks]), st.text(max_size=60))
def test_any_text_answers_or_does_not(id_: str, text: str) -> None:
    assert answer(id_, text) in {"yes", "no", "unknown", "not_possible", "none"}
