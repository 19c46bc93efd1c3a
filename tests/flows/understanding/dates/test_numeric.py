"""Days told in digits, and numbers that are no days."""

from datetime import date

import pytest

from flows.understanding.dates.reading import DateReading, ExactDate
from tests.support.talk.reading import read_date
from tests.support.time.dates import SATURDAY, table

READ = table("""
    4/11/2026 | 2026-11-04
    04-11-26 kak | 2026-11-04
    4.11.2026 | 2026-11-04
    4 . 11 . 2026 | 2026-11-04
    2026-11-04 | 2026-11-04
    2026/11/04 | 2026-11-04
    04112026 | 2026-11-04
    04 11 2026 | 2026-11-04
    4/11 | 2026-11-04
    4 / 11 | 2026-11-04
    4-11 | 2026-11-04
    tgl 4.11 | 2026-11-04
    4.11 | 2026-11-04
    4.11 kayaknya | 2026-11-04
    5/12 deh | 2025-12-05
    rabu (18/11) | 2026-11-18
    18/11/2026 (rabu) | 2026-11-18
    kelar 15/10/26 jam 15.00 | 2026-10-15
    tgl 4 | 2026-11-04
    tgl4 min | 2026-11-04
    tgl2 | 2026-11-02
    tanggal lima | 2026-11-05
    tanggal dua puluh satu oktober | 2026-10-21
    tanggal duapuluhlima oktober | 2026-10-25
    tanggal duabelas | 2026-11-12
    tgl 22 | 2026-10-22
    tgl 21 | 2026-11-21
    tgl 5 bulan 10 | 2026-10-05
    tgl 5 bulan sepuluh | 2026-10-05
    bulan 10 tgl 5 | 2026-10-05
    tanggal 5 bulan 10 2026 | 2026-10-05
    bulan 9 | 2026-09-01..2026-09-30
    tgl 20an | 2026-11-20..2026-11-21
    tgl 5an | 2026-11-04..2026-11-06
    antara tgl 5 - 10 | 2026-11-05..2026-11-10
    1/11 - 3/11 | 2026-11-01..2026-11-03
    tgl 10an | 2026-11-10..2026-11-19
    tgl 3 atau 4 | 2026-11-03..2026-11-04
    tgl 3 atau tgl 4 | 2026-11-03..2026-11-04
    antara 3 sama 5 november | 2026-11-03..2026-11-05
""")
ODD = table("""
    22/11/2026 | future
    30/12/2031 | future
    31/9 | invalid
    30-2-2026 | invalid
    40/10/2026 | invalid
    tgl 0 | invalid
    tgl 45 | invalid
    tgl 12/25 | invalid
    tgl 31 bulan sembilan | invalid
    12/25 | invalid
    tgl 150 | none
    tgl 0an | none
    tgl 40 atau 50 | none
""")
NOT_DAYS = table("""
    jam 21.15 | none
    jam 10.11 | none
    pukul 9.10 wib | none
    kelarnya jam 15.10 | none
    9.10 wib | none
    jam 19:30 | none
    jam setengah 9 malam | none
    jam 3 | none
    jamnya lupa | none
    7 pagi | none
    skornya 9/10 | none
    nilai 8/10 alhamdulillah | none
    rating 4/5 | none
    2/3 kelas | none
    1-2 kali | none
    10-11-12 | none
    kursus paket 4.11 di tokped | none
    24/7 buka katanya | none
    3x24 jam | none
    nomor saya 081234567890 | none
    otp 123456 | none
    gelombang 12 | none
    gelombang 12 november | 2026-11-01..2026-11-21
    saldo 3.500.000 | none
    12345 | none
    850 | none
    99999999 | none
    21.30 | none
    kelas ke 2 dari 3 | none
    modul 3, sesi 4 | none
    100% | none
    nilai 5 november keluar | none
    puluh belas | none
    dua ribu | none
""")


@pytest.mark.parametrize(("text", "expected"), READ + ODD + NOT_DAYS)
def test_digits_are_days_only_where_they_must_be(text: str, expected: DateReading) -> None:
    assert read_date(text, SATURDAY) == expected


@pytest.mark.parametrize(
    ("text", "today", "expected"),
    [
        ("tgl 30 min", date(2027, 3, 5), date(2027, 1, 30)),
        ("tgl 29", date(2028, 3, 1), date(2028, 2, 29)),
        ("tgl 31", date(2026, 5, 1), date(2026, 3, 31)),
        ("29/2 kak", date(2027, 6, 1), date(2024, 2, 29)),
        ("2/1", date(2027, 1, 1), date(2026, 1, 2)),
    ],
)
def test_missing_month_or_year_is_the_latest(text: str, today: date, expected: date) -> None:
    assert read_date(text, today) == ExactDate(expected)
