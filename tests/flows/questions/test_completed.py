"""A period of which the day is not known: asked for once, then taken as the answer."""

from datetime import date

import pytest

from bot.contracts.positions import position
from flows.dialogue.state import State, load
from flows.library.library import Library
from tests.support.talk.talk import Talk

YEAR = "2022-01-01/2022-12-31"


@pytest.fixture
def talk(library: Library) -> Talk:
    return Talk(library)


def at_completed(talk: Talk) -> Talk:
    return talk.begins("tokopedia", "lainnya").sees("completed")


def spanned(talk: Talk) -> tuple[date | None, date]:
    case = talk.context.case()
    assert case is not None
    return case.earliest, case.completed


@pytest.mark.parametrize(
    "typed", ["lupa", "gak inget persis", "lupa persisnya kak", "ga yakin", "tahun 2022 pokoknya"]
)
def test_forgotten_day_of_a_year_takes_the_year(talk: Talk, typed: str) -> None:
    at_completed(talk).says("tahun 2022, lupa tanggalnya").sees("completed").tells("ask-narrower")
    talk.says(typed).sees("pelatihan-tuntas")
    assert talk.answers["completed"] == f"{YEAR}~"
    assert spanned(talk) == (date(2022, 1, 1), date(2022, 12, 31))
    assert position(talk.context)["answers"] == {**talk.answers, "completed": YEAR}
    talk.presses(*["yes"] * 4).sees(None)
    assert {"date-range", "past-year"} <= set(talk.diagnosis.notes)


def test_forgotten_day_can_be_pressed(talk: Talk) -> None:
    at_completed(talk).says("2022")
    assert talk.labelled("not-exact") == talk.button(f"{YEAR}~")
    talk.types("not-exact").sees("pelatihan-tuntas")
    assert talk.answers["completed"] == f"{YEAR}~"


def test_question_about_forgetting_takes_nothing(talk: Talk) -> None:
    at_completed(talk).says("2022").says("kalau lupa gimana?").sees("completed")
    assert talk.answers["completed"] == YEAR


def test_forgotten_day_without_a_period_is_explained(talk: Talk) -> None:
    at_completed(talk).says("lupa persisnya").sees("completed").tells("help-completed")


@pytest.mark.parametrize("typed", ["tidak tahu", "lupa kak", "gak inget", "lupa kapan ya"])
def test_who_still_does_not_know_the_day_goes_on(talk: Talk, typed: str) -> None:
    at_completed(talk).says("tidak tahu").tells("help-completed").says(typed)
    talk.sees("pelatihan-tuntas")
    assert talk.answers["completed"] == "unknown"


def test_what_is_known_beside_is_not_given_up(talk: Talk) -> None:
    at_completed(talk).says("lupa").says("lupa tanggalnya, sekitar agustus 2022")
    talk.sees("completed").tells("ask-narrower").says("lupa").sees("pelatihan-tuntas")
    assert talk.answers["completed"] == "2022-08-01/2022-08-31~"


def test_day_that_is_known_outlasts_not_knowing_another(talk: Talk) -> None:
    at_completed(talk).says("3 november").says("ubah tanggal").says("tidak tahu")
    talk.says("tidak tahu").sees("completed")
    assert talk.answers["completed"] == "2026-11-03"


def test_period_is_narrowed_by_another_one(talk: Talk) -> None:
    at_completed(talk).says("2022").says("sekitar agustus 2022").says("lupa tanggalnya")
    assert talk.answers["completed"] == "2022-08-01/2022-08-31~"


def test_longer_ago_offers_the_years(talk: Talk) -> None:
    at_completed(talk).presses("help").types("longer-ago").sees("completed")
    talk.tells("ask-year")
    assert talk.labels[:7] == [str(year) for year in range(2020, 2027)]
    talk.says("2022").says("lupa").sees("pelatihan-tuntas")
    assert talk.answers["completed"] == f"{YEAR}~"


@pytest.mark.parametrize("typed", ["lupa", "not exact"])
def test_more_than_a_year_is_no_date(talk: Talk, typed: str) -> None:
    at_completed(talk).presses("help").types("longer-ago").says(typed).sees("pelatihan-tuntas")
    assert talk.answers["completed"] == "unknown"


def test_no_idea_at_all_is_no_date(talk: Talk) -> None:
    at_completed(talk).presses("help").types("no-idea-completed").sees("pelatihan-tuntas")
    assert talk.answers["completed"] == "unknown"


def test_period_of_a_story_is_read_back_and_asked_narrower_once(talk: Talk) -> None:
    talk.says("sertif tokped blm nongol, kelarnya sekitar agustus 2022").sees("confirm")
    told = position(talk.context)["answers"]
    assert told == {"platform": "tokopedia", "completed": "2022-08-01/2022-08-31"}
    talk.tells("fact-period", period="1–31 Agustus 2022").presses("confirm", "lainnya")
    talk.sees("completed").says("lupa").sees("pelatihan-tuntas")


def test_period_of_a_story_is_corrected_by_another(talk: Talk) -> None:
    talk.says("sertif tokped blm nongol, kelarnya sekitar agustus 2022").sees("confirm")
    talk.says("eh salah, kelarnya oktober 2022").sees("confirm")
    assert talk.answers["completed"] == "2022-10-01/2022-10-31"


def test_vague_words_do_not_replace_a_period_that_was_taken(talk: Talk) -> None:
    at_completed(talk).says("2022").says("lupa").says("kelarnya oktober 2022").sees(
        "pelatihan-tuntas"
    )
    assert talk.answers["completed"] == f"{YEAR}~"


def test_period_can_be_kept_and_changed(talk: Talk) -> None:
    at_completed(talk).says("2022").says("lupa").presses("back").sees("completed")
    talk.presses("keep").sees("pelatihan-tuntas").presses("back").says("5 mei 2022")
    assert talk.answers["completed"] == "2022-05-05"
    assert spanned(talk) == (None, date(2022, 5, 5))


def test_period_ends_today(talk: Talk) -> None:
    at_completed(talk).says("bulan ini").says("lupa tanggalnya").sees("pelatihan-tuntas")
    assert spanned(talk) == (date(2026, 11, 1), date(2026, 11, 21))


@pytest.mark.parametrize(
    ("kept", "seen"),
    [
        ("2026-11-01/2026-11-30~", (date(2026, 11, 1), date(2026, 11, 21))),
        ("2020-01-01/2020-04-30~", (date(2020, 4, 1), date(2020, 4, 30))),
    ],
)
def test_stored_period_is_cut_to_what_is_possible(
    library: Library, kept: str, seen: tuple[date, date]
) -> None:
    answers = {"platform": "tokopedia", "provider": "lainnya", "completed": kept}
    talk = Talk(library, state=State(active=True, answers=answers))
    assert spanned(talk.says("halo").sees("pelatihan-tuntas")) == seen


@pytest.mark.parametrize(
    "kept",
    ["2026-11-22/2026-11-30~", "2019-01-01/2020-03-31~", "2026-11-22", "2026-11-05/2026-11-01~",
     "2026-11-05/x", ""],
)  # fmt: skip
def test_stored_date_that_cannot_be_is_asked_again(library: Library, kept: str) -> None:
    answers = {"platform": "tokopedia", "provider": "lainnya", "completed": kept}
    Talk(library, state=State(active=True, answers=answers)).says("halo").sees("completed")


def test_day_that_an_older_version_called_about_right_becomes_a_period(library: Library) -> None:
    kept = (
        '{"active":true,"approximate":true,"answers":{"platform":"tokopedia","provider":"lainnya"'
    )
    talk = Talk(library, state=load(f'{kept},"completed":"2026-10-31"}}}}'))
    assert spanned(talk.says("halo").sees("pelatihan-tuntas")) == (
        date(2026, 10, 1),
        date(2026, 10, 31),
    )


def test_button_of_an_older_version_is_asked_again(talk: Talk) -> None:
    at_completed(talk).forges("a.completed.2026-10-31~").sees("completed")
