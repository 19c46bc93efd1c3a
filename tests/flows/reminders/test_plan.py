"""Which reminders a case has before it, and which is due at a moment."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest

from bot.service.clock import WIB
from flows.dialogue.context import Context
from flows.dialogue.state import Complaint, State
from flows.library.library import Library
from flows.questions.kinds import context_of
from flows.reminders.plan import Reminder, case_of, due_now, planned, sent
from tests.support.talk.at_verdict import LATER, TODAY, at_verdict

DUE = date(2026, 12, 1)


def context(library: Library, day: date = TODAY, *, hour: int = 12, **fields: Any) -> Context:
    state = replace(at_verdict(library).state, case=1, reminding=TODAY.isoformat())
    state = replace(state, **fields)
    return context_of(library, state, datetime(day.year, day.month, day.day, hour, tzinfo=WIB))


def kinds(found: tuple[Reminder, ...]) -> list[tuple[str, date, str]]:
    return [(one.kind.value, one.day, one.about) for one in found]


def test_due_day_and_the_day_after_are_planned(library: Library) -> None:
    assert kinds(planned(context(library))) == [
        ("appeared", DUE, "2026-12-01"),
        ("form", LATER, "2026-12-01"),
    ]


@pytest.mark.parametrize("fields", [{"reminding": ""}, {"outcome": "appeared"}])
def test_none_is_planned_unasked_or_for_a_closed_case(
    library: Library, fields: dict[str, Any]
) -> None:
    assert planned(context(library, **fields)) == ()


def test_nobody_is_asked_on_the_day_on_which_they_asked(library: Library) -> None:
    found = planned(context(library, DUE, reminding="2026-12-01"))
    assert kinds(found) == [("form", LATER, "2026-12-01")]


def test_where_it_is_over_the_next_working_day_asks_what_came_of_it(library: Library) -> None:
    found = planned(context(library, LATER, reminding="2026-12-02"))
    assert kinds(found) == [("asked", date(2026, 12, 3), "2026-12-02")]


def test_what_is_to_be_mended_is_asked_after_three_working_days(library: Library) -> None:
    answers = at_verdict(library, pelatihan_tuntas="no").state.answers
    found = planned(context(library, answers=answers))
    assert kinds(found) == [("mended", date(2026, 12, 3), "2026-11-30")]


def test_with_questions_open_no_date_is_told_yet(library: Library) -> None:
    """Nor is anything said to have been asked that nobody was told to ask."""
    found = planned(context(library, LATER, asking="ulasan", reminding="2026-12-02"))
    assert kinds(found) == [("mended", date(2026, 12, 7), "2026-12-02")]


def test_without_a_date_it_is_asked_after_three_working_days(library: Library) -> None:
    found = planned(context(library, answers={"platform": "tokopedia", "completed": "unknown"}))
    assert kinds(found) == [("mended", date(2026, 12, 3), "2026-11-30")]


def test_dates_that_mean_nothing_are_not_planned(library: Library) -> None:
    talk = at_verdict(library, platform="kemnaker", sertifikat_kemnaker="no")
    answers, said = talk.state.answers, {"lembaga": "no"}
    assert [one.kind for one in planned(context(library, answers=answers, reported=said))] == [
        "mended"
    ]


def test_complaint_is_followed_up_twice_and_then_once_more_when_asked(library: Library) -> None:
    sent_ = (Complaint(sent="2026-12-02", channel="form"),)
    found = planned(context(library, LATER, complaints=sent_))
    assert kinds(found) == [
        ("next-channel", date(2026, 12, 7), "2026-12-02"),
        ("second-letter", date(2026, 12, 11), "2026-12-02"),
    ]
    later = date(2026, 12, 14)
    again = planned(context(library, later, complaints=sent_, reminding=later.isoformat()))
    assert kinds(again) == [("asked", date(2026, 12, 17), "2026-12-14")]


def test_a_complaint_before_the_last_day_leaves_that_day(library: Library) -> None:
    found = planned(context(library, complaints=(Complaint(sent="2026-11-30", channel="form"),)))
    assert kinds(found) == [
        ("appeared", DUE, "2026-12-01"),
        ("next-channel", date(2026, 12, 3), "2026-11-30"),
        ("second-letter", date(2026, 12, 9), "2026-11-30"),
    ]


def test_unreadable_days_count_as_today(library: Library) -> None:
    found = planned(context(library, complaints=(Complaint(sent="?", channel="form"),)))
    assert [one.about for one in found] == ["2026-12-01", "?", "?"]
    assert planned(context(library, reminding="yes"))[0].day == DUE


@pytest.mark.parametrize(("hour", "due"), [(7, False), (8, True), (19, True), (20, False)])
def test_due_within_the_hours_only(library: Library, hour: int, due: bool) -> None:
    assert (due_now(context(library, DUE, hour=hour)) is not None) is due


def test_hours_are_the_persons(library: Library) -> None:
    assert due_now(context(library, DUE, hour=6, zone="wit")) is not None
    assert due_now(context(library, DUE, hour=18, zone="wit")) is None


def test_one_a_person_a_day(library: Library) -> None:
    assert due_now(context(library, DUE, reminded_on="2026-12-01")) is None


def test_last_of_a_case_stands_for_those_before_it(library: Library) -> None:
    now = context(library, LATER)
    found = due_now(now)
    assert found is not None
    assert found.kind == "form"
    after = now.with_state(sent(now.state, found, now.now))
    assert after.state.reminded == {"appeared": "2026-12-01", "form": "2026-12-01"}
    assert planned(after) == ()


def test_case_that_waits_longest_goes_first(library: Library) -> None:
    own = context(library, date(2026, 12, 4)).state
    later = {**own.answers, "completed": "2026-11-19"}
    other = replace(own, case=2, answers=later)
    found = due_now(context(library, date(2026, 12, 4), others=(other,)))
    assert (found and found.case) == 1
    now = context(library, date(2026, 12, 4), others=(other,), reminding="")
    found = due_now(now)
    assert found is not None
    assert found.case == 2
    assert sent(now.state, found, now.now).others[0].reminded["form"] == "2026-12-02"


def test_case_of_a_number_is_as_if_it_were_on(library: Library) -> None:
    other = State(case=2, answers={"platform": "pintaria"})
    now = context(library, others=(other,), zone="wita")
    known = case_of(now, 2)
    assert known is not None
    assert (known.state.active, known.state.zone) == (True, "wita")
    assert case_of(now, 3) is None
