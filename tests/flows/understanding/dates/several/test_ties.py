"""What a date is told of: finishing, or a wait, a complaint, a day off, somebody else's news."""

import pytest

from flows.understanding.dates.reading import DateReading
from flows.understanding.dates.roles import Role
from tests.support.talk.reading import message, read_date
from tests.support.time.dates import NONE, SATURDAY, on, table

WAITS = table("""
    sy nunggu udah 12 hari | none
    udah sebulan menunggu kak | none
    nungguin dari 5 november | none
    dua minggu sertifikat ga nongol | none
    ga muncul juga dari senin kemarin | none
    tiga minggu dashboard sertifnya zonk | none
    udah 2 minggu ga ada kabar | none
    tunggu sampai tgl 30 | none
    disuruh sabar sampai kamis | none
    udah 9 hari nunggu sejak tamat | 2026-11-12
    sertif blm ada, padahal sudah seminggu sejak kelar | 2026-11-14
    blm muncul dari habis lulus 2 minggu lalu | 2026-11-07
    sertifikat ga ada, 5 november | 2026-11-05
    sertif ga keluar, kelasnya tahun 2023 | 2023-01-01..2023-12-31
    ga muncul dari tahun 2023 | none
""")
OTHER_MATTERS = table("""
    kata lembaganya udah diteruskan 6 nov | none
    isi formulir aduan tgl 4 | none
    komplain ke mereka seminggu lalu | none
    besok libur ga? | none
    kemarin cuti bersama ya | none
    min, barusan aku kirim email | none
    saya sudah cerita kemarin | none
    tadi disuruh kesini | none
    paketnya dikirim sejak kemarin | none
    kemarin gimana? | none
    tadi siang udah saya bilang | none
""")
BY_ITSELF = table("""
    sejak kemarin | 2026-11-20
    dari kemarin kak | 2026-11-20
    minggu lalu kayaknya | 2026-11-09..2026-11-15
    tadi pagi | 2026-11-21
    kemarin? | 2026-11-20
""")
TWO_TRAININGS = table("""
    punya dua: yg masak kelar 3 nov, yg jahit kelar 9 nov | none
    kelas pertama lulus 1 okt, kelas kedua lulus 8 nov | none
    di tokped tamat 5 nov terus di pijar tamat 12 nov | none
    ujian tamat antara 5 nov dan 7 nov | 2026-11-05..2026-11-07
""")
EAST = table("""
    di sini hari ini tgl 22 | future
    hari ini tanggal 21 | 2026-11-21
    tgl 20 semalam | 2026-11-20
    tanggal 6 tadi malam | 2026-11-06
    6 nov semalem | 2026-11-06
""")


@pytest.mark.parametrize(
    ("text", "expected"), WAITS + OTHER_MATTERS + BY_ITSELF + TWO_TRAININGS + EAST
)
def test_date_is_of_what_it_is_told_of(text: str, expected: DateReading) -> None:
    assert read_date(text, SATURDAY) == expected


@pytest.mark.parametrize(
    ("text", "finished"),
    [("kelar 4 nov kak", on("2026-11-04")), ("4 nov kak", NONE), ("kemarin", NONE),
     ("sertif tgl 4", NONE)],
)  # fmt: skip
def test_lone_date_is_not_that_of_finishing(text: str, finished: DateReading) -> None:
    assert message(text).finished == finished


@pytest.mark.parametrize("text", ["mereka bilang tgl 5", "katanya dimasukin tgl 5", "tgl 5 kak"])
def test_what_others_say_is_the_day_of_their_doings(text: str) -> None:
    assert read_date(text, SATURDAY, about=Role.REPORTED) == on("2026-11-05")


@pytest.mark.parametrize("text", ["mereka bilang tgl 5", "aku cerita tgl 5", "dikasih tau tgl 5"])
def test_what_others_say_is_no_day_of_finishing(text: str) -> None:
    assert read_date(text, SATURDAY) == NONE
