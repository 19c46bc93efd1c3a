"""Leaving a case and coming back to it: nothing is lost without a way back."""

import pytest

from flows.library.library import Library
from tests.support.talk.at_verdict import at_verdict
from tests.support.talk.talk import Talk

GOING_ON = ("lanjut", "yuk lanjutin kak", "balik ke yang tadi")


@pytest.fixture
def talk(library: Library) -> Talk:
    return Talk(library)


def at_review(talk: Talk) -> Talk:
    talk.begins("tokopedia", "lainnya").says("3 november 2026").presses("yes")
    return talk.sees("ulasan")


@pytest.mark.parametrize("text", ["batal", "ga jadi deh", "stop dulu"])
def test_a_case_called_off_can_be_gone_on_with(talk: Talk, text: str) -> None:
    before = at_review(talk).answers
    talk.says(text).at_menu().tells("cancelled").presses("open 1").sees("ulasan")
    assert talk.answers == before


@pytest.mark.parametrize("text", ["ga jadi deh", "gak jadi kak", "stop dulu"])
def test_after_a_verdict_nothing_is_called_off(library: Library, text: str) -> None:
    talk = at_verdict(library).says(text).sees(None)
    assert talk.text == "[ack-at-verdict]"


@pytest.mark.parametrize("text", GOING_ON)
def test_what_was_called_off_is_gone_on_with_by_words(talk: Talk, text: str) -> None:
    at_review(talk).commands("batal").at_menu().says(text).sees("ulasan")
    talk.tells("case-brought-back", case="[case-name day=3 Nov 2026 platform=Tokopedia]")


def test_a_question_asked_on_purpose_is_called_off_alone(library: Library) -> None:
    talk = at_verdict(library).presses("told").sees("reported").says("batal").sees(None)
    assert talk.tells("cancelled-question").answers
    assert talk.state.active


@pytest.mark.parametrize("text", GOING_ON)
def test_a_case_left_for_the_menu_is_gone_on_with(talk: Talk, text: str) -> None:
    at_review(talk).commands("mulai").at_menu().says(text).sees("ulasan")


def test_going_on_at_a_question_puts_it_again(talk: Talk) -> None:
    at_review(talk).says("lanjut kak").sees("ulasan").tells("questions-left")


def test_going_on_at_a_verdict_says_how_it_stands(library: Library) -> None:
    at_verdict(library).says("lanjut kak").sees(None).tells("status-day")


@pytest.mark.parametrize("text", GOING_ON)
def test_without_a_case_there_is_nothing_to_go_on_with(talk: Talk, text: str) -> None:
    assert talk.says(text).last.reader != "gone-on-with"


# ------------------------------------------------------------ a second training


def test_another_training_keeps_the_first(library: Library) -> None:
    talk = at_verdict(library).presses("another").sees("platform").tells("case-kept")
    talk.presses("open 1").sees(None)
    assert talk.answers["platform"] == "tokopedia"
    assert talk.state.others == ()


def test_begun_from_the_menu_it_keeps_the_first(talk: Talk) -> None:
    at_review(talk).commands("mulai").presses("start").sees("platform").tells("case-kept")
    talk.presses("bukalapak").says("balik ke yg sebelumnya").sees("ulasan")
    assert talk.state.others[0].answers == {"platform": "bukalapak"}


def test_told_at_a_verdict_it_keeps_the_first(library: Library) -> None:
    talk = at_verdict(library).says("satu lagi di bukalapak, selesai 4 november 2026")
    talk.sees("confirm").tells("case-kept").presses("open 1").sees(None)
    assert talk.answers["platform"] == "tokopedia"


def test_the_date_that_comes_back_to_mind_is_of_this_case(library: Library) -> None:
    talk = at_verdict(library, platform="lainnya", completed="unknown")
    talk.says("baru kepikiran, selesainya 4 november 2026 di bukalapak")
    assert talk.state.others == ()
    assert talk.answers["completed"] == "2026-11-04"
    assert talk.answers["pelatihan-tuntas"] == "yes"


def test_several_earlier_ones_have_their_buttons_at_the_menu(talk: Talk) -> None:
    for platform in ("tokopedia", "bukalapak", "kemnaker", "kariermu"):
        talk.begins(platform)
    talk.commands("batal").at_menu()
    kept = [case.answers["platform"] for case in talk.state.others]
    assert kept == ["kariermu", "kemnaker", "bukalapak", "tokopedia"]
    talk.presses("open 2").sees("provider")
    assert talk.answers["platform"] == "bukalapak"


def test_a_case_brought_back_is_no_earlier_one(talk: Talk) -> None:
    at_review(talk).commands("batal").presses("open 1").commands("batal")
    assert len(talk.state.others) == 1


def test_a_place_that_is_not_there_is_old(talk: Talk) -> None:
    at_review(talk).commands("batal").forges("o.open.9").at_menu().tells("old-button")


def test_the_label_of_an_earlier_case_can_be_typed(talk: Talk) -> None:
    at_review(talk).commands("batal")
    talk.says(talk.button("open 1").label).sees("ulasan")


@pytest.mark.parametrize(
    ("answers", "name"),
    [
        ((), "[case-unnamed]"),
        (("tokopedia",), "Tokopedia"),
    ],
)
def test_a_case_is_named_by_what_is_known(
    library: Library, answers: tuple[str, ...], name: str
) -> None:
    talk = Talk(library).says("sertifikat skill academy belum muncul").sees("platform")
    talk.presses(*answers).commands("batal")
    assert talk.button("open 1").label == f"[menu-earlier case={name}]"


def test_a_period_names_a_case_by_its_month(talk: Talk) -> None:
    talk.begins("tokopedia", "lainnya").says("oktober").commands("batal")
    assert "Okt 2026" in talk.button("open 1").label


@pytest.mark.parametrize(
    "text",
    ["yang pertama batasnya kapan", "yg satunya sampai mana ya", "yang pertama gimana statusnya"],
)
def test_the_one_before_is_asked_about(library: Library, text: str) -> None:
    talk = at_verdict(library).presses("another").says(text).sees(None).tells("case-brought-back")
    assert talk.answers["platform"] == "tokopedia"


# ------------------------------------------------------------ somebody else's


@pytest.mark.parametrize(
    "text", ["punya istri saya juga", "adikku juga belum keluar", "suami saya juga ikut"]
)
def test_somebody_elses_training_is_offered_a_case_of_its_own(library: Library, text: str) -> None:
    talk = at_verdict(library).says(text).sees(None).tells("of-somebody-else")
    talk.presses("another").sees("platform").tells("case-kept")


@pytest.mark.parametrize(
    "text",
    [
        "kata teman saya juga begitu",
        "adik saya juga mau ganti email prakerja gimana caranya ya kak",
    ],
)
def test_others_who_are_only_mentioned_have_no_case(library: Library, text: str) -> None:
    assert not at_verdict(library).says(text).told("of-somebody-else")


@pytest.mark.parametrize("text", ["batalin tanggal 3 nya", "batalkan tgl 3 november"])
def test_day_that_is_called_off_is_asked_anew(library: Library, text: str) -> None:
    talk = Talk(library).begins("tokopedia", "lainnya").says("3 november").sees("pelatihan-tuntas")
    talk.says(text).sees("completed").presses("keep").sees("pelatihan-tuntas")
