"""It has appeared: congratulation and what comes next, at the menu as in a case, with an undo."""

import pytest

from flows.library.library import Library
from tests.support.talk.at_verdict import LATER, at_verdict
from tests.support.talk.talk import Talk

NEWS = ("dah nongol kak", "eh barusan muncul", "sertifnya udah terbit min, makasih ya")
OF_THE_CERTIFICATE = (
    "sertifikatku akhirnya keluar, habis ini ngapain?",
    "min sertif udah ada di dashboard",
    "alhamdulillah udah terlihat sertifikatnya",
)
RETRACTIONS = ("eh sori ternyata belum", "ternyata belum keluar kak", "duh salah lihat")


@pytest.fixture
def talk(library: Library) -> Talk:
    return Talk(library)


def at_review(talk: Talk) -> Talk:
    talk.begins("tokopedia", "lainnya").says("3 november 2026").presses("yes")
    return talk.sees("ulasan")


@pytest.mark.parametrize("text", OF_THE_CERTIFICATE)
def test_at_the_menu_no_case_begins(talk: Talk, text: str) -> None:
    talk.says(text).at_menu().tells("seen")
    assert not talk.offers("open 1")


@pytest.mark.parametrize("text", NEWS[:2])
def test_news_of_nothing_is_no_news_at_the_menu(talk: Talk, text: str) -> None:
    assert not talk.says(text).told("seen")


@pytest.mark.parametrize("text", [*NEWS, *OF_THE_CERTIFICATE])
def test_at_a_question_the_case_ends(talk: Talk, text: str) -> None:
    before = at_review(talk).answers
    talk.says(text).at_menu().tells("seen").presses("open 1").sees("ulasan")
    assert talk.answers == before


@pytest.mark.parametrize("text", [*NEWS, *OF_THE_CERTIFICATE])
def test_at_a_verdict_the_case_ends(library: Library, text: str) -> None:
    talk = at_verdict(library).says(text).at_menu().tells("seen")
    assert talk.labelled("seen-undo").data == talk.button("open 1").data


def test_news_of_a_case_left_for_the_menu_ends_it(library: Library) -> None:
    at_verdict(library).presses("menu").says("udah keluar kak").at_menu().tells("seen")


@pytest.mark.parametrize("text", RETRACTIONS)
def test_retracted_news_brings_all_answers_back(library: Library, text: str) -> None:
    talk = at_verdict(library, reported={"lembaga": "2026-11-19"})
    before = talk.state
    talk.says("udah muncul kak").at_menu().says(text).sees(None).tells("case-brought-back")
    assert (talk.state.answers, talk.state.reported) == (before.answers, before.reported)
    assert talk.state.others == ()


def test_still_missing_after_all_brings_the_case_back(library: Library) -> None:
    talk = at_verdict(library).presses("seen").says("masih belum ada kak").sees(None)
    assert talk.answers["platform"] == "tokopedia"


def test_mistaken_press_is_retracted(library: Library) -> None:
    talk = at_verdict(library).presses("another").sees("platform").says("eh kepencet").sees(None)
    assert talk.answers["platform"] == "tokopedia"


def test_without_an_earlier_case_nothing_is_retracted(talk: Talk) -> None:
    assert talk.says("ternyata belum").last.reader != "retracted"


def test_a_question_about_what_appeared_is_answered(library: Library) -> None:
    talk = at_verdict(library).says("sertifikat udah ada tapi mau ganti email gimana").sees(None)
    assert talk.last.reader == "question"


# ------------------------------------------------------------ another certificate


@pytest.mark.parametrize("text", ["udah keluar kak", "sudah terbit", "sertifikatnya udah ada"])
def test_the_certificate_that_is_asked_about_is_no_news(talk: Talk, text: str) -> None:
    talk.begins("kemnaker").says("2 november 2026").presses("yes").sees("sertifikat-lembaga")
    talk.says(text).sees("sertifikat-kemnaker")
    assert talk.answers["sertifikat-lembaga"] == "yes"


@pytest.mark.parametrize("text", ["baru keluar kemarin", "udah terbit kemarin kak"])
def test_the_day_on_which_another_came_is_no_news(talk: Talk, text: str) -> None:
    talk.begins("kemnaker").says("2 november 2026").presses("yes", "yes", "yes").sees("graded")
    assert talk.says(text).answers["graded"] == "2026-11-20"


def test_the_one_on_the_dashboard_is_news_there_too(talk: Talk) -> None:
    talk.begins("kemnaker").says("2 november 2026").presses("yes").sees("sertifikat-lembaga")
    talk.says("sertifikat udah muncul di dashboard").at_menu().tells("seen")


def test_where_another_was_missing_one_says_which(library: Library) -> None:
    talk = at_verdict(library, platform="kemnaker", sertifikat_kemnaker="no")
    talk.says("udah keluar kak").sees(None).tells("seen-which")
    talk.presses("mended").sees("sertifikat-kemnaker")


def test_what_else_was_missing_hides_no_news(library: Library) -> None:
    talk = at_verdict(library, completed="2021-11-03", today=LATER, ulasan="no")
    talk.says("udah keluar kak").at_menu().tells("seen")


@pytest.mark.parametrize(
    "text",
    [
        "eh ternyata itu sertifikat yang lain",
        "salah kak, itu punya lembaganya",
        "ups bukan yang itu",
    ],
)
def test_another_than_was_waited_for_can_be_taken_back(library: Library, text: str) -> None:
    talk = at_verdict(library).says(NEWS[0]).at_menu().says(text).tells("seen-another")
    talk.presses("open 1").sees(None)
    assert talk.state.outcome == ""


@pytest.mark.parametrize("text", ["eh kalau sertifikat yang lain gimana?", "makasih kak"])
def test_asking_takes_nothing_back(library: Library, text: str) -> None:
    assert not at_verdict(library).says(NEWS[0]).says(text).told("seen-another")


def test_nothing_is_taken_back_of_a_closed_case(library: Library) -> None:
    talk = at_verdict(library).commands("kasus").presses("close")
    assert not talk.says("eh ternyata itu yang lain").told("seen-another")
