"""What a library adds to the words of dates: slang, names of several words, feasts."""

from dataclasses import replace

import pytest

from flows.understanding.dates import lexicon, read_date, tokens
from flows.understanding.dates.reading import DateReading
from tests.support.content.library import small_library
from tests.support.talk import reading
from tests.support.time.dates import SATURDAY, between, on, table

SLANG = table("""
    sertif ga ada, sls kemarin | none
    rengse senin kmrn | 2026-11-16
    nembe slesai wingi | 2026-11-20
    kluar sertifnya kmrn | none
""")
NAMES = table("""
    pintar.co rabu minggu lalu kelar | 2026-11-11
    lulus kamis lewat pintar.co | 2026-11-19
    di sekolah.mu, senin kemarin tuntas | 2026-11-16
    beli di buka lapak, tamat 4 nov | 2026-11-04
""")
FEASTS = table("""
    kelar pas lebaran | 2026-03-21..2026-03-22
    lulus idul fitri 2024 | 2024-04-10..2024-04-11
    selesai lebaran haji kemarin | 2026-05-27
    tamat idul adha | 2026-05-27
    tuntas lebaran tahun depan | future
    selesai lebaran 2022 | none
    lebaran tahun ini kelarnya | 2026-03-21..2026-03-22
    lebaran tahun lalu | none
    sejak habis lebaran | none
    menjelang lebaran | none
    H-2 lebaran | none
    mudik lebaran | none
""")
NAMED = table("""
    rampung natal kemarin | 2025-12-25
    kelar pas hari pahlawan | 2026-11-10
    selesai hari kartini 2023 | 2023-04-21
    pas sumpah pemuda | 2026-10-28
    hari batik tahun lalu | 2025-10-02
    hari buruh tahun ini | 2026-05-01
    liburan natal | none
    sebelum hari pahlawan | none
    natal kemarin saya sama keluarga pulang kampung | none
""")


@pytest.mark.parametrize(("text", "expected"), SLANG + NAMES + FEASTS + NAMED)
def test_words_of_the_library_are_read(text: str, expected: DateReading) -> None:
    assert reading.read_date(text, SATURDAY) == expected


def test_slang_that_only_the_vocabulary_knows_ties_a_date() -> None:
    library = small_library()
    slang = {**library.vocabulary.slang, "parantung": "selesai"}
    taught = replace(library, vocabulary=replace(library.vocabulary, slang=slang))
    text = "parantung tgl 4, tgl 9"
    assert read_date(tokens(text, lexicon(taught)), SATURDAY) == on("2026-11-04")
    assert read_date(tokens(text), SATURDAY) == between("2026-11-04..2026-11-09")


def test_library_without_names_of_several_words_cuts_none() -> None:
    library = replace(small_library(), platforms=(), providers=())
    assert read_date(tokens("kelar tgl 4", lexicon(library)), SATURDAY) == on("2026-11-04")
