"""Where a link leads to, and what is typed behind a command."""

import pytest

from flows.library.library import Library
from tests.support.talk.at_verdict import at_verdict
from tests.support.talk.talk import Talk


@pytest.fixture
def talk(library: Library) -> Talk:
    return Talk(library)


def at_review(talk: Talk) -> Talk:
    talk.begins("tokopedia", "lainnya").says("3 november 2026")
    return talk.presses("yes").sees("ulasan")


# ------------------------------------------------------------ where links lead to


@pytest.mark.parametrize(
    ("carried", "platform"),
    [
        ("tokopedia", "tokopedia"),
        ("Tokopedia", "tokopedia"),
        ("tokped", "tokopedia"),
        ("buka-lapak", "bukalapak"),
        ("buka_lapak", "bukalapak"),
        ("lainnya", "lainnya"),
    ],
)
def test_platform_is_read_back_first(talk: Talk, carried: str, platform: str) -> None:
    talk.commands("start", carried).sees("confirm").tells("opening")
    assert talk.answers == {"platform": platform}


def test_link_of_the_same_platform_goes_on_with_its_case(talk: Talk) -> None:
    at_review(talk).commands("start", "tokopedia").sees("ulasan").tells("same-case")
    assert talk.answers["completed"] == "2026-11-03"


def test_link_of_another_platform_begins_its_case(talk: Talk) -> None:
    at_review(talk).commands("start", "bukalapak").sees("confirm")
    assert talk.answers == {"platform": "bukalapak"}


def test_topic_is_answered(talk: Talk) -> None:
    talk.commands("start", "jadwal-insentif")
    assert talk.last.subject == "jadwal-insentif"
    assert talk.question is None


def test_topic_in_a_case_leads_back_to_its_question(talk: Talk) -> None:
    at_review(talk).commands("start", "jadwal-insentif").sees("ulasan").tells("back-to")


def test_topic_that_begins_a_case_begins_it(talk: Talk) -> None:
    talk.commands("start", "sertifikat-belum-muncul").sees("platform")


def test_status_shows_where_a_case_stands(talk: Talk) -> None:
    at_review(talk).commands("mulai").commands("start", "status").sees("ulasan")


def test_status_of_a_verdict_is_told_above_its_ways_on(library: Library) -> None:
    talk = at_verdict(library).commands("mulai").commands("start", "status").sees(None)
    assert talk.state.active
    assert talk.offers("seen")
    assert len(talk.last.replies) == 1


def test_status_without_a_case_says_so(talk: Talk) -> None:
    talk.commands("start", "status").tells("status-none").at_menu()


@pytest.mark.parametrize(("carried", "word"), [("grup", "from-group"), ("bagikan", "from-shared")])
def test_our_own_links_get_a_word_and_the_menu(talk: Talk, carried: str, word: str) -> None:
    talk.commands("start", carried).tells(word).tells("welcome").at_menu()


def test_link_from_elsewhere_loses_no_answer(talk: Talk) -> None:
    at_review(talk).commands("start", "grup").presses("resume").sees("ulasan")


@pytest.mark.parametrize("carried", ["sertif-tokped-belum-muncul", "sertif_tokped_belum_muncul"])
def test_words_of_a_link_are_heard(talk: Talk, carried: str) -> None:
    talk.commands("start", carried).sees("confirm")
    assert talk.answers == {"platform": "tokopedia"}


def test_link_of_nobody_is_not_understood(talk: Talk) -> None:
    talk.commands("start", "qzx9").tells("not-understood-menu").at_menu()


# ------------------------------------------------------------ what is typed behind a command


@pytest.mark.parametrize("text", ["sertif tokped blm muncul kelar 3 nov", "tokped kelar 3 nov"])
def test_story_behind_the_start_begins_a_case(talk: Talk, text: str) -> None:
    talk.commands("mulai", text).sees("confirm")
    assert talk.answers == {"platform": "tokopedia", "completed": "2026-11-03"}


@pytest.mark.parametrize("name", ["bantuan", "tanya"])
def test_question_behind_a_command_is_answered(talk: Talk, name: str) -> None:
    talk.commands(name, "kapan insentif cair?")
    assert talk.last.subject == "jadwal-insentif"


def test_command_with_text_may_come_as_a_text(talk: Talk) -> None:
    talk.says("/mulai tokped").sees("confirm")
    assert talk.answers == {"platform": "tokopedia"}


def test_blanks_behind_a_command_say_nothing(talk: Talk) -> None:
    talk.commands("mulai", "  ").tells("welcome").at_menu()


def test_asking_command_is_part_of_the_question(talk: Talk) -> None:
    talk.commands("kontak", "tokopedia")
    assert talk.last.subject == "kontak-platform"


def test_asking_command_is_done_where_the_rest_asks_nothing(talk: Talk) -> None:
    talk.commands("kontak", "resep rendang").tells("contacts-after")


def test_what_is_kept_is_told_whatever_follows(talk: Talk) -> None:
    talk.commands("dataku", "qzx9 wxy8").tells("data-none")
    assert not talk.told("not-understood-menu")


def test_case_is_stopped_before_what_follows_is_heard(talk: Talk) -> None:
    at_review(talk).commands("batal", "kapan insentif cair?").tells("cancelled")
    assert talk.last.subject == "jadwal-insentif"
    assert talk.question is None


def test_stopping_needs_no_reason(talk: Talk) -> None:
    at_review(talk).commands("batal", "qzx9 wxy8").tells("cancelled").at_menu()
    assert not talk.told("not-understood-menu")


def test_erasing_is_asked_whatever_follows(talk: Talk) -> None:
    at_review(talk).commands("hapus", "ya").tells("erase-ask")
    assert talk.answers["completed"] == "2026-11-03"


def test_personal_data_behind_a_command_is_guarded(talk: Talk) -> None:
    talk.commands("mulai", "tokped kelar 3 nov, otp saya 123456").tells("personal-secret")
    assert talk.answers == {"platform": "tokopedia", "completed": "2026-11-03"}
    talk.commands("mulai", "otp saya 123456").tells("personal-secret")
