"""The question for a ticket blocks nothing: whatever is no ticket is answered as at the verdict."""

from datetime import date

import pytest

from flows.dialogue.events import ReminderDue
from flows.dialogue.state import Complaint
from flows.library.library import Library
from tests.support.talk.at_verdict import at_verdict
from tests.support.talk.talk import Talk

TODAY = date(2026, 11, 30)  # a Monday
SENT = Complaint(sent="2026-11-29", channel="form")


@pytest.fixture
def asked(library: Library) -> Talk:
    talk = at_verdict(library, today=TODAY).says("form udah diisi kemarin").presses("yes")
    return talk.sees("complaint-ticket")


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("kapan sertifikatku keluar ya", "status-day"),
        ("masih belum ada kabar nih", "still-not-there"),
        ("formnya belum dibales juga", "still-unanswered"),
        ("udah ngisi form pengaduan", "complaint-already"),
        ("qwrtz plmk", "not-understood-verdict"),
    ],
)
def test_whatever_is_no_ticket_lets_it_lapse(asked: Talk, text: str, word: str) -> None:
    asked.says(text).sees(None).tells(word)
    assert asked.state.complaints == (SENT,)


def test_reminding_is_begun_with_its_days(asked: Talk) -> None:
    asked.says("tolong ingetin aku dong").sees(None)
    assert asked.state.reminding
    assert not asked.told("remind-later")


@pytest.mark.parametrize("text", ["iya", "ada kak", "iyaa"])
def test_yes_waits_for_the_number(asked: Talk, text: str) -> None:
    asked.says(text).sees("complaint-ticket").says("4411").sees(None)
    assert asked.state.complaints[0].ticket == "4411"


@pytest.mark.parametrize(
    "text",
    [
        "ga dikasih nomor tiket kak",
        "iya, nomernya gak punya",
        "tiketnya belum dapet",
        "ga ada tiketnya",
        "tanpa nomor",
        "ga nerima nomor apa apa",
    ],
)
def test_at_the_read_back_a_missing_number_is_a_yes(library: Library, text: str) -> None:
    talk = at_verdict(library, today=TODAY).says("form udah diisi kemarin")
    talk.sees("complaint-sure").says(text).sees(None)
    assert talk.state.complaints == (SENT,)


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("bukan, ga pernah kirim tiket", None),
        ("bukan", None),
        ("ga ada nomornya gapapa?", "complaint-sure"),
        ("saya rasa kemarin itu belum ada nomor tiket karena websitenya masih error", None),
    ],
)
def test_at_the_read_back_else_nothing_counts(
    library: Library, text: str, question: str | None
) -> None:
    talk = at_verdict(library, today=TODAY).says("form udah diisi kemarin").says(text)
    assert talk.state.complaints == ()
    assert question is None or talk.question == question


@pytest.mark.parametrize("name", ["status", "dataku", "pengingat"])
def test_commands_let_it_lapse(asked: Talk, name: str) -> None:
    asked.commands(name).sees(None)
    assert asked.state.complaints == (SENT,)


def test_status_tells_the_clock(asked: Talk) -> None:
    asked.commands("status").tells("status-day")


def test_cancelling_leaves_the_question_only(asked: Talk) -> None:
    asked.commands("batal").sees(None).tells("cancelled-question")
    assert asked.state.complaints == (SENT,)


def test_reminder_that_comes_due_is_what_is_on_then(library: Library) -> None:
    talk = at_verdict(library, today=TODAY).presses("remind")
    talk.says("form udah diisi kemarin").presses("yes").does(ReminderDue()).sees("complaint-ticket")
    talk.on(date(2026, 12, 2)).does(ReminderDue()).sees(None).tells("remind-next-channel")
    assert talk.state.prompted


@pytest.mark.parametrize("text", ["nomornya 7781", "kak nomernya: 7781", "ini nomornya 7781 ya"])
def test_number_may_follow_though_the_question_has_lapsed(asked: Talk, text: str) -> None:
    asked.commands("status").says(text).sees(None).tells("noted-ticket", ticket="7781")


@pytest.mark.parametrize("text", ["nomornya 98765432101", "nomornya mana", "nomor antriannya 12"])
def test_other_numbers_do_not_follow(asked: Talk, text: str) -> None:
    asked.commands("status").says(text)
    assert asked.state.complaints == (SENT,)


def test_number_that_is_told_again_needs_its_name(asked: Talk) -> None:
    asked.says("7781").says("nomornya 9").says("nomor tiketnya 42").tells("noted-ticket")
    assert asked.state.complaints[0].ticket == "42"


@pytest.mark.parametrize("kind", ["photo", "voice", "sticker"])
def test_what_cannot_be_read_lets_it_lapse(asked: Talk, kind: str) -> None:
    asked.sends(kind).sees(None)
    assert not asked.told("ask-ticket")


def test_old_button_lets_it_lapse(asked: Talk) -> None:
    asked.forges("c").finds_it_old().sees(None).tells("sent-noted")


def test_button_that_leads_elsewhere_lets_it_lapse(asked: Talk) -> None:
    asked.presses_data("0.y.selesai").sees(None)
    assert not asked.told("ask-ticket")
