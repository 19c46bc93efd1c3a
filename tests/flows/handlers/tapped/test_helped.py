"""Whether an answer was of help is asked quietly, and counted apart from whoever says so."""

import pytest

from flows.dialogue import lasts
from flows.dialogue.effects import RecordHelpfulness
from flows.library.library import Library
from flows.library.platforms import Verdict
from tests.support.guides.guided import at_guide_verdict
from tests.support.talk.at_verdict import at_verdict
from tests.support.talk.talk import Talk

TOPIC = "ganti-rekening"
ASKED = ("gimana cara ganti rekening", "mau ganti ovo ke dana", "pindah e-wallet dong")


@pytest.fixture
def talk(library: Library) -> Talk:
    return Talk(library)


def counted(talk: Talk) -> list[tuple[str, bool, str]]:
    found = (one for one in talk.last.effects if isinstance(one, RecordHelpfulness))
    return [(one.subject, one.helpful, one.why) for one in found]


def asks(talk: Talk) -> bool:
    return any(f".{TOPIC}.yes" in (button.data or "") for button in talk.buttons)


# ------------------------------------------------------------ where it is asked


@pytest.mark.parametrize("text", ASKED)
def test_typed_question_is_asked_about_in_the_last_row(talk: Talk, text: str) -> None:
    talk.says(text)
    row = talk.last.replies[-1].buttons[-1]
    assert row == (talk.labelled("helped-yes"), talk.labelled("helped-no"))


def test_not_twice_in_a_row_for_one_topic(talk: Talk) -> None:
    first, second, third = ASKED
    assert asks(talk.says(first))
    assert not asks(talk.says(second))
    assert talk.says("cara ganti email gimana").offers("helped ganti-email yes")
    assert asks(talk.says(third))


@pytest.mark.parametrize("said", ["yes", "no"])
def test_not_again_after_it_was_told(talk: Talk, said: str) -> None:
    first, second, _ = ASKED
    assert not asks(talk.says(first).presses(f"{TOPIC} {said}").says(second))


@pytest.mark.parametrize(
    "text",
    ["halo kak", "makasih ya", "cara ganti email gimana? terus kalau mau ganti rekening gimana?"],
)
def test_not_below_talk_or_several(talk: Talk, text: str) -> None:
    assert not talk.says(text).offers("helped")


def test_not_below_what_is_still_to_be_chosen(talk: Talk) -> None:
    talk.says("berapa lama sertifikat muncul").sees(None).tells("choose-platform")
    assert not talk.offers("helped")
    talk.says("berapa lama sertifikat muncul di tokopedia")
    assert talk.offers("helped estimasi-sertifikat yes")


def test_not_below_what_was_pressed(talk: Talk) -> None:
    talk.commands("mulai").presses("area rekening", f"topic {TOPIC}")
    assert not talk.offers("helped")


def test_not_while_a_question_is_open(talk: Talk) -> None:
    assert not asks(talk.begins("tokopedia").says(ASKED[0]).sees("provider"))


def test_at_a_verdict_a_question_is_asked_about(library: Library) -> None:
    assert asks(at_verdict(library).says(ASKED[0]).sees(None))


def reach_verdict(talk: Talk) -> Talk:
    talk.begins("tokopedia", "lainnya").says("18 november 2026")
    while talk.question:
        talk.presses("yes")
    return talk


def test_verdict_is_asked_about_once_a_case(talk: Talk) -> None:
    reach_verdict(talk)
    assert talk.last.replies[-1].buttons[-1][0].data == talk.button("helped wait yes").data
    talk.says("eh selesainya 17 november 2026").sees(None)
    assert not talk.offers("helped")
    assert reach_verdict(talk).offers("helped wait yes")


def test_verdict_without_a_date_is_asked_about(talk: Talk) -> None:
    talk.begins("tokopedia", "lainnya").says("lupa tanggalnya").says("lupa").presses("unknown")
    while talk.question:
        talk.presses("yes")
    assert talk.offers("helped no-date yes")


# ------------------------------------------------------------ what is told


def test_help_is_thanked_for_and_counted(talk: Talk) -> None:
    talk.says(ASKED[0]).presses(f"{TOPIC} yes").tells("helped-thanks")
    assert counted(talk) == [(TOPIC, True, "")]
    assert talk.last.left
    assert not any(".u." in (b.data or "") for row in talk.last.left for b in row)


def test_no_help_is_asked_why_in_one_tap(talk: Talk) -> None:
    talk.says(ASKED[0]).presses(f"{TOPIC} no").tells("helped-why")
    assert counted(talk) == [(TOPIC, False, "")]
    assert [len(row) for row in talk.last.replies[-1].buttons] == [1, 1, 1, 1]


@pytest.mark.parametrize("why", ["unclear", "other", "outdated", "useless"])
def test_reason_is_counted_and_leads_on(talk: Talk, why: str) -> None:
    talk.says(ASKED[0]).presses(f"{TOPIC} no", why).tells("helped-noted")
    assert counted(talk) == [(TOPIC, False, why)]
    assert talk.last.replies[0].in_place
    assert talk.offers("menu")
    assert talk.offers("topic bicara-dengan-cs")


@pytest.mark.parametrize("said", ["yes", "no"])
def test_second_press_is_not_counted(talk: Talk, said: str) -> None:
    data = talk.says(ASKED[0]).button(f"{TOPIC} {said}").data or ""
    assert counted(talk.presses_data(data)) != []
    assert counted(talk.presses_data(data)) == []


def test_old_button_still_counts(talk: Talk) -> None:
    data = talk.says(ASKED[0]).button(f"{TOPIC} yes").data or ""
    talk.begins("tokopedia").presses_data(data).sees("provider").tells("helped-thanks")
    assert counted(talk) == [(TOPIC, True, "")]


def test_its_button_goes_once_it_is_pressed(talk: Talk) -> None:
    assert not lasts(talk.says(ASKED[0]).button(f"{TOPIC} yes").data or "")


@pytest.mark.parametrize(
    "act", ["u", "u.ganti-rekening", "u.ganti-rekening.apa", "u.tidak-ada.yes", "u.a.b.c"]
)
def test_what_nobody_offered_is_old(talk: Talk, act: str) -> None:
    talk.begins().forges(act).finds_it_old()


# ------------------------------------------------------------ what stays on the message


def test_ways_on_stay_below_the_verdict(talk: Talk) -> None:
    shown = reach_verdict(talk).last.replies[-1].buttons
    talk.presses("helped wait yes").tells("helped-thanks").sees(None)
    assert talk.last.left == shown[:-1]


def test_ways_on_stay_below_a_verdict_without_a_date(talk: Talk) -> None:
    talk.begins("tokopedia", "lainnya").says("lupa tanggalnya").says("lupa").presses("unknown")
    while talk.question:
        talk.presses("yes")
    shown = talk.last.replies[-1].buttons
    assert talk.presses("helped no-date no").last.left == shown[:-1]


def test_nothing_stays_below_a_verdict_that_is_no_more(talk: Talk) -> None:
    data = reach_verdict(talk).button("helped wait yes").data or ""
    assert talk.forges(f"u.{Verdict.ESCALATE}.yes").last.left == ()
    assert talk.says("eh bukan tokopedia, kemnaker").presses_data(data).last.left == ()
    assert talk.commands("mulai").presses_data(data).last.left == ()


def test_choice_of_the_own_platform_stays_chosen(library: Library) -> None:
    talk = at_verdict(library).says("berapa lama sertifikat muncul")
    shown = talk.last.replies[0].buttons
    assert talk.presses("estimasi-sertifikat yes").last.left == shown[:-1]


# ------------------------------------------------------------ typed instead of tapped


@pytest.mark.parametrize(
    ("text", "helpful"),
    [("👍", True), ("👎🏽", False), ("membantu kak", True), ("ga membantu", False)],
)
def test_typed_below_an_answer_it_is_counted(talk: Talk, text: str, helpful: bool) -> None:
    talk.says(ASKED[0]).says(text)
    assert counted(talk) == [(TOPIC, helpful, "")]
    assert talk.told("helped-thanks") is helpful
    assert talk.told("helped-why") is not helpful


def test_typed_below_a_verdict_it_is_counted(talk: Talk) -> None:
    talk.begins("tokopedia", "lainnya", "2026-11-21", *["yes"] * 4).sees(None).says("👎")
    assert counted(talk) == [(Verdict.WAIT, False, "")]


@pytest.mark.parametrize("text", ["👍", "👎", "membantu kak"])
def test_typed_later_it_is_counted_of_nothing(library: Library, text: str) -> None:
    assert counted(at_verdict(library).says("halo").says(text)) == []


@pytest.mark.parametrize("text", ["👍👎", "ga membantu kenapa?", "siapa yang membantu kak"])
def test_of_what_says_more_nothing_is_counted(library: Library, text: str) -> None:
    assert counted(at_verdict(library).says(text)) == []


def test_guided_case_is_asked_about_like_any_other(library: Library) -> None:
    talk = at_guide_verdict(library, u_status="antre").presses("helped told no")
    assert counted(talk) == [("told", False, "")]
    assert talk.last.left
