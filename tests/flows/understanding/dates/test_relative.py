"""Counting back from today, weekdays, weeks, and what is still to come."""

from datetime import date

import pytest

from flows.understanding.dates.reading import DateReading
from tests.support.talk.reading import read_date
from tests.support.time.dates import SATURDAY, on, table

DAYS = table("""
    kemaren aja kak | 2026-11-20
    kmrinn sore | 2026-11-20
    wingi sore | 2026-11-20
    kamari peuting | 2026-11-20
    malam kemarin | 2026-11-20
    lusa kemarin | 2026-11-19
    kemarin lusa kak | 2026-11-19
    kmrn dulu | 2026-11-19
    hari ini kak | 2026-11-21
    tadi subuh | 2026-11-21
    pagi ini | 2026-11-21
    barusan banget kelar | 2026-11-21
    baru aja beres | 2026-11-21
    10 menit lalu | 2026-11-21
    2 jam yg lalu | 2026-11-21
    24 jam lalu | 2026-11-20
    12 jam lalu | 2026-11-20..2026-11-21
    tadi malam | 2026-11-20..2026-11-21
    semalem | 2026-11-20..2026-11-21
    tadi malam jam 11 | 2026-11-20
    tadi malam jam 1 | 2026-11-21
""")
COUNTS = table("""
    4 hari yg lalu kak | 2026-11-17
    udah 6 hari | 2026-11-15
    dah seminggu | 2026-11-14
    semiggu lalu | 2026-11-14
    seminggu kemarin | 2026-11-14
    dua minggu yang lalu | 2026-11-07
    rong minggu kepungkur | 2026-11-07
    telung dino kepungkur | 2026-11-18
    sejak 2 hari lalu | 2026-11-19
    udh 3 mgg lewat | 2026-10-31
    baru 2 hari | 2026-11-19
    4 bulan lalu | 2026-07-21
    kurang lebih 2 minggu lalu | 2026-11-07
    kira kira 2 minggu lalu | 2026-11-07
    seminggu 2 hari lalu | 2026-11-12
    udah 1 bulan 5 hari | 2026-10-16
    sebulan 3 hari | none
    ga sampe seminggu lalu | none
    belum 2 minggu lalu | none
    2 hari sblm kemarin | none
    0 hari lalu | 2026-11-21
    2-3 hari lalu | 2026-11-18..2026-11-19
    dua tiga hari lalu | 2026-11-18..2026-11-19
    2 atau 3 minggu lalu | 2026-10-31..2026-11-07
    udah 2-3 hari | 2026-11-18..2026-11-19
    udah lebih dari 2 minggu | 2026-11-01..2026-11-07
    sebulan lebih yang lalu | 2026-09-22..2026-10-21
    udah hampir 2 minggu | 2026-11-07..2026-11-13
    seminggu setengah lalu | 2026-11-08..2026-11-14
    4 mingguan lalu | 2026-10-17..2026-10-31
    2 harian lalu | 2026-11-18..2026-11-20
    setahun lalu | 2025-01-01..2025-12-31
    99 tahun lalu | none
    2-3 tahun lalu | none
    1,5 bulan lalu | none
    1.5 bulan lalu | none
    1/2 bulan lalu | none
    setengah bulan lalu | none
    beberapa minggu lalu | none
    udah berapa hari ya | none
    udah 7 hari kerja | none
    3 hari kerja lalu | none
    tiap 3 hari | none
    selama 3 hari | none
    pelatihannya 3 hari | none
    3 minggu | none
    2-3 hari | none
    seharian | none
""")
WEEKDAYS = table("""
    senin kmrn | 2026-11-16
    hari sabtu kak | 2026-11-14
    hari jumat kemaren sore | 2026-11-20
    kemarin jumat | 2026-11-20
    kemarin hari minggu | 2026-11-15
    jum at | 2026-11-20
    senin ini | 2026-11-16
    senin minggu ini | 2026-11-16
    minggu ini hari rabu | 2026-11-18
    senin wingi | 2026-11-16
    kamis minggu kemarin tgl 12 | 2026-11-12
    minggu kemarin tanggal 12 | 2026-11-12
    senin 2 minggu lalu | 2026-11-02
    2 minggu lalu hari senin | 2026-11-02
    tgl 5 bulan lalu kak | 2026-10-05
    tgl 5 dua bulan lalu | 2026-09-05
    rabu, 18/11 | 2026-11-18
    hari senin tgl 16 | 2026-11-16
    hari minggu pagi | 2026-11-15
    minggu jam 3 | 2026-11-15
    minggu kmrn jam 3 sore | 2026-11-15
    minggu tgl 15 | 2026-11-15
    minggu, 15 november 2026 | 2026-11-15
    malam minggu | 2026-11-14
    malming kemarin | 2026-11-14
    minggu siang kemarin | 2026-11-15
    jumat malam sabtu kemarin | 2026-11-20
    rabu kemarin lusa | 2026-11-18
    malam senin | 2026-11-15..2026-11-16
    malam jumat | 2026-11-19..2026-11-20
    sabtu minggu | 2026-11-14..2026-11-15
    rabu minggu | 2026-11-18
    weekend kemarin | 2026-11-14..2026-11-15
    weekend ini | 2026-11-21..2026-11-21
    senin atau selasa | 2026-11-16..2026-11-17
    kalo ga tgl 3 ya tgl 4 | 2026-11-03..2026-11-04
    antara senin dan rabu | 2026-11-16..2026-11-18
    kalo ga senin ya selasa | 2026-11-16..2026-11-17
    antara minggu lalu sama kemarin | 2026-11-09..2026-11-20
    senin atau beberapa hari lalu | 2026-11-16
    senin tgl 17 | 2026-11-16..2026-11-17
    senin 3 november 2026 | 2026-11-02..2026-11-03
    jumat 20 november 2026 | 2026-11-20
    sabtu 20 november 2026 | 2026-11-20..2026-11-21
    kemarin tgl 20 | 2026-11-20
    minggu | none
    tiap senin | none
    setiap hari minggu | none
""")
PERIODS = table("""
    mgg lalu kak | 2026-11-09..2026-11-15
    minggu wingi | 2026-11-09..2026-11-15
    kemarin minggu | 2026-11-09..2026-11-15
    minggu ini deh | 2026-11-16..2026-11-21
    bulan kepungkur | 2026-10-01..2026-10-31
    bulan ini | 2026-11-01..2026-11-21
    tahun lalu | 2025-01-01..2025-12-31
    tahun ini | 2026-01-01..2026-11-21
    tahun 2024 | 2024-01-01..2024-12-31
    2024 | 2024-01-01..2024-12-31
    akhir 2025 | 2025-09-01..2025-12-31
    akhir tahun 2022 | 2022-09-01..2022-12-31
    awal thn 2023 | 2023-01-01..2023-04-30
    awal tahun ini | 2026-01-01..2026-04-30
    akhir tahun | 2026-09-01..2026-11-21
    awal bulan | 2026-11-01..2026-11-10
    akhir bulan kemarin | 2026-10-21..2026-10-31
    tanggal muda | 2026-11-01..2026-11-10
    awal minggu ini | 2026-11-16..2026-11-18
    akhir bulan, minggu ini | 2026-11-21..2026-11-21
    sabtu awal november | 2026-11-07
    sabtu bulan oktober | 2026-10-03..2026-10-31
    bulan lalu tgl 31 | 2026-10-31
    kemarin2 | none
    kemarin-kemarin | none
    kemarin lalu | none
""")
AHEAD = table("""
    besok ya kak | future
    lusa baru kelar | future
    senin depan | future
    senin besok | future
    minggu ini hari minggu | future
    minggu ini kok | 2026-11-16..2026-11-21
    sabtu ini | 2026-11-21
    hari minggu ini | future
    bulan depan | future
    awal bulan depan | future
    weekend depan | future
    tahun depan | future
    tahun 2030 | future
    seminggu lagi | future
    kurang 3 hari lagi | future
    tgl 25 bulan ini | future
    tgl 5 bulan depan | future
    nanti tgl 30 | future
    rencana selesai tgl 30 | future
    besok tgl 22 | future
    nanti malam | future
    belum selesai, kelarnya 30 november | future
    blm kelar kak, tgl 30 baru kelar | future
    blm kelar semua, tapi ujian tgl 5 | 2026-11-05
    blm kelar semua, ujian senin | none
    besok kan hari minggu | future
""")


@pytest.mark.parametrize(("text", "expected"), DAYS + COUNTS + WEEKDAYS + PERIODS + AHEAD)
def test_everyday_dates_are_read(text: str, expected: DateReading) -> None:
    assert read_date(text, SATURDAY) == expected


@pytest.mark.parametrize(
    ("text", "today", "expected"),
    [
        ("sebulan lalu kak", date(2026, 5, 31), "2026-04-30"),
        ("kemarin minggu", date(2026, 11, 23), "2026-11-22"),
        ("pas senin", date(2026, 11, 23), "2026-11-16"),
        ("minggu lalu hari minggu", date(2026, 11, 23), "2026-11-22"),
        ("hari ini senin", date(2026, 11, 23), "2026-11-23"),
    ],
)
def test_depends_on_the_day(text: str, today: date, expected: str) -> None:
    assert read_date(text, today) == on(expected)


def test_period_not_begun_is_the_one_before() -> None:
    assert read_date("akhir bulan", date(2026, 11, 5)) == table("x | 2026-10-21..2026-10-31")[0][1]
    assert read_date("akhir bulan ini", date(2026, 11, 5)) == table("x | future")[0][1]
