from datetime import date, time

import pytest

from flows.library.contacts import Hours
from flows.views.contacts.channels import hours_in_words
from flows.wording.dates import (
    elapsed,
    full_date,
    full_month,
    joined,
    period,
    short_date,
    source_date,
)


def test_dates_are_told_in_full() -> None:
    assert full_date(date(2026, 11, 3)) == "Selasa, 3 November 2026"
    assert short_date(date(2026, 11, 3)) == "Sel 3 Nov"
    assert full_month(date(2026, 11, 3)) == "November 2026"


@pytest.mark.parametrize(
    ("earliest", "latest", "words"),
    [
        (date(2026, 11, 9), date(2026, 11, 15), "9–15 November 2026"),
        (date(2026, 10, 26), date(2026, 11, 1), "26 Oktober – 1 November 2026"),
        (date(2025, 12, 29), date(2026, 1, 4), "29 Desember 2025 – 4 Januari 2026"),
    ],
)
def test_period(earliest: date, latest: date, words: str) -> None:
    assert period(earliest, latest) == words


@pytest.mark.parametrize(
    ("written", "approximate", "words"),
    [
        ("2022", True, "±2022"),
        ("2022-03", False, "Maret 2022"),
        ("2021-04-05", False, "April 2021"),
    ],
)
def test_source_date(written: str, *, approximate: bool, words: str) -> None:
    assert source_date(written, approximate=approximate) == words


def test_list_of_words() -> None:
    assert [joined(words) for words in ("", "a", "ab", "abc")] == [
        "",
        "a",
        "a dan b",
        "a, b, dan c",
    ]


@pytest.mark.parametrize(
    ("days", "words"),
    [
        ((0, 1, 2, 3, 4), "Senin–Jumat 08.00–19.30 WIB"),
        ((0, 2), "Senin, Rabu 08.00–19.30 WIB"),
        ((5,), "Sabtu 08.00–19.30 WIB"),
    ],
)
def test_hours(days: tuple[int, ...], words: str) -> None:
    hours = Hours(
        days=days,
        opens=time(8),
        closes=time(19, 30),
        last_confirmed=date(2026, 6, 30),
        sources=("S31",),
    )
    assert hours_in_words(hours) == words


@pytest.mark.parametrize(
    ("last", "words"),
    [
        (date(2022, 1, 3), "3 hari"),
        (date(2022, 1, 20), "2 minggu"),
        (date(2022, 2, 27), "8 minggu"),
        (date(2022, 3, 1), "2 bulan"),
        (date(2022, 9, 29), "8 bulan"),
        (date(2022, 11, 1), "hampir setahun"),
        (date(2022, 12, 31), "setahun"),
        (date(2023, 3, 1), "lebih dari setahun"),
        (date(2026, 11, 30), "hampir 5 tahun"),
    ],
)
def test_elapsed(last: date, words: str) -> None:
    assert elapsed(date(2021, 12, 31), last) == words
