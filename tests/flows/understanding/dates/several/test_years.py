"""A year said elsewhere in the message than beside its day."""

import pytest

from flows.understanding.dates.reading import DateReading
from tests.support.talk.reading import message, read_date
from tests.support.time.dates import SATURDAY, reading, table

ELSEWHERE = table("""
    gelombang 23 tahun 2022 ya kak, kelarnya 8 maret | 2022-03-08
    aku angkatan 2021, tuntas 17 juli | 2021-07-17
    peserta thn 2023 sy lulus bulan juni | 2023-06-01..2023-06-30
    ikutnya tahun lalu, selesai tgl 4 mei | 2025-05-04
    tahun ini ikut lagi, selesai 4 mei | 2026-05-04
    tahun ini ikut, selesainya 4 desember | future
    sekarang 2026, selesai 4 mei | 2026-05-04
    lahir 2001, selesai 4 mei | 2026-05-04
    lulusan smk 2021, selesai 4 mei | 2026-05-04
    wisuda tahun 2024, pelatihannya tuntas 4 mei | 2026-05-04
    udah 3 tahun kerja di pabrik, selesai 4 mei | 2026-05-04
    2022 atau 2023 gitu, selesai 4 mei | 2022-01-01..2023-12-31
    peserta 2023, selesai 29 februari | invalid
    peserta 2023, selesai 28 februari | 2023-02-28
    2022 sekitar februari kelar | 2022-02-01..2022-02-28
""")
NEAR = table("""
    beli 10 des 2021, selesai 4 jan | 2022-01-04
    daftar 3/2/2023 lulus 20 februari | 2023-02-20
    selesai 28 des, sertif dikirim 3 jan 2022 | 2021-12-28
    beli 29 feb 2024, kelar 30 mei | 2024-05-30
    beli 1 jan 2026 lulus 30 des | 2025-12-30
    beli 3 mei 2024, selesai 29 februari | 2024-02-29
    beli 3 mei 2022, selesai 29 februari | none
""")
BETWEEN_TWO = table("""
    mei atau juni 2023 | 2023-05-01..2023-06-30
    antara 3 mei sama 8 juni 2022 | 2022-05-03..2022-06-08
    agustus 2021 atau september | 2021-08-01..2021-09-30
    november atau januari 2023 | 2022-11-01..2023-01-31
    desember 2020 atau februari | 2020-12-01..2021-02-28
    oktober atau september | 2026-09-01..2026-10-31
""")


@pytest.mark.parametrize(("text", "expected"), ELSEWHERE + NEAR + BETWEEN_TWO)
def test_said_year_is_never_lost(text: str, expected: DateReading) -> None:
    assert read_date(text, SATURDAY) == expected


@pytest.mark.parametrize(
    ("text", "yearless"),
    [("selesai 4 mei", True), ("selesai 4/5", True), ("selesai 4 mei 2025", False),
     ("peserta 2025, selesai 4 mei", False), ("natal", True), ("tgl 4", False), ("kemarin", False)],
)  # fmt: skip
def test_unsaid_year_is_marked(text: str, *, yearless: bool) -> None:
    assert getattr(message(text).date, "yearless", None) is yearless


def test_day_of_a_leap_year_is_moved_to_one_that_has_it() -> None:
    assert read_date("beli 1 mar 2023, lulus 29 februari", SATURDAY) == reading("2024-02-29")
