"""What the writer took back, in words of correcting before the date or behind it."""

import pytest

from flows.understanding.dates.reading import DateReading
from flows.understanding.dates.several import corrections
from tests.support.talk.reading import read_date
from tests.support.time.dates import SATURDAY, table

TAKEN_BACK = table("""
    tgl 6, ralat tgl 8 | 2026-11-08
    kelar 6 november ralat 8 november | 2026-11-08
    selasa, ralat, rabu | 2026-11-18
    6 nov, koreksi 8 nov | 2026-11-08
    kelarnya tgl 6 koreksi tgl 8 | 2026-11-08
    kemarin, koreksi: 8 nov | 2026-11-08
    6 nov, 8 nov ding | 2026-11-08
    tgl 6, tgl 8 deng kak | 2026-11-08
    senin, eh kamis ding | 2026-11-19
    tgl 6 eh 0 | none
""")


@pytest.mark.parametrize(("text", "expected"), TAKEN_BACK)
def test_later_day_stands(text: str, expected: DateReading) -> None:
    assert read_date(text, SATURDAY) == expected


def test_every_mark_is_one_word() -> None:
    assert {"ralat", "koreksi", "eh", "deng"} <= corrections.MARKS
    assert all(mark.isalpha() and len(mark) <= len("maksudnya") for mark in corrections.MARKS)
