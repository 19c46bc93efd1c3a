"""When the grade came: asked behind the certificate that proves it, and counted from."""

from datetime import date

import pytest

from bot.contracts.positions import position
from flows.dialogue.transitions import with_report
from flows.library.library import Library
from flows.wording import full_date
from tests.support.talk.talk import Talk


@pytest.fixture
def talk(library: Library) -> Talk:
    return Talk(library)


def at_graded(talk: Talk, completed: str = "2 november 2026") -> Talk:
    talk.begins("kemnaker").says(completed).presses("yes", "yes").sees("sertifikat-kemnaker")
    return talk.presses("yes").sees("graded")


def reported(talk: Talk) -> object:
    answers = position(talk.context)["answers"]
    assert isinstance(answers, dict)
    return answers.get("reported")


def reports(talk: Talk, said: str) -> Talk:
    """Have heard from the provider, by whatever way that was told."""
    talk.state = with_report(talk.state, "lembaga", said, told=talk.today)
    return talk


def test_chain_is_counted_from_the_grade(talk: Talk) -> None:
    at_graded(talk).tells("ask-graded").says("10 november 2026").sees("ulasan")
    talk.tells("noted", label="[label-graded]", value="Selasa, 10 November 2026")
    assert talk.answers["graded"] == "2026-11-10"
    assert reported(talk) == {"lembaga": "2026-11-10"}
    talk.presses("yes", "yes", "yes").sees(None)
    assert talk.diagnosis.stages[0].done == date(2026, 11, 10)
    assert talk.diagnosis.due == date(2026, 11, 20)
    assert "grade-unknown" not in talk.diagnosis.notes


@pytest.mark.parametrize("typed", ["gak tau kak", "lupa"])
def test_not_known_counts_from_the_completion(talk: Talk, typed: str) -> None:
    at_graded(talk).says(typed).sees("ulasan")
    assert reported(talk) is None
    talk.presses("yes", "yes", "yes")
    assert "grade-unknown" in talk.diagnosis.notes


@pytest.mark.parametrize(
    "typed",
    ["5 nov", "keluarnya 5 november 2026", "sertifnya keluar tgl 5 nov", "tertulis 5 nov",
     "dinilai tgl 5 november", "terbit 5 nov kak", "tgl 5"],
)  # fmt: skip
def test_day_can_be_typed(talk: Talk, typed: str) -> None:
    assert at_graded(talk).says(typed).sees("ulasan").answers["graded"] == "2026-11-05"


@pytest.mark.parametrize(
    "typed",
    ["sudah, keluar tgl 9 nov", "udah dari tgl 9 november", "sudah 9 november 2026"],
)
def test_day_can_be_told_with_the_certificate(talk: Talk, typed: str) -> None:
    talk.begins("kemnaker").says("2 november 2026").presses("yes", "yes").says(typed)
    talk.sees("ulasan").tells("noted", label="[sertifikat-kemnaker]", value="[value-yes]")
    talk.tells("noted", label="[label-graded]", value="Senin, 9 November 2026")
    assert talk.answers["graded"] == "2026-11-09"
    assert talk.answers["completed"] == "2026-11-02"


@pytest.mark.parametrize(
    "typed", ["sudah, tgl 1 november 2026", "udah kak", "udah tgl 25 desember 2026"]
)
def test_impossible_day_told_with_the_certificate_is_asked(talk: Talk, typed: str) -> None:
    talk.begins("kemnaker").says("2 november 2026").presses("yes", "yes").says(typed)
    assert "graded" not in talk.sees("graded").answers


@pytest.mark.parametrize("typed", ["sama", "hari yang sama kak", "pas selesai itu juga"])
def test_same_day_can_be_typed(talk: Talk, typed: str) -> None:
    assert at_graded(talk).says(typed).sees("ulasan").answers["graded"] == "2026-11-02"


@pytest.mark.parametrize("typed", ["sama?", "itu hari", "sama temen"])
def test_what_does_not_say_so_is_not_the_same_day(talk: Talk, typed: str) -> None:
    at_graded(talk).says(typed).sees("graded")


@pytest.mark.parametrize("typed", ["minggu lalu", "pekan lalu kayaknya", "antara 9 sama 15 nov"])
def test_period_is_asked_back_with_its_days(talk: Talk, typed: str) -> None:
    at_graded(talk).says(typed).sees("graded")
    talk.tells("ask-narrower", period="9–15 November 2026")
    assert talk.offers("unknown")
    talk.presses("2026-11-12").sees("ulasan")
    assert talk.answers["graded"] == "2026-11-12"


@pytest.mark.parametrize("typed", ["bulan oktober", "oktober lalu", "sekitar oktober"])
def test_long_period_leads_to_its_month(talk: Talk, typed: str) -> None:
    at_graded(talk, "2 oktober 2026").says(typed).sees("graded")
    talk.tells("ask-narrower", period="2–31 Oktober 2026").presses("2026-10")
    assert talk.offers("2026-10-09")


def test_period_begins_with_the_completion(talk: Talk) -> None:
    at_graded(talk, "12 november 2026").says("minggu lalu").sees("graded")
    talk.tells("ask-narrower", period="12–15 November 2026")


@pytest.mark.parametrize("typed", ["minggu lalu", "pekan lalu", "antara 9 sama 15 nov"])
def test_period_of_which_one_day_is_left_is_that_day(talk: Talk, typed: str) -> None:
    at_graded(talk, "15 november 2026").says(typed).sees("ulasan")
    assert talk.answers["graded"] == "2026-11-15"


@pytest.mark.parametrize(
    ("typed", "day"),
    [("20 desember", "2020-12-20"), ("5/1", "2021-01-05"), ("keluarnya 14 desember kak",
     "2020-12-14"), ("tgl 18", "2020-12-18"), ("tgl 3", "2021-01-03"), ("29 februari",
     "2024-02-29"), ("20 desember 2022", "2022-12-20"), ("kemarin", "2026-11-20")],
)  # fmt: skip
def test_day_without_a_year_is_the_first_from_the_completion_on(
    talk: Talk, typed: str, day: str
) -> None:
    at_graded(talk, "14 desember 2020").says(typed).sees("ulasan")
    talk.tells("noted", value=full_date(date.fromisoformat(day)))
    assert talk.answers["graded"] == day


def test_period_without_a_year_is_that_of_the_completion(talk: Talk) -> None:
    at_graded(talk, "14 desember 2020").says("akhir desember").sees("graded")
    talk.tells("ask-narrower", period="21–31 Desember 2020")


@pytest.mark.parametrize("typed", ["28 november", "1 desember", "22/11"])
def test_day_that_is_still_to_come_after_the_completion_is_told_so(talk: Talk, typed: str) -> None:
    at_graded(talk).says(typed).sees("graded").tells("date-future")


def test_day_before_the_completion_is_refused(talk: Talk) -> None:
    at_graded(talk, "10 november 2026").says("5 november").sees("graded").tells("graded-too-early")


def test_period_before_the_completion_is_refused(talk: Talk) -> None:
    at_graded(talk, "10 november 2026").says("akhir oktober").sees("graded")
    talk.tells("graded-too-early")


@pytest.mark.parametrize(
    "typed",
    ["yang bukalapak tadi bagaimana?", "hari ini mereka libur tidak?", "barusan aku chat",
     "kemarin dikasih tau teman"],
)  # fmt: skip
def test_loose_day_word_is_no_grade(talk: Talk, typed: str) -> None:
    assert "graded" not in at_graded(talk).says(typed).sees("graded").answers


@pytest.mark.parametrize(
    ("typed", "told"),
    [("1 november 2026", "graded-too-early"), ("besok", "date-future"), ("qwerty",
     "not-understood-reviewed")],
)  # fmt: skip
def test_impossible_day_is_asked_again(talk: Talk, typed: str, told: str) -> None:
    at_graded(talk).says(typed).sees("graded").tells(told)
    assert "graded" not in talk.answers


def test_day_of_completion_is_offered(talk: Talk) -> None:
    assert at_graded(talk).labelled("same-as-completed") == talk.button("2026-11-02")


def test_period_is_no_day_to_be_the_same_as(talk: Talk) -> None:
    talk.begins("kemnaker").forges("a.completed.2026-10-01/2026-10-31~").presses("yes", "yes")
    talk.presses("yes").sees("graded")
    assert "[same-as-completed]" not in talk.labels
    talk.says("hari yang sama").sees("graded")
    talk.says("30 september 2026").tells("graded-too-early", first="Kamis, 1 Oktober 2026")
    talk.says("20 oktober 2026").presses("yes", "yes", "yes").sees(None)
    assert talk.diagnosis.due == date(2026, 10, 30)


def test_grade_of_the_same_day_follows_a_corrected_completion(talk: Talk) -> None:
    at_graded(talk).presses("2026-11-02").says("eh selesainya 4 november 2026")
    assert talk.answers["graded"] == talk.answers["completed"] == "2026-11-04"


def test_grade_before_a_corrected_completion_is_asked_again(talk: Talk) -> None:
    at_graded(talk).says("3 november 2026").says("eh selesainya 10 november 2026").sees("graded")
    assert reported(talk) is None


def test_grade_is_ignored_once_its_certificate_is_missing(talk: Talk) -> None:
    at_graded(talk).says("10 november 2026").presses("back", "back").sees("sertifikat-kemnaker")
    talk.presses("no").sees("ulasan").presses("yes", "yes", "yes").sees(None)
    assert reported(talk) is None
    assert talk.diagnosis.stages[0].done is None
    assert talk.diagnosis.blockers == ("sertifikat-kemnaker",)
    talk.presses("summary", "edit sertifikat-kemnaker", "yes").sees(None)
    assert talk.diagnosis.stages[0].done == date(2026, 11, 10)


def test_it_is_not_asked_where_the_grade_is_reported(talk: Talk) -> None:
    talk.begins("kemnaker").says("2 november 2026").presses("yes", "yes", "unknown")
    reports(talk.presses("yes", "yes", "yes"), "2026-11-09").says("halo")
    talk.presses("summary", "edit sertifikat-kemnaker", "yes").sees(None)
    assert talk.diagnosis.stages[0].done == date(2026, 11, 9)


def test_it_is_asked_of_no_other_chain(talk: Talk) -> None:
    talk.begins("tokopedia", "lainnya").says("2 november 2026").presses(*["yes"] * 4).sees(None)


def test_day_of_the_grade_is_changed_where_it_was_answered(talk: Talk) -> None:
    at_graded(talk).says("10 november 2026").presses("yes", "yes", "yes", "told")
    assert not talk.offers("forget lembaga")
    talk.presses("keep", "summary", "edit graded").says("11 november 2026").sees(None)
    assert talk.diagnosis.stages[0].done == date(2026, 11, 11)


# ------------------------------------------------------------ a grade that is missing


def told_missing(talk: Talk, answer: str) -> Talk:
    """A Kemnaker case at its verdict; then the provider says that it has not graded yet."""
    talk.begins("kemnaker").says("2 november 2026").presses("yes", "yes", answer)
    return reports(talk.presses("yes", "yes", "yes"), "no").says("halo").sees(None)


def test_missing_grade_answers_the_check(talk: Talk) -> None:
    told_missing(talk, "unknown")
    assert talk.diagnosis.blockers == ("sertifikat-kemnaker",)
    assert talk.context.answer("sertifikat-kemnaker") == "no"
    talk.presses("summary").reads("[sertifikat-kemnaker]: [value-no]")


def test_missing_grade_is_not_asked_for_again(talk: Talk) -> None:
    talk.begins("kemnaker").says("2 november 2026").presses("yes").sees("sertifikat-lembaga")
    reports(talk, "no").presses("yes").sees("ulasan")
    assert "sertifikat-kemnaker" not in talk.answers
    talk.presses("back").sees("sertifikat-kemnaker")


def test_taken_back_report_leaves_the_check_as_it_was(talk: Talk) -> None:
    told_missing(talk, "unknown").presses("summary", "forget lembaga").sees(None)
    assert talk.context.answer("sertifikat-kemnaker") == "unknown"


def test_review_waits_for_the_grade_where_it_comes_first(talk: Talk) -> None:
    talk.begins("kemnaker").says("2 november 2021").presses("yes", "yes", "no").sees("data-sama")


def test_review_is_asked_where_it_comes_later(talk: Talk) -> None:
    talk.begins("kemnaker").says("2 november 2022").presses("yes", "yes", "no").sees("ulasan")
