"""Dates of others are none; the family's count where there are no others."""

import pytest

from flows.understanding.dates.reading import DateReading
from tests.support.talk.reading import read_date
from tests.support.time.dates import SATURDAY, table

OF_OTHERS = table("""
    tetangga sy tamat 4 nov udah nongol | none
    kemarin temenku lulus | none
    punya dia selesai tgl 4 | none
    orang lain kelar kemarin aja udah dapet | none
    rekan kerja selesai 4 nov, langsung terbit | none
    sepupuku, kelar 4 nov, udah muncul | none
    temen tamat 4 nov, punya saya tamat 9 nov | 2026-11-09
    saya kelar 9 nov, temen saya kelar 4 nov | 2026-11-09
    kelar 9 nov bareng temen | 2026-11-09
    pinjem hp temen, kelar 9 nov | 2026-11-09
    kelar 9 nov temen sudah muncul | 2026-11-09
    temen udah muncul. kelar 9 nov | 2026-11-09
""")
OF_FAMILY = table("""
    istri saya tamat 4 nov sertifnya belum muncul | 2026-11-04
    adikku ikut prakerja, dia kelar 4 nov, belum ada sertifnya | 2026-11-04
    buat suami, kelarnya 4 nov | 2026-11-04
    adik kelar 4 nov udah muncul | none
    anak saya kelar 4 nov, aku kelar 9 nov | 2026-11-09
    ayah saya tamat 4 nov langsung keluar sertifnya | none
""")


@pytest.mark.parametrize(("text", "expected"), OF_OTHERS + OF_FAMILY)
def test_days_of_others_are_not_taken(text: str, expected: DateReading) -> None:
    assert read_date(text, SATURDAY) == expected
