"""When a chat is to be looked at by itself, and what comes of it: the turns, without any store."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.service import waking as module
from bot.service.turn import Session
from bot.service.waking import SPREAD, share, take_due, untaken, waking
from flows.dialogue.state import State
from flows.library.library import Library
from tests.support.store.addresses import ELSEWHERE, ONE, TWO, at
from tests.support.store.reminding import APPEARED, DUE_DAY, FORM, STATE
from tests.support.store.reminding import waking as due_session
from tests.support.time.moving_clock import wib

AT_ONCE = timedelta()
HALF_PAST = timedelta(minutes=30)


def wake(library: Library, state: State, now: datetime, after: timedelta = AT_ONCE) -> datetime:
    found = waking(library, Session(state=state), now, after=after).wake
    assert found
    assert (found.tzinfo, found.microsecond) == (UTC, 0)
    return found


# ------------------------------------------------------------------ when


def test_nobody_wakes_who_wants_no_reminder(library: Library) -> None:
    for state in (State(), replace(STATE, reminding="")):
        session = Session(state=state)
        assert waking(library, session, wib("2026-11-21", 12), after=AT_ONCE) is session


def test_reminder_comes_on_its_day_after_the_share_of_the_chat(library: Library) -> None:
    now = wib("2026-11-21", 12)
    assert wake(library, STATE, now) == wib(DUE_DAY, 8)
    assert wake(library, STATE, now, HALF_PAST) == wib(DUE_DAY, 8, 30)


def test_reminder_comes_by_the_persons_clock(library: Library) -> None:
    for zone, hour in (("wita", 7), ("wit", 6)):
        state = replace(STATE, zone=zone)
        assert wake(library, state, wib("2026-11-21", 12), HALF_PAST) == wib(DUE_DAY, hour, 30)


@pytest.mark.parametrize(
    ("now", "then"),
    [
        ((6, 0), (8, 30)),
        ((7, 40), (8, 30)),
        ((8, 10), (9, 10)),
        ((10, 15), (11, 15)),
        ((18, 59), (19, 59)),
    ],
)
def test_what_is_due_already_leaves_whoever_was_just_spoken_with_alone(
    library: Library, now: tuple[int, int], then: tuple[int, int]
) -> None:
    assert wake(library, STATE, wib(DUE_DAY, *now), HALF_PAST) == wib(DUE_DAY, *then)


def test_nobody_wakes_in_the_evening(library: Library) -> None:
    assert wake(library, STATE, wib(DUE_DAY, 19, 1), HALF_PAST) == wib("2026-12-02", 8, 30)


def test_second_of_a_moment_is_whole(library: Library) -> None:
    now = wib(DUE_DAY, 10).replace(microsecond=7)
    assert wake(library, STATE, now) == wib(DUE_DAY, 11)


def test_share_of_a_chat_is_always_the_same() -> None:
    assert share(ONE, SPREAD) == share(ONE, SPREAD) == timedelta(seconds=3177)
    assert len({share(ONE, SPREAD), share(TWO, SPREAD), share(ELSEWHERE, SPREAD)}) == 3
    assert share(ONE, timedelta()) == timedelta()


def test_shares_fill_the_spread() -> None:
    shares = [share(at(key), SPREAD) for key in range(9000)]
    minutes = [int(one.total_seconds() // 60) for one in shares]
    assert max(shares) < SPREAD
    assert all(40 < minutes.count(minute) < 180 for minute in range(90))


@given(st.datetimes(datetime(2026, 11, 20), datetime(2027, 2, 1)), st.integers(0, 5399))  # noqa: DTZ001
def test_everybody_wakes_within_the_hours(library: Library, now: datetime, seconds: int) -> None:
    after = timedelta(seconds=seconds)
    for zone, place in (("", "Asia/Jakarta"), ("wita", "Asia/Makassar"), ("wit", "Asia/Jayapura")):
        moment = now.replace(tzinfo=UTC)
        found = wake(library, replace(STATE, zone=zone), moment, after)
        there = found.astimezone(ZoneInfo(place))
        assert found > moment
        assert 8 <= there.hour < 20
        assert there >= there.replace(hour=8, minute=0, second=0) + after


def test_failure_costs_no_answer_and_is_looked_at_again(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise KeyError

    monkeypatch.setattr(module, "wake", fail)
    now = wib(DUE_DAY, 10)
    assert waking(library, Session(), now, after=AT_ONCE).wake is None
    assert waking(library, due_session(), now, after=AT_ONCE).wake == wib(DUE_DAY, 11)


# ------------------------------------------------------------------ what comes of it


def test_due_reminder_is_said_and_marked(library: Library) -> None:
    session = replace(due_session(), taken=(7,), before=State(), message=5, answer_messages=(8,))
    turn = take_due(library, session, wib(DUE_DAY, 9))
    (going,) = turn.outgoing
    assert turn.session
    assert dict(turn.session.state.reminded) == APPEARED
    assert (turn.session.taken, turn.session.before, turn.session.message) == ((7,), None, None)
    assert (going.delivery.pressed, going.delivery.asked) == (None, None)
    assert going.delivery.unsaid == STATE
    assert turn.notes.outcomes == (("reminded", "appeared"),)
    assert turn.unasked


def test_reminder_is_good_until_the_evening(library: Library) -> None:
    (going,) = take_due(library, due_session(), wib(DUE_DAY, 9)).outgoing
    assert going.good_for == 11 * 3600
    state = replace(STATE, zone="wit")
    (going,) = take_due(library, due_session(state=state), wib(DUE_DAY, 9)).outgoing
    assert going.good_for == 9 * 3600


@pytest.mark.parametrize("hour", [7, 20])
def test_what_is_not_due_is_not_said(library: Library, hour: int) -> None:
    session = replace(due_session(), before=State(), message=5)
    turn = take_due(library, session, wib(DUE_DAY, hour))
    assert (turn.session, turn.outgoing) == (session, ())
    assert turn.notes.outcomes == (("not-due", ""),)


def test_nobody_gets_an_apology_unasked(
    library: Library, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_: object) -> None:
        raise KeyError

    monkeypatch.setattr(module, "step", fail)
    turn = take_due(library, due_session(), wib(DUE_DAY, 9))
    assert (turn.session, turn.outgoing) == (due_session(), ())
    assert turn.notes.outcomes == (("error", ""),)
    assert "reminder not worked out" in caplog.text


# ------------------------------------------------------------------ taken back


def test_reminder_that_was_not_sent_is_due_again(library: Library) -> None:
    now = wib(DUE_DAY, 9)
    said = take_due(library, due_session(), now)
    assert said.session
    back = untaken(said.session, STATE, 4, now)
    assert (back.session, back.instead_of, back.unasked) == (due_session(now), 4, True)
    assert back.outgoing == ()


def test_what_was_told_since_stays_told(library: Library) -> None:
    now = wib("2026-12-02", 9)
    said = take_due(library, due_session(), now)
    assert said.session
    assert dict(said.session.state.reminded) == FORM
    other = replace(said.session.state, misses=1, answers={**STATE.answers, "ulasan": "no"})
    back = untaken(Session(state=other), STATE, 4, now).session
    assert back
    assert back.state == replace(other, reminded={}, reminded_on="")


def test_each_case_gets_its_own_marks_back(library: Library) -> None:
    now = wib("2026-12-02", 9)
    before = replace(STATE, case=2, reminding="", others=(replace(STATE, round=0, active=False),))
    said = take_due(library, due_session(state=before), now)
    assert said.session
    assert dict(said.session.state.others[0].reminded) == FORM
    assert untaken(said.session, before, None, now).session == due_session(now, before)
