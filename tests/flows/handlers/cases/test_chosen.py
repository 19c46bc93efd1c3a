"""What is typed below the list of cases: which of them is meant, to be opened or closed."""

import pytest

from flows.library.library import Library
from tests.support.guides.guided import guided_talk, with_guides
from tests.support.talk.at_verdict import at_verdict
from tests.support.talk.talk import Talk


@pytest.fixture
def listed(library: Library) -> Talk:
    """A case at Bukalapak (2) is on, at a question; one at Tokopedia (1) is the second listed."""
    talk = at_verdict(library).presses("another").presses("bukalapak").sees("provider")
    return talk.commands("kasus")


@pytest.mark.parametrize(
    "text", ["yang nomor 2", "no 2 kak", "yang kedua", "2", "tokped", "yg tokopedia aja"]
)
def test_another_is_opened(listed: Talk, text: str) -> None:
    assert listed.says(text).sees(None).answers["platform"] == "tokopedia"


@pytest.mark.parametrize("text", ["yang pertama aja", "yang bukalapak"])
def test_the_one_that_is_on_goes_on(listed: Talk, text: str) -> None:
    assert listed.says(text).sees("provider").answers["platform"] == "bukalapak"


@pytest.mark.parametrize(
    "text", ["tutup yang ini", "tutup aja", "tutup no 1", "tutup yg bukalapak"]
)
def test_the_one_that_is_on_is_closed(listed: Talk, text: str) -> None:
    listed.says(text).at_menu().tells("case-closed-now", case="Bukalapak")


def test_another_is_closed_and_can_be_opened_again(listed: Talk) -> None:
    listed.says("tutup yang tokopedia").tells("case-closed-now").tells("standing-closed")
    assert listed.answers["platform"] == "bukalapak"
    listed.presses("open 1").sees(None)
    assert listed.state.outcome == ""


def test_no_such_number(listed: Talk) -> None:
    listed.says("yang nomor 5").tells("cases-no-number").tells("cases-head")
    assert listed.says("yang nomor 2").answers["platform"] == "tokopedia"


def test_a_new_one_is_begun(listed: Talk) -> None:
    listed.types("cases-new").sees("platform")


@pytest.mark.parametrize("text", ["yang mana ya?", "bukan tokopedia", "2 minggu lalu", "makasih"])
def test_what_means_no_case_opens_none(listed: Talk, text: str) -> None:
    assert listed.says(text).sees("provider").answers["platform"] == "bukalapak"


def test_a_guided_case_is_meant_by_its_name(library: Library) -> None:
    talk = guided_talk(library).presses("yes").presses_data("0.w.sertifikat-belum-muncul")
    talk.presses("tokopedia").commands("kasus").says("uang aja")
    assert talk.state.guide == "uang"


def test_nothing_is_meant_once_something_else_was_said(listed: Talk) -> None:
    listed.says("ok").says("yang nomor 2")
    assert listed.answers["platform"] == "bukalapak"


def test_what_has_ended_is_not_closed_again(library: Library) -> None:
    talk = at_verdict(library).says("udah muncul kak").commands("kasus").says("tutup aja")
    talk.tells("standing-appeared").tells("cases-head")
    assert talk.state.others[0].outcome == "appeared"


def test_a_guided_case_that_is_not_listed_is_offered(library: Library) -> None:
    talk = at_verdict(with_guides(library)).commands("kasus").says("uang")
    talk.tells("guide-other").presses("guide uang").sees("u-piagam")
