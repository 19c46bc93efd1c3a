"""Messages that tell the guided case, and those that only sound like it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.understanding.case.triggers import triggers
from tests.support.content.library import small_library, vocabulary
from tests.support.talk.reading import tells_case

TOLD = (
    "sertifikat belum muncul",
    "sertif sy kok blm nongol2 ya",
    "kenapa sertifikatnya belum ada di dashboard",
    "pelatihan kelar tgl 3, srtifikat ga keluar",
    "belum muncul juga sertifikatku",
    "sertifikatku gimana ya, belum muncul juga",
    "bukti lulusnya belum keluar",
    "di akun prakerja belum ada bukti lulusnya",
    "sertifikat masih kosong min",
    "sertif belum juga muncul",
    "sertifikat kemnaker belum muncul di dashboard prakerja",
    "dashboard kosong, sertifikat tidak ada di akun",
    "sertifikat abdi can keluar",
)
NOT_TOLD = (
    "sertifikat sudah muncul",
    "sertifikat sudah muncul tapi insentif belum muncul",
    "sertifikat sudah ada tidak muncul insentif",
    "kapan sertifikat muncul",
    "berapa lama sertifikat keluar",
    "cara unduh sertifikat",
    "nama di sertifikat salah",
    "insentif belum muncul",
    "tombol ulasan belum muncul",
    "ulasan belum muncul insentif belum keluar",
    "sertifikat ada, tombol ulasan belum muncul",
    "ulasan belum muncul sertifikat",
    "takut sertifikat tidak muncul",
    "apakah sertifikat tidak keluar kalau nilainya jelek",
    "sertifikat tidak ada tombol unduh di akun",
    "sertifikat tidak kosong",
    "sertifikat vaksin belum muncul",
    "sertifikat kemnaker belum muncul",
    "belum muncul",
    "saldo kosong",
    "can sertifikat appear, keluar",
    "belum muncul notifikasi dari panitia soal ujian sertifikat",
    "halo",
    "",
)


@pytest.mark.parametrize("text", TOLD)
def test_missing_certificate_is_told(text: str) -> None:
    assert tells_case(text, small_library())


@pytest.mark.parametrize("text", NOT_TOLD)
def test_other_messages_do_not_tell_it(text: str) -> None:
    assert not tells_case(text, small_library())


def test_trigger_without_subject_or_verb_is_left_out() -> None:
    known = triggers(("belum muncul", "sertifikat", "sertifikat tidak", "", "kak"), vocabulary())
    assert known.subjects == ()
    assert known.happenings == ()


def test_trigger_of_a_place_keeps_it_as_subject() -> None:
    known = triggers(("dashboard masih kosong",), vocabulary())
    assert known.subjects == (("dashboard",),)


@given(st.text())
def test_any_text_can_be_asked(text: str) -> None:
    tells_case(text, small_library())
