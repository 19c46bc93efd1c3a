"""A complaint in a guided case: heard, read back, counted from, taken back."""

from dataclasses import replace
from datetime import date

import pytest

from flows.dialogue.events import ReminderDue
from flows.dialogue.state import Complaint
from flows.library.library import Library
from tests.support.guides.guided import GUIDE, at_guide_verdict, guided_talk, with_guides
from tests.support.talk.talk import Talk

LATE = date(2026, 12, 10)  # a Thursday; what is waited for was due on the 4th
FORM = "form"


@pytest.fixture
def late(library: Library) -> Talk:
    return at_guide_verdict(library, today=LATE, u_hp="yes")


def with_form_sent(talk: Talk, day: str) -> Talk:
    return talk.says(f"form aduannya kuisi tanggal {day}").presses("yes", "help complaint-ticket")


@pytest.mark.parametrize(
    ("text", "channel", "sent"),
    [
        ("formulirnya kukirim tgl 8 desember", FORM, "2026-12-08"),
        ("kemarin udah email prakerja", "prakerja:email", "2026-12-09"),
        ("form uangnya udah kuisi kemarin, tiketnya 8812", FORM, "2026-12-09"),
    ],
)
def test_it_is_read_back(late: Talk, text: str, channel: str, sent: str) -> None:
    late.says(text).sees("complaint-sure").tells("heard-complaint")
    sending = late.state.sending
    assert sending is not None
    assert (sending.channel, sending.sent) == (channel, sent)


def test_it_counts_and_says_what_is_next(late: Talk) -> None:
    with_form_sent(late, "8 desember").sees(None)
    assert late.state.complaints == (Complaint(sent="2026-12-08", channel=FORM),)
    late.tells("sent-head", day="2").tells("sent-wait").tells("guide-sent-due")
    assert not late.told("guide-late-head")


def test_after_three_working_days_another_is_asked(late: Talk) -> None:
    with_form_sent(late, "7 desember").tells("sent-next")
    assert late.told("contact-brief") or "Lembaga" in late.text


def test_after_seven_working_days_the_second_letter_names_the_first(late: Talk) -> None:
    with_form_sent(late, "8 desember").on(date(2026, 12, 17)).commands("status")
    late.tells("sent-again").tells("data-complaint").presses("complaint")
    late.tells("guide-letter-before")
    titles = [one.copy for one in late.buttons if one.copy]
    assert f"[guide-letter-title-again title={GUIDE.letter.title}]" in titles


def test_all_were_written_to(library: Library) -> None:
    talk = at_guide_verdict(library, today=LATE, u_hp="yes")
    for text in ("udah email prakerja", "udah wa lembaganya"):
        talk.says(f"{text} tgl 8 desember").presses("yes", "help complaint-ticket")
    with_form_sent(talk, "9 desember").tells("sent-all")


def test_it_is_only_noted_where_the_form_is_not_open(library: Library) -> None:
    talk = with_form_sent(at_guide_verdict(library), "28 november")
    talk.tells("guide-wait-head").tells("sent-noted").tells("guide-wait-step")


def test_a_status_keeps_its_meaning_first(library: Library) -> None:
    talk = with_form_sent(at_guide_verdict(library, u_status="macet"), "27 november")
    talk.reads("[means macet]").tells("sent-wait")
    assert not talk.told("sent-head")


def test_what_was_sent_stands_in_the_list(late: Talk) -> None:
    with_form_sent(late, "8 desember").commands("kasus").tells("cases-sent")


def test_it_is_reminded_of(late: Talk) -> None:
    with_form_sent(late, "8 desember").presses("remind").on(date(2026, 12, 11))
    late.does(ReminderDue()).tells("remind-next-channel")
    late.presses("done 1 next-channel 2026-12-08").sees(None)
    late.on(date(2026, 12, 17)).does(ReminderDue()).tells("remind-second-letter")
    late.presses("yet 1 second-letter 2026-12-08").tells("sent-again")


def test_the_button_asks_by_which_channel(late: Talk) -> None:
    late.presses("sent").sees("complaint-channel").presses(FORM).sees("complaint-day")


def test_below_its_text_the_form_is_what_was_sent(late: Talk) -> None:
    late.presses("complaint")
    assert len([one for one in late.buttons if ".v.sent" in (one.data or "")]) == 1
    late.presses("sent form").sees("complaint-day")
    late.forges("v.sent.burn").finds_it_old()


def test_it_is_taken_back(late: Talk) -> None:
    with_form_sent(late, "8 desember").says("eh ternyata belum kekirim")
    assert late.tells("complaint-forgotten").state.complaints == ()


def test_told_at_a_question_it_comes_back_to_it(library: Library) -> None:
    talk = guided_talk(library).says("pengaduannya udah kukirim kemarin").sees("complaint-channel")
    talk.presses(FORM).tells("noted-complaint").presses("help complaint-ticket").sees("u-piagam")


def test_told_in_the_first_story_it_is_asked_behind_the_rest(library: Library) -> None:
    talk = Talk(with_guides(library), today=LATE)
    talk.says("insentif saya belum cair, formulirnya udah kuisi kemarin").sees("u-piagam")
    talk.presses("yes", "yes", "yes", "antre").sees("complaint-sure")


def test_at_the_menu_it_is_of_the_case_left_there(late: Talk) -> None:
    late.commands("mulai").says("formulirnya udah kukirim kemarin").sees("complaint-sure")


def test_at_the_menu_it_is_of_none_without_a_verdict(library: Library) -> None:
    talk = guided_talk(library).presses("yes").commands("mulai")
    assert talk.says("formulirnya udah kukirim kemarin").state.sending is None


@pytest.mark.parametrize("text", ["belum dibalas juga", "form pengaduannya ga ada jawaban"])
def test_nobody_answers(late: Talk, library: Library, text: str) -> None:
    late.says(text).tells("still-unanswered").tells("ask-first")
    guided_talk(library).says(text).tells("still-unanswered").sees("u-piagam")


def test_nobody_answers_what_was_sent(late: Talk) -> None:
    with_form_sent(late, "8 desember").says("belum ada balasan juga kak")
    late.tells("still-unanswered").tells("sent-wait")


def test_what_is_only_usual_is_no_due_date(library: Library) -> None:
    usual = replace(GUIDE, waits=(replace(GUIDE.waits[0], promised=False),))
    talk = at_guide_verdict(library, guide=usual, today=LATE, u_hp="yes")
    with_form_sent(talk, "8 desember").tells("sent-head")
    assert not talk.told("guide-sent-due")


def test_words_of_the_matter_alone_tell_of_none(late: Talk) -> None:
    assert late.says("uangnya mana nih").state.sending is None
