"""Numbers by their neighbours: years before counted nouns, spelled figures, 17an, lone pairs."""

import pytest

from flows.understanding.dates.reading import DateReading
from tests.support.talk.reading import read_date
from tests.support.time.dates import SATURDAY, table

BEFORE_A_NOUN = table("""
    lulus 8 agustus 2022 sertifikat kosong | 2022-08-08
    kelarnya 14 maret 2023 kelas menjahit | 2023-03-14
    tamat 2 des 2021 webinar terakhir | 2021-12-02
    rampung juli 2022 pelatihan kopi | 2022-07-01..2022-07-31
    kelar 12/11 sertif masih nihil | 2026-11-12
    tamat 9/10 sertifikatnya ga ada | 2026-10-09
    selesai 4/11 sertifikat blm | 2026-11-04
    selesai 3/5 modul | none
    dapet 9/10 sertifikat | none
    kelar 2/4 kelas | none
""")
SPELLED = table("""
    tgl dua empat | 2026-10-24
    tanggal satu sembilan | 2026-11-19
    tgl tiga satu | 2026-10-31
    dua enam oktober | 2026-10-26
    tgl dua tiga | none
    tanggal tiga delapan | none
    tgl empat lima | none
    udah lima enam hari | 2026-11-15..2026-11-16
    tgl dua puluh dua oktober | 2026-10-22
    tgl dua belas | 2026-11-12
    tanggal limo | 2026-11-05
    tgl duo puluah | 2026-11-02
    tigo hari nan lalu | 2026-11-18
    ampek hari lalu | 2026-11-17
""")
SEVENTEENTH = table("""
    17an | 2026-08-17
    pas 17-an kemarin | 2026-08-17
    selesai pas 17 agustusan | 2026-08-17
    kelar 17an tahun 2024 | 2024-08-17
    tgl 17an | 2026-11-16..2026-11-18
    17an oktober | 2026-10-16..2026-10-18
    umur 17an | none
    17 hari lalu | 2026-11-04
""")
LONE_PAIRS = table("""
    14/13 kak | invalid
    12/30 | invalid
    10/20 | invalid
    18.45 | none
    kelas 14/13 soal | none
""")


@pytest.mark.parametrize(("text", "expected"), BEFORE_A_NOUN + SPELLED + SEVENTEENTH + LONE_PAIRS)
def test_neighbours_tell_what_a_number_is(text: str, expected: DateReading) -> None:
    assert read_date(text, SATURDAY) == expected
