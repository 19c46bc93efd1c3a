"""English, Roman months, and words of the regions that are no day."""

import pytest

from flows.understanding.dates.reading import DateReading
from tests.support.talk.reading import read_date
from tests.support.time.dates import SATURDAY, table

ENGLISH = table("""
    three days ago | 2026-11-18
    a week ago | 2026-11-14
    i finished it two months ago | 2026-09-21
    completed last month | 2026-10-01..2026-10-31
    finished last tuesday | 2026-11-17
    done today | 2026-11-21
    the day before yesterday | 2026-11-19
    finished on november 2nd | 2026-11-02
    completed 1st of november | 2026-11-01
    done on the 5th of november | 2026-11-05
    a couple of days ago | none
    a few weeks ago | none
    this month | 2026-11-01..2026-11-21
""")
ROMAN = table("""
    4-XI-2026 | 2026-11-04
    12/IX/2025 kelar | 2025-09-12
    tuntas 30.vi.2024 | 2024-06-30
    31-II-2024 | invalid
    4-IIX-2026 | none
""")
REGIONS = table("""
    wingi-wingenane | none
    wingi uni kak | none
    udah jalan 3 minggu | 2026-10-31
    sudah jalan 10 hari | 2026-11-11
    udh jalan sebulan | 2026-10-21
    udah siap senin kmrn, beli tgl 2 | 2026-11-16
    sudah siap kerja, kelar tgl 5 | 2026-11-05
    wis mari wingi, ulasan tgl 2 | 2026-11-20
    wes mari tgl 9 terus tuku maneh tgl 10 | 2026-11-09
    mau jalan 2 minggu lalu | 2026-11-07..2026-11-13
""")


@pytest.mark.parametrize(("text", "expected"), ENGLISH + ROMAN + REGIONS)
def test_other_ways_to_say_a_day_are_read(text: str, expected: DateReading) -> None:
    assert read_date(text, SATURDAY) == expected
