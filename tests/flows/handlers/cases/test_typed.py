"""Reminders asked for, ended, and listed, by typing or by pressing."""

from dataclasses import replace
from datetime import date

import pytest

from flows.dialogue.events import ReminderDue
from flows.dialogue.step import Outcome
from flows.library.library import Library
from tests.support.talk.at_verdict import LATER, TODAY, at_verdict
from tests.support.talk.talk import Talk

WANTED = ("ingetin ya kak", "kabarin kalau udah waktunya", "bisa pasang reminder?")
UNWANTED = (
    "ga jadi diingetin",
    "nggak jadi deh minta diingatkan",
    "jangan ingetin lagi",
    "ga usah diingatkan kak",
    "stop pengingatnya dong",
)
UNSURE = (
    "kayaknya ga usah diingatkan deh",
    "bisa stop pengingatnya ga?",
    "mungkin ga perlu diingetin",
)


def with_reminder(library: Library) -> Talk:
    talk = at_verdict(library)
    talk.state = replace(talk.state, case=1)
    return talk.presses("remind")


@pytest.mark.parametrize("text", WANTED)
def test_wanted_at_a_verdict_says_when_and_what(library: Library, text: str) -> None:
    talk = at_verdict(library).says(text).sees(None)
    talk.tells("remind-set", day="Selasa, 1 Desember 2026", morning="[morning]")
    talk.tells("remind-set-form").labelled("way-reminded")
    assert talk.state.reminding == "2026-11-30"


@pytest.mark.parametrize("text", WANTED)
def test_wanted_while_questions_are_open_is_kept(library: Library, text: str) -> None:
    talk = Talk(library).begins("tokopedia").says(text).sees("provider").tells("remind-later")
    assert talk.state.reminding == "2026-11-21"
    talk.on(TODAY).says(text)
    assert talk.state.reminding == "2026-11-21"


def test_wanted_at_the_menu_means_the_case_that_was_left(library: Library) -> None:
    at_verdict(library).commands("mulai").says("ingetin ya nanti").sees(None).tells("remind-set")
    Talk(library).says("ingetin ya nanti").at_menu().tells("remind-nothing")


def test_wanted_where_it_is_over_asks_the_next_day(library: Library) -> None:
    talk = at_verdict(library, today=LATER).presses("remind")
    talk.tells("remind-set", day="Kamis, 3 Desember 2026", what="[reminder-asked]")
    assert not talk.told("remind-set-form")


def test_without_a_date_it_is_offered_as_well(library: Library) -> None:
    talk = at_verdict(library, completed="unknown")
    talk.labelled("way-remind")
    talk.presses("remind").tells("remind-set", what="[reminder-mended]")


def test_pressed_again_it_lists_them(library: Library) -> None:
    with_reminder(library).presses("remind").tells("reminders-head").tells("reminder-form")


def test_clock_set_back_leaves_nothing_to_remind_of(library: Library) -> None:
    talk = at_verdict(library)
    done = {"appeared": "2026-12-01", "form": "2026-12-01"}
    talk.state = replace(talk.state, reminded=done)
    talk.presses("remind").tells("reminders-none")


@pytest.mark.parametrize("text", UNWANTED)
def test_not_wanted_any_more_ends_it_with_a_way_back(library: Library, text: str) -> None:
    talk = with_reminder(library).says(text).tells("reminder-stopped")
    assert talk.state.reminding == ""
    talk.labelled("way-remind")
    talk.presses("reminder again").tells("remind-set")
    assert talk.state.reminding == "2026-11-30"


@pytest.mark.parametrize("text", UNSURE)
def test_in_doubt_nothing_is_ended(library: Library, text: str) -> None:
    talk = with_reminder(library).says(text).tells("reminder-stop-ask")
    assert talk.state.reminding
    talk.presses("reminder stop")
    assert not talk.state.reminding


def test_one_that_is_named_is_chosen_from_the_list(library: Library) -> None:
    talk = with_reminder(library).says("hapus pengingat tokopedia").tells("reminders-head")
    assert talk.state.reminding


def test_thanks_for_reminding_ask_for_nothing(library: Library) -> None:
    talk = with_reminder(library).says("makasih udah diingetin kak").tells("thanks")
    assert not talk.told("reminders-head")


def test_whoever_is_pestered_is_left_alone(library: Library) -> None:
    with_reminder(library).says("jangan ganggu lagi").tells("reminder-stopped")


def test_wanted_again_is_no_end(library: Library) -> None:
    talk = with_reminder(library).says("bisa ga diingetin lagi")
    assert talk.state.reminding
    assert not talk.told("reminder-stop-ask")


def test_which_to_end_is_asked_where_there_are_several_or_none(library: Library) -> None:
    at_verdict(library).says("stop pengingat").tells("reminders-none")
    talk = with_reminder(library)
    talk.state = replace(talk.state, others=(replace(talk.state, case=2),))
    talk.says("stop pengingat").tells("reminders-head")
    assert len([b for b in talk.buttons if ".stop." in (b.data or "")]) == 2


@pytest.mark.parametrize("text", ["pengingat saya apa aja", "daftar pengingat dong"])
def test_they_are_listed_when_asked(library: Library, text: str) -> None:
    with_reminder(library).says(text).tells("reminders-case").tells(
        "reminders-line", day="Selasa, 1 Desember 2026"
    )
    Talk(library).says(text).tells("reminders-none").labelled("to-menu")


def test_command_lists_them_and_leads_back_to_the_question(library: Library) -> None:
    talk = with_reminder(library).presses("another").commands("pengingat")
    talk.sees("platform").tells("reminders-head").tells("back-to")


def test_one_is_deleted_from_the_list(library: Library) -> None:
    talk = with_reminder(library).presses("another").commands("pengingat")
    talk.presses("reminder stop").tells("reminder-stopped").sees("platform")
    assert talk.state.others[0].reminding == ""
    talk.presses("reminder again").tells("remind-set").sees("platform")
    assert talk.state.others[0].reminding == "2026-11-30"


def test_name_too_long_for_the_button_stands_alone(library: Library) -> None:
    long = "Platform dengan nama yang panjang"
    platforms = tuple(
        replace(each, name=long) if each.id == "tokopedia" else each for each in library.platforms
    )
    talk = with_reminder(library)
    talk.library = replace(library, platforms=platforms)
    talk.commands("pengingat")
    assert talk.button("reminder stop").label.startswith("[case-name")


def test_ended_twice_lists_what_is_left(library: Library) -> None:
    talk = with_reminder(library).says("ga usah diingatkan kak")
    talk.forges("p.stop.1").tells("reminders-none")


def test_undo_without_anything_left_to_remind_of_lists(library: Library) -> None:
    talk = with_reminder(library).on(LATER).does(ReminderDue()).presses("reminder stop")
    talk.presses("reminder again").tells("reminders-none")


@pytest.mark.parametrize(
    "act",
    [
        "p",
        "p.x",
        "p.seen.1",
        "p.seen.1.appeared.2026-12-01",
        "p.seen.9.appeared.2026-12-01",
        "p.yet.x.appeared.2026-12-01",
        "p.stop",
        "p.stop.9",
        "p.again.1.ever",
        "p.again.1",
        "p.list.1",
        "p.zone.cet",
        "p.zone.wib.wib",
    ],
)
def test_what_nobody_offered_is_old(library: Library, act: str) -> None:
    talk = with_reminder(library).forges(act)
    assert talk.last.outcome is Outcome.STALE
    assert talk.state.reminding


def test_erasing_makes_buttons_of_before_old(library: Library) -> None:
    talk = with_reminder(library).on(date(2026, 12, 1)).does(ReminderDue())
    seen = talk.button("reminder seen").data or ""
    talk.commands("hapus").presses("erase").presses_data(seen)
    assert talk.last.outcome is Outcome.STALE


def test_seen_closes_the_case_it_names_and_no_other(library: Library) -> None:
    talk = with_reminder(library).presses("another", "pintaria", "lainnya")
    talk.on(date(2026, 12, 1)).does(ReminderDue()).sees("completed").presses("reminder seen")
    talk.sees("completed").tells("seen").tells("back-to")
    assert talk.answers["platform"] == "pintaria"
    ended = next(case for case in talk.state.others if case.case == 1)
    assert ended.outcome == "appeared"
    talk.presses("case open 1").sees(None)
    assert talk.answers["platform"] == "tokopedia"


def test_seen_at_the_menu_without_a_case_ends_there(library: Library) -> None:
    talk = with_reminder(library).presses("another").on(date(2026, 12, 1)).does(ReminderDue())
    talk.sees("platform").presses("reminder seen").at_menu().tells("seen")


def test_not_yet_opens_the_case_it_names(library: Library) -> None:
    talk = with_reminder(library).presses("another", "pintaria")
    talk.on(date(2026, 12, 1)).does(ReminderDue()).sees("provider").presses("reminder yet")
    talk.sees(None).tells("case-brought-back").tells("wait-step")
    assert talk.state.others[0].answers == {"platform": "pintaria"}


def test_done_opens_a_case_with_a_question_first(library: Library) -> None:
    talk = at_verdict(library, pelatihan_tuntas="no")
    talk.state = replace(talk.state, case=1)
    talk.presses("remind").on(date(2026, 12, 3)).does(ReminderDue())
    done = talk.button("reminder done").data or ""
    talk.forges("e.platform").sees("platform")
    talk.presses_data(done).sees("platform")
