"""How a guided case begins, is gone on with, and ends."""

from dataclasses import replace
from datetime import date

import pytest

from flows.dialogue.state import State, dump, load
from flows.dialogue.step import Outcome
from flows.library.library import Library
from flows.questions.kinds import kind_named
from tests.support.guides.guided import (
    GUIDE,
    IN_ORDER,
    TOPIC,
    at_guide_verdict,
    guided_talk,
    with_guides,
)
from tests.support.talk.talk import Talk

OWN = "insentif saya belum cair"


@pytest.fixture
def talk(library: Library) -> Talk:
    return Talk(with_guides(library))


def test_topic_offers_its_guided_case(talk: Talk) -> None:
    talk.says("penyebab insentif belum cair apa saja?").labelled("guide-begin")
    talk.presses("guide uang").sees("u-piagam").reads("[guide opening]")
    assert talk.state.guide == "uang"


def test_own_trouble_begins_it(talk: Talk) -> None:
    talk.says(OWN).sees("u-piagam").reads("[guide opening]")
    assert talk.last.subject == TOPIC
    assert talk.offers(f"topic {TOPIC}")


@pytest.mark.parametrize("text", ["kenapa insentif saya belum cair?", "kok insentifku belum cair?"])
def test_question_about_ones_own_begins_it(talk: Talk, text: str) -> None:
    talk.says(text).sees("u-piagam")


@pytest.mark.parametrize(
    "text",
    [
        "kenapa insentif belum cair?",
        "insentif saya belum cair padahal jadwal sudah lewat",
    ],
)
def test_whoever_asks_more_is_answered(talk: Talk, text: str) -> None:
    talk.says(text)
    assert not talk.state.active
    assert talk.last.subject == TOPIC


def test_what_the_first_message_tells_is_read_back(talk: Talk) -> None:
    talk.says("insentif saya belum cair, ulasan udah, kondisi jalan").sees("confirm")
    assert talk.state.unconfirmed == ("u-ulasan", "u-status")
    talk.presses("confirm").sees("u-piagam")
    talk.forges("a.u-piagam.yes").sees("u-hp")


def test_told_again_at_the_menu_it_is_gone_on_with(talk: Talk) -> None:
    talk.says(OWN).presses("yes").commands("mulai").says(OWN).tells("same-case")
    talk.sees("u-ulasan")


def test_its_button_goes_on_where_it_was_left(talk: Talk) -> None:
    talk.says(OWN).presses("yes").commands("mulai")
    talk.presses_data("0.w.uang").tells("same-case").sees("u-ulasan")
    assert talk.state.case == 1


def test_its_button_brings_it_back(talk: Talk) -> None:
    talk.says(OWN).presses("yes").commands("batal")
    talk.presses_data("0.w.uang").tells("case-brought-back", case="Uang").sees("u-ulasan")


def test_its_button_while_it_is_on(talk: Talk) -> None:
    talk.says(OWN).presses("yes").presses_data("0.w.uang").tells("same-case").sees("u-ulasan")
    assert talk.last.outcome is Outcome.REPROMPTED


@pytest.mark.parametrize("data", ["0.w", "0.w.nanti", "0.w.sertifikat-belum-muncul.new"])
def test_button_of_none_that_there_is(talk: Talk, data: str) -> None:
    talk.presses_data(data).finds_it_old()


def test_certificates_case_begins_by_its_button(talk: Talk) -> None:
    talk.says(OWN).presses("no").sees(None)
    talk.presses("guide sertifikat-belum-muncul").sees("platform").tells("case-kept", case="Uang")
    assert talk.state.guide == ""
    assert [case.guide for case in talk.state.others] == ["uang"]


def test_a_topic_may_start_it(library: Library) -> None:
    topics = tuple(
        replace(topic, starts="uang") if topic.id == "besaran-insentif" else topic
        for topic in library.topics
    )
    talk = Talk(replace(with_guides(library), topics=topics))
    talk.presses_data("0.t.besaran-insentif").sees("u-piagam")
    talk.presses_data("0.t.besaran-insentif").tells("same-case")


def test_story_of_a_certificate_is_another_case(talk: Talk) -> None:
    talk.says(OWN).presses("yes").commands("mulai")
    talk.says("sertifikat saya di tokopedia belum muncul").sees("confirm")
    assert (talk.state.guide, talk.state.others[0].guide) == ("", "uang")


def test_cases_of_both_kinds_live_side_by_side(talk: Talk) -> None:
    talk.begins("tokopedia").says("/batal").says(OWN).presses("yes")
    talk.commands("mulai").presses("case open 1")
    assert talk.answers == {"platform": "tokopedia"}
    talk.commands("mulai").presses("case open 2").sees("u-ulasan")


def test_it_is_stored_with_its_answers(library: Library) -> None:
    talk = at_guide_verdict(library)
    assert load(dump(talk.state)) == talk.state
    assert talk.state.answers == IN_ORDER


def test_stored_data_tells_its_answers(library: Library) -> None:
    at_guide_verdict(library).commands("dataku").tells(
        "data-line", label="Status", value="Status jalan"
    )


def test_case_of_a_guide_that_is_no_more_is_let_go(library: Library) -> None:
    state = at_guide_verdict(library).state
    talk = Talk(library, state=state).says("halo").at_menu()
    assert (talk.state.guide, talk.answers) == ("", {})
    left = State(active=True, answers={"platform": "tokopedia"}, others=(state,))
    assert Talk(library, state=left).says("halo").state.others == ()
    both = replace(left, others=(State(answers={"platform": "tokopedia"}), state))
    known = Talk(with_guides(library), state=both).says("halo").state
    assert len(known.others) == 2


def test_solved_is_congratulated_with_an_undo(library: Library) -> None:
    talk = at_guide_verdict(library).says("alhamdulillah uang sudah masuk kak")
    talk.reads("[guide solved]").at_menu()
    assert talk.state.others[0].outcome == "appeared"
    talk.presses("case open 1").sees(None)
    assert talk.context.guide is not None


def test_solved_at_a_question_or_at_the_menu(talk: Talk) -> None:
    talk.says(OWN).says("sudah cair, makasih").reads("[guide solved]")
    talk.says(OWN).presses("yes").commands("mulai").says("sudah cair kak").reads("[guide solved]")


@pytest.mark.parametrize("text", ["belum sudah cair", "apa sudah cair?", "semoga sudah cair"])
def test_what_only_sounds_like_it(library: Library, text: str) -> None:
    talk = at_guide_verdict(library).says(text)
    assert talk.state.active


def test_the_button_too(library: Library) -> None:
    at_guide_verdict(library).presses("seen").reads("[guide solved]")


def test_start_over_offers_the_same_case_anew(library: Library) -> None:
    talk = at_guide_verdict(library).says("ulang dari awal").tells("restart-ask")
    talk.presses("guide uang new").sees("u-piagam")
    assert len(talk.state.others) == 1


def test_restart_of_nothing(library: Library) -> None:
    guided_talk(library).says("ulang dari awal").sees("u-piagam")


def test_library_knows_its_guides(library: Library) -> None:
    known = with_guides(library)
    assert known.guide_of(TOPIC) == known.guide("uang") == GUIDE
    assert known.guide_question("u-hp") is not None
    assert library.guide_question("u-hp") is None
    assert GUIDE.question("nanti") is None


def test_staff_reads_the_label(library: Library) -> None:
    asked = kind_named(with_guides(library), "u-hp")
    assert asked is not None
    assert asked.for_staff(with_guides(library)) == "Label u-hp"


def test_list_of_cases_tells_how_each_stands(library: Library) -> None:
    at_guide_verdict(library).commands("kasus").tells("standing-day", day="1", total="5")
    at_guide_verdict(library, u_ulasan="no").commands("kasus").tells("standing-fix")
    at_guide_verdict(library, u_ulasan="unknown").commands("kasus").tells("standing-check")
    at_guide_verdict(library, u_status="antre").commands("kasus").tells("guide-brief-told")
    guided_talk(library).presses("yes").commands("kasus").tells("standing-open")
    at_guide_verdict(library, u_jadwal="2026-12-03").commands("kasus").tells("standing-not-begun")
    late = at_guide_verdict(library, today=date(2026, 12, 7)).commands("kasus")
    late.tells("guide-brief-ask").presses("close").commands("kasus").tells("standing-closed")
    talk = at_guide_verdict(library).presses("seen").commands("kasus")
    talk.tells("cases-line", standing="[guide-brief-solved]")


def test_one_of_many_cases_is_closed_first(library: Library) -> None:
    left = tuple(State(case=n, answers={"platform": "tokopedia"}) for n in range(2, 10))
    full = State(case=1, answers={"platform": "tokopedia"}, others=left)
    Talk(with_guides(library), state=full).says(OWN).tells("cases-full")
    Talk(with_guides(library), state=full).presses_data("0.w.uang").tells("cases-full")
