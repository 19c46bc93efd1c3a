"""Which of several dates counts, corrections, and messages whose date is about something else."""

from datetime import date

import pytest

from flows.understanding.dates.reading import DateReading
from flows.understanding.dates.roles import Role
from tests.support.talk.reading import read_date
from tests.support.time.dates import NONE, SATURDAY, on, table

SEVERAL = table("""
    beli 2 november di tokped, rampungnya 9 november | 2026-11-09
    4 nov beli 11 nov selesai | 2026-11-11
    selesai 11 nov beli 4 nov | 2026-11-11
    pelatihan 15/11 selesai 16/11 | 2026-11-16
    mulai senin, selesainya kamis kak | 2026-11-19
    daftar 1 okt, mulai 6 okt, lulus 21 okt, ulasan 25 okt | 2026-10-21
    kelas mulai agustus kelar september | 2026-09-01..2026-09-30
    ikut 3 pelatihan, yg terakhir 12 nov | 2026-11-12
    sertif keluar tgl 7, kelasnya sih tuntas tgl 2 | 2026-11-02
    kelar tgl 5 trus sertif keluar tgl 9 | 2026-11-05
    yang pertama selesai 1 nov yang kedua selesai 10 nov | none
    3 nov, 10 nov | 2026-11-03..2026-11-10
    tgl 3 4 nov | 2026-11-03..2026-11-04
    31 september, 4 nov | 2026-11-04
    besok, 31 september | invalid
    31 september, nanti tgl 30 | invalid
    tgl 5 udah 100% | 2026-11-05
    bukti lulus dapet tgl 5 | 2026-11-05
    bukti lulus belum ada, dari tgl 5 | 2026-11-05
    sertif blm muncul udah 2 minggu | none
    di riwayat chat tgl 5 | 2026-11-05
    udah review, tgl 5 | none
    udah kelar, beli tgl 5 | none
    sertif blm muncul kelar 5 nov | 2026-11-05
    sertif ga ada udah kelar 5 nov | 2026-11-05
    terakhir ujian 12 nov | 2026-11-12
""")
CORRECTED = table("""
    tgl 3 eh tgl 4 | 2026-11-04
    tgl 3 november eh 4 | 2026-11-04
    30 oktober eh 32 | none
    tgl 3 eh 5 | 2026-11-05
    minggu lalu eh 5 | none
    3 nov eh salah 4 nov | 2026-11-04
    3 nov, sori 4 nov | 2026-11-04
    3 nov eh bukan, 4 nov | 2026-11-04
    3 nov eh bukan 4 nov | 2026-11-04
    3 nov, bukan, 4 nov | 2026-11-03..2026-11-04
    bukan tgl 3 tapi tgl 4 | 2026-11-04
    tgl 4 bukan tgl 3 | 2026-11-04
    3 november, bukan 3 oktober | 2026-11-03
    senin eh selasa | 2026-11-17
    kelarnya senin eh maksudku rabu | 2026-11-18
    minggu lalu, tepatnya hari kamis | 2026-11-12
    bulan lalu tepatnya tgl 20 | 2026-10-20
    kl ga salah tgl 5 | 2026-11-05
    tgl 5, ga salah 6 nov | 2026-11-05..2026-11-06
    bukan kemarin | none
""")
SOMETHING_ELSE = table("""
    beli tgl 3 | none
    daftar 2 bulan lalu | none
    mulai 20 oktober | none
    saya cek kemarin masih kosong | none
    kemarin saya telp cs ga diangkat | none
    hari ini belum muncul juga | none
    sampai hari ini belum muncul | none
    sampe kemarin masih begitu | none
    sampai november begini | none
    insentif belum cair udah 2 bulan | none
    lusa saya interview kerja di pabrik garmen | none
    sekarang hari senin masih kosong | none
    sertif keluar tgl 7 | none
    saya lahir 3 november 1998 | none
    besok anak saya mau lomba di sekolah sama temennya | none
    dari dulu nunggu kemarin itu saya lagi di jalan pulang kampung | none
    bu juni mentornya | none
    habis lebaran | none
    libur natal kemarin | none
    taun baru kemarin | none
    baru kemarin | 2026-11-20
    3 hari sebelum tanggal 10 | none
    setelah tgl 10 | none
    paling lambat 3 november | none
    lupa tanggalnya kak | none
    👍 | none
    . | none
""")


@pytest.mark.parametrize(("text", "expected"), SEVERAL + CORRECTED + SOMETHING_ELSE)
def test_the_day_of_finishing_counts(text: str, expected: DateReading) -> None:
    assert read_date(text, SATURDAY) == expected


def test_other_events_can_be_asked_about() -> None:
    text = "kelar 3 nov, ulasan saya kasih 8 nov"
    assert read_date(text, SATURDAY, about=Role.REVIEWED) == on("2026-11-08")
    assert read_date("lapornya tgl 9", SATURDAY, about=Role.REPORTED) == on("2026-11-09")
    assert read_date("tgl 9", SATURDAY, about=Role.REPORTED) == on("2026-11-09")


def test_nothing_beyond_the_telegram_limit_is_read() -> None:
    assert read_date("x " * 3000 + "3 november", date(2026, 11, 21)) == NONE
