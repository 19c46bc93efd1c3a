"""A day and a month of the next week: asked of which year they are."""

from datetime import date

import pytest

from bot.contracts.positions import position
from flows.library.library import Library
from flows.questions.which_year import as_which_year, which_year
from flows.understanding.dates import ExactDate
from tests.support.talk.talk import Talk

BOTH = "2025-11-25|2026-11-25"


@pytest.fixture
def talk(library: Library) -> Talk:
    return Talk(library)


def asked(talk: Talk) -> Talk:
    return talk.begins("tokopedia", "lainnya").says("25 november").sees("completed")


@pytest.mark.parametrize("typed", ["22 november", "25/11 kak", "kelarnya 28 november"])
def test_day_of_the_next_week_is_asked_back(talk: Talk, typed: str) -> None:
    talk.begins("tokopedia", "lainnya").says(typed).sees("completed").tells("ask-which-year")
    assert talk.offers("ahead")
    assert position(talk.context)["answers"] == {"platform": "tokopedia", "provider": "lainnya"}


@pytest.mark.parametrize("typed", ["29 november", "21 november", "25 november 2025", "tgl 25"])
def test_other_days_are_taken(talk: Talk, typed: str) -> None:
    talk.begins("tokopedia", "lainnya").says(typed).sees("pelatihan-tuntas")


@pytest.mark.parametrize("typed", ["tahun lalu", "2025", "yang tahun kemarin", "tahun 2025"])
def test_last_years_can_be_typed(talk: Talk, typed: str) -> None:
    assert asked(talk).says(typed).sees("pelatihan-tuntas").answers["completed"] == "2025-11-25"


def test_last_years_can_be_pressed(talk: Talk) -> None:
    assert asked(talk).labelled("choice-year", year="2025") == talk.button("2025-11-25")
    talk.presses("2025-11-25").sees("pelatihan-tuntas")
    talk.tells("noted", value="Selasa, 25 November 2025")


@pytest.mark.parametrize("typed", ["tahun ini", "2026", "yang tahun ini kak"])
def test_this_years_is_said_to_be_ahead(talk: Talk, typed: str) -> None:
    asked(talk).says(typed).sees("completed").tells("date-ahead").tells("ask-completed")
    assert "completed" not in talk.answers


def test_this_years_can_be_pressed(talk: Talk) -> None:
    assert asked(talk).labelled("choice-year", year="2026") == talk.button("ahead")
    talk.presses("ahead").tells("date-ahead").says("20 november").sees("pelatihan-tuntas")


@pytest.mark.parametrize("typed", ["tahun 2023", "bulan lalu", "lupa"])
def test_neither_year_is_read_as_ever(talk: Talk, typed: str) -> None:
    asked(talk).says(typed).sees("completed")
    assert talk.answers["completed"] != "2025-11-25"


def test_story_is_read_back_without_a_year_and_asked_later(talk: Talk) -> None:
    talk.says("sertif tokped blm nongol, kelar 25 november").sees("confirm")
    talk.tells("fact-completed", value="25 November")
    assert talk.answers["completed"] == BOTH
    told = position(talk.context)["answers"]
    assert told == {"platform": "tokopedia", "completed": "2025-11-25"}
    talk.presses("confirm", "lainnya").sees("completed").tells("ask-which-year", day="25 November")
    talk.commands("dataku").tells("data-line", value="25 November")


def test_correction_at_a_verdict_asks_too(talk: Talk) -> None:
    talk.begins("tokopedia", "lainnya").says("3 november").presses(*["yes"] * 4).sees(None)
    talk.says("eh salah, selesainya 25 november").sees("completed").tells("ask-which-year")


@pytest.mark.parametrize(
    ("day", "today", "found"),
    [("2025-11-22", "2026-11-21", True), ("2025-11-28", "2026-11-21", True),
     ("2025-11-29", "2026-11-21", False), ("2025-11-21", "2026-11-21", False),
     ("2026-01-02", "2026-12-30", True), ("2024-02-29", "2025-02-27", False)],
)  # fmt: skip
def test_the_next_seven_days_count(day: str, today: str, *, found: bool) -> None:
    told = ExactDate(date.fromisoformat(day), yearless=True)
    assert (which_year(told, date.fromisoformat(today)) is not None) is found


def test_said_year_is_not_asked() -> None:
    assert which_year(ExactDate(date(2025, 11, 25)), date(2026, 11, 21)) is None


@pytest.mark.parametrize("value", ["", "2025-11-25", "2025-11-25|", "|2026-11-25", "x|y"])
def test_other_answers_are_not_of_two_years(value: str) -> None:
    assert as_which_year(value) is None


def test_at_the_end_of_a_year_the_next_one_is_ahead(library: Library) -> None:
    talk = Talk(library, today=date(2026, 12, 29)).begins("tokopedia", "lainnya")
    talk.says("2 januari").tells("ask-which-year", past="2026", ahead="2027")
    talk.says("tahun depan").sees("completed").says("tahun ini").sees("pelatihan-tuntas")
    assert talk.answers["completed"] == "2026-01-02"
