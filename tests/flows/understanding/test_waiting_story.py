"""Somebody tells of a finished training and waits: for its certificate, where nothing is named."""

from datetime import date

import pytest

from flows.library import Library
from flows.understanding import Message

TODAY = date(2026, 11, 29)


@pytest.mark.real_content
@pytest.mark.parametrize(
    "typed",
    [
        "kelas saya kelar tgl 2 nov, ulasan tgl 3 udah, sampe sekarang masih nunggu, wajar ga",
        "pelatihan rampung 5 november, lembaga bilang wis lapor, saiki isih ngenteni",
        "lulus 10 nov, review dah dikasih, masih ditunggu aja nih kak",
    ],
)
def test_waiting_after_finishing_is_about_the_certificate(
    real_library: Library, typed: str
) -> None:
    assert Message(text=typed, library=real_library, today=TODAY).topic == "sertifikat-belum-muncul"


@pytest.mark.real_content
@pytest.mark.parametrize(
    "typed",
    [
        "kelas selesai 2 nov, ulasan udah, tinggal nunggu insentif cair",  # names what
        "kelas selesai, ulasan udah, tinggal nunggu",  # tells no day
        "kelas selesai 2 nov, masih nunggu temen saya",  # nobody's report, and no review
    ],
)
def test_other_waiting_is_not(real_library: Library, typed: str) -> None:
    assert Message(text=typed, library=real_library, today=TODAY).topic != "sertifikat-belum-muncul"
