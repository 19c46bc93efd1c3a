"""Days and periods with the name of a month."""

from datetime import date

import pytest

from flows.understanding.dates.reading import DateReading
from tests.support.talk.reading import read_date
from tests.support.time.dates import SATURDAY, between, table

DAYS = table("""
    4 nov | 2026-11-04
    4november | 2026-11-04
    tgl4nov | 2026-11-04
    04nov26 | 2026-11-04
    4-nov-2026 | 2026-11-04
    4/nov/26 | 2026-11-04
    empat november | 2026-11-04
    dua belas november | 2026-11-12
    tiga puluh oktober | 2026-10-30
    nov 4 | 2026-11-04
    nov 4 2026 | 2026-11-04
    november 4, 2026 | 2026-11-04
    okt tgl 21 | 2026-10-21
    tgl 5 bulan agustus | 2026-08-05
    4 nov 25 | 2025-11-04
    4 nov 99 | 2026-11-04
    4 november tahun lalu | 2025-11-04
    tahun lalu tgl 5 mei | 2025-05-05
    tahun kemarin mei tgl 5 | 2025-05-05
    4 november taun kemaren | 2025-11-04
    6 januari tahun ini | 2026-01-06
    6 desember | 2025-12-06
    6 nopember | 2026-11-06
    10 nopembr | 2026-11-10
    6 oktobre | 2026-10-06
    6 septmber | 2026-09-06
    6 agst | 2026-08-06
    6 agts kmrn | 2026-08-06
    6 peb | 2026-02-06
    6 mar | 2026-03-06
    6 octoberr | 2026-10-06
    selasa 3 november | 2026-11-03
    29 februari 2024 | 2024-02-29
    4 dari 5 november | 2026-11-05
""")
PERIODS = table("""
    3-5 nov | 2026-11-03..2026-11-05
    tgl 3/4 november | 2026-11-03..2026-11-04
    tgl 3 atau 4 november | 2026-11-03..2026-11-04
    dari tgl 1 sampai 5 november | 2026-11-01..2026-11-05
    1 nov sampe 5 nov | 2026-11-01..2026-11-05
    tgl 20an oktober | 2026-10-20..2026-10-29
    tgl 30an november | 2025-11-30..2025-11-30
    november tgl 3an | 2026-11-02..2026-11-04
    minggu ke 2 november | 2026-11-01..2026-11-21
    senin pertama november | 2026-11-02..2026-11-21
    tgl 5 - 10 november | 2026-11-05..2026-11-10
    tgl 20an februari | 2026-02-20..2026-02-28
    25-27 november | 2025-11-25..2025-11-27
    september | 2026-09-01..2026-09-30
    bulan november | 2026-11-01..2026-11-21
    november 2025 | 2025-11-01..2025-11-30
    november 25 | 2025-11-01..2025-11-30
    desember tahun lalu | 2025-12-01..2025-12-31
    bulan januari tahun ini | 2026-01-01..2026-01-31
    november ini | 2026-11-01..2026-11-21
    januari kemarin | 2026-01-01..2026-01-31
    awal november 2025 | 2025-11-01..2025-11-10
    akhir desember | 2025-12-21..2025-12-31
    tengah november | 2026-11-11..2026-11-20
    awal2 oktober | 2026-10-01..2026-10-10
    bulan oktobernya | 2026-10-01..2026-10-31
    lupa kak, sekitar oktober | 2026-10-01..2026-10-31
    akhir oktober, minggu lalu | 2026-10-21..2026-11-15
""")
ODD = table("""
    31 juni | invalid
    32 november | invalid
    30-31 november | invalid
    november tgl 40an | invalid
    29 feb 2023 | invalid
    4 november 2027 | future
    november 27 | future
    november depan | future
    4 november depan | future
    desember nanti | future
    nanti desember | future
    desember ini | future
    agus | none
    pak april mentornya | none
    november 45 | none
""")


@pytest.mark.parametrize(("text", "expected"), DAYS + PERIODS + ODD)
def test_months_are_read(text: str, expected: DateReading) -> None:
    assert read_date(text, SATURDAY) == expected


def test_third_of_month_just_begun_ends_today() -> None:
    assert read_date("akhir nov", date(2026, 11, 22)) == between("2026-11-21..2026-11-22")


def test_third_of_month_not_begun_is_of_last_year() -> None:
    assert read_date("akhir november", date(2026, 11, 12)) == between("2025-11-21..2025-11-30")
