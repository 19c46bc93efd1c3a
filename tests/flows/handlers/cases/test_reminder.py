"""A reminder that comes due: what is said, which case is on then, what is typed right after it."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from flows.dialogue.events import ReminderDue, TextSent
from flows.dialogue.state import Complaint, State
from flows.dialogue.step import Outcome
from flows.library.library import Library
from flows.library.platforms import Incident
from tests.support.talk.at_verdict import LATER, TODAY, at_verdict
from tests.support.talk.talk import Talk

DUE = date(2026, 12, 1)


def reminded(library: Library, day: date = DUE, **answers: Any) -> Talk:
    """Return a talk at a verdict that was asked to remind, and to which it came due."""
    talk = at_verdict(library, **answers)
    talk.state = replace(talk.state, case=1)
    return talk.presses("remind").on(day).does(ReminderDue())


def test_due_day_asks_whether_it_has_appeared(library: Library) -> None:
    talk = reminded(library).tells("remind-appeared", due="Selasa, 1 Desember 2026")
    assert talk.last.outcome is Outcome.REMINDED
    assert talk.last.subject == "appeared"
    for meaning in ("reminder seen", "reminder yet", "reminder stop"):
        assert talk.offers(meaning)


def test_day_after_offers_the_form(library: Library) -> None:
    reminded(library, LATER).tells("remind-form", due="Selasa, 1 Desember 2026")


def test_nothing_is_said_before_its_day_nor_twice(library: Library) -> None:
    talk = reminded(library, TODAY)
    assert (talk.last.replies, talk.last.outcome) == ((), Outcome.NOT_DUE)
    talk.on(DUE).does(ReminderDue()).tells("remind-appeared")
    talk.does(ReminderDue())
    assert talk.last.replies == ()


def test_nothing_is_said_of_what_has_appeared(library: Library) -> None:
    talk = at_verdict(library).presses("remind").presses("seen").on(DUE).does(ReminderDue())
    assert talk.last.replies == ()


def test_late_one_says_sorry(library: Library) -> None:
    assert not reminded(library, LATER).told("remind-late")
    reminded(library, date(2026, 12, 4)).tells("remind-late").tells("remind-form")


def test_moved_date_is_waited_for_and_explained_once(library: Library) -> None:
    state = replace(at_verdict(library).state, told_due="2026-12-01", reminding="2026-11-25")
    holidays = {**library.calendar.holidays, date(2026, 11, 30): "Pilkada"}
    moved = replace(library, calendar=replace(library.calendar, holidays=holidays))
    talk = Talk(moved, today=TODAY, state=state)
    talk.on(DUE).does(ReminderDue())
    assert talk.last.replies == ()
    talk.on(LATER).does(ReminderDue()).tells("remind-appeared", due="Rabu, 2 Desember 2026")
    talk.tells("due-moved", old="Selasa, 1 Desember 2026", due="Rabu, 2 Desember 2026")
    talk.on(date(2026, 12, 3)).does(ReminderDue()).tells("remind-form")
    assert not talk.told("due-moved")


def test_status_explains_a_moved_date_once(library: Library) -> None:
    full = Incident(
        platform="tokopedia",
        message="Sistem penuh.",
        extra_working_days=2,
        since=date(2026, 11, 1),
        until=date(2026, 12, 31),
    )
    state = replace(at_verdict(library).state, told_due="2026-12-01")
    talk = Talk(replace(library, incidents=(full,)), today=TODAY, state=state)
    talk.says("sampai mana ya kak").tells("due-moved").tells("moved-by-incident")
    talk.says("sampai mana kak sekarang")
    assert not talk.told("due-moved")


@pytest.mark.parametrize("text", ["belum", "belum kak", "belum juga nih", "tidak"])
def test_not_yet_says_the_next_step(library: Library, text: str) -> None:
    talk = reminded(library).says(text).sees(None).tells("still-not-there").tells("wait-step")
    assert talk.state.prompted == ""


@pytest.mark.parametrize("text", ["belum", "belum muncul juga kak"])
def test_not_yet_when_the_form_is_open_gives_its_words(library: Library, text: str) -> None:
    reminded(library, LATER).says(text).sees(None).tells("complaint-intro")


def test_not_yet_in_more_words_is_a_no(library: Library) -> None:
    reminded(library).says("belum nih masih kosong").tells("still-not-there")


@pytest.mark.parametrize("text", ["ok siap", "baik kak", "👍"])
def test_acknowledging_is_no_answer(library: Library, text: str) -> None:
    talk = reminded(library).says(text)
    assert talk.state.active
    assert not talk.told("seen")


@pytest.mark.parametrize("text", ["belum cek kak", "nanti saya lihat dulu", "kayaknya belum"])
def test_whoever_looks_first_is_waited_for(library: Library, text: str) -> None:
    talk = reminded(library).says(text).sees(None).tells("reminder-look")
    talk.says("udah").tells("seen")


@pytest.mark.parametrize("text", ["udah", "iya kak", "udah muncul kak"])
def test_yes_closes_the_case(library: Library, text: str) -> None:
    talk = reminded(library).says(text).at_menu().tells("seen")
    assert talk.state.others[0].outcome == "appeared"


def test_other_words_are_read_as_ever(library: Library) -> None:
    reminded(library).says("makasih kak").tells("thanks")
    reminded(library).says("kata tokopedia udah dilaporin tgl 30").sees("confirm")
    assert reminded(library).says("cara ganti rekening").last.reader == "question"
    reminded(library).commands("bantuan").says("udah").tells("ack-at-verdict")


def test_what_was_to_be_mended_is_asked_again(library: Library) -> None:
    talk = reminded(library, date(2026, 12, 3), pelatihan_tuntas="no").tells("remind-mended")
    talk.presses("reminder done").tells("asked-again")
    talk = reminded(library, date(2026, 12, 3), pelatihan_tuntas="no").says("udah beres kak")
    talk.sees("completed")


def test_without_a_date_there_is_less_to_press(library: Library) -> None:
    talk = reminded(library, date(2026, 12, 3), completed="unknown").tells("remind-mended")
    assert not talk.offers("reminder done")
    talk.says("udah").tells("no-date-head")


def test_what_came_of_asking_is_asked(library: Library) -> None:
    talk = at_verdict(library, today=LATER).presses("remind").on(date(2026, 12, 3))
    talk.does(ReminderDue()).tells("remind-asked").presses("reminder done").sees("reported")


def test_complaint_is_followed_up(library: Library) -> None:
    talk = at_verdict(library, today=LATER)
    sent = (Complaint(sent="2026-12-02", channel="form"),)
    talk.state = replace(talk.state, complaints=sent)
    talk.presses("remind").tells("reminder-next-channel").on(date(2026, 12, 7))
    talk.does(ReminderDue()).tells("remind-next-channel").presses("reminder yet").sees(None)
    talk.on(date(2026, 12, 11)).does(ReminderDue()).tells("remind-second-letter")


def test_unfinished_questions_are_gone_on_with(library: Library) -> None:
    talk = Talk(library, today=TODAY).begins("tokopedia").says("ingetin aku ya nanti")
    talk.sees("provider").tells("remind-later")
    talk.on(date(2026, 12, 3)).does(ReminderDue()).tells("remind-unfinished").sees("provider")
    talk.presses("reminder yet").sees("provider")


def two_cases(library: Library, *, open_question: bool) -> Talk:
    """Return a talk in whose second case the reminder of the first comes due."""
    talk = at_verdict(library)
    talk.state = replace(talk.state, case=1)
    talk.presses("remind", "another", "pintaria", "lainnya").says("27 november 2026")
    talk.sees("pelatihan-tuntas")
    while talk.question and not open_question:
        talk.presses("yes")
    case = "[case-name day=18 Nov 2026 platform=Tokopedia]"
    return talk.on(DUE).does(ReminderDue()).tells("remind-appeared", case=case)


def test_case_reminded_of_is_on_then(library: Library) -> None:
    talk = two_cases(library, open_question=False)
    assert talk.answers["platform"] == "tokopedia"
    assert talk.state.others[0].answers["platform"] == "pintaria"
    talk.says("belum juga").tells("wait-step")


def test_open_question_stays_open(library: Library) -> None:
    talk = two_cases(library, open_question=True).sees("pelatihan-tuntas").tells("back-to")
    assert talk.answers["platform"] == "pintaria"
    talk.says("belum")
    assert talk.answers["pelatihan-tuntas"] == "no"


def test_case_at_the_menu_is_on_again(library: Library) -> None:
    talk = at_verdict(library).presses("remind").commands("mulai").at_menu()
    talk.on(DUE).does(ReminderDue()).says("belum kak").sees(None).tells("wait-step")
    assert talk.state.active


def test_cancelled_case_is_brought_back(library: Library) -> None:
    talk = at_verdict(library)
    talk.state = replace(talk.state, case=1)
    talk.presses("remind").commands("batal").on(DUE).does(ReminderDue()).says("belum kak")
    assert talk.answers["platform"] == "tokopedia"


def test_nothing_else_is_changed_by_it(library: Library) -> None:
    talk = at_verdict(library).presses("remind")
    before = talk.state
    talk.on(DUE).does(ReminderDue())
    after = replace(talk.state, reminded={}, reminded_on="", prompted="", said=before.said)
    assert replace(after, told_due=before.told_due) == before


def test_text_after_another_event_answers_no_reminder(library: Library) -> None:
    talk = reminded(library).commands("bantuan").does(TextSent("udah"))
    assert talk.state.active


def test_state_without_cases_waits_for_nothing(library: Library) -> None:
    talk = Talk(library, state=State()).does(ReminderDue())
    assert talk.state == State()


def test_with_questions_open_the_list_says_what_will_be_asked(library: Library) -> None:
    talk = at_verdict(library).presses("another").presses("bukalapak").says("ingetin ya")
    talk.commands("pengingat").tells("reminder-go-on-ask")
