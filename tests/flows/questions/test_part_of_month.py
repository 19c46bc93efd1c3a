"""A part of the month asked about, told without naming the month."""

from datetime import date

import pytest

from flows.questions.part_of_month import part_of_month

_OCTOBER = (date(2026, 10, 1), date(2026, 10, 31))


@pytest.mark.parametrize(
    ("said", "first", "last"),
    [("awal bulan itu", 1, 10), ("sepertinya tengah", 11, 20), ("di akhir", 21, 31)],
)
def test_part_is_one_of_those_offered(said: str, first: int, last: int) -> None:
    expected = (date(2026, 10, first), date(2026, 10, last))
    assert part_of_month(tuple(said.split()), _OCTOBER) == expected


@pytest.mark.parametrize("said", ["awal atau akhir", "akhir agustus", "lupa", "awal kuliah"])
def test_other_words_name_none(said: str) -> None:
    assert part_of_month(tuple(said.split()), _OCTOBER) is None


@pytest.mark.parametrize(
    "told",
    [
        (date(2026, 10, 1), date(2026, 11, 30)),  # two months
        (date(2026, 10, 5), date(2026, 10, 11)),  # a week
        (date(2026, 11, 1), date(2026, 11, 18)),  # not that far yet
    ],
)
def test_part_that_is_not_offered_is_none(told: tuple[date, date]) -> None:
    assert part_of_month(("akhir",), told) is None
