"""When to look again, whatever the case, the zone, and the clock."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.service.clock import WIB
from flows.conversation import step, wake
from flows.dialogue.events import ReminderDue
from flows.dialogue.state import Complaint, State
from flows.dialogue.zones import local
from flows.library.library import Library
from flows.questions.kinds import context_of
from flows.reminders.plan import case_of, cases_of, due_now, planned
from flows.reminders.wake import next_wake
from tests.support.content.neutral_library import neutral_library
from tests.support.talk.at_verdict import at_verdict

_BEGIN = datetime(2026, 10, 1, tzinfo=WIB)
_SOON = date(2026, 11, 30)
_DAYS = st.dates(date(2026, 9, 1), date(2026, 12, 31))
_NOW = st.integers(0, 120 * 24 * 60).map(lambda minutes: _BEGIN + timedelta(minutes=minutes))
_ANSWERS = st.sampled_from(["yes", "no", "unknown"])


def _iso(days: st.SearchStrategy[date]) -> st.SearchStrategy[str]:
    return days.map(date.isoformat)


@st.composite
def _cases(draw: st.DrawFn, number: int) -> State:
    checks = {check.id: draw(_ANSWERS) for check in neutral_library().checks}
    platform = draw(st.sampled_from(["tokopedia", "kemnaker", "bukalapak", "lainnya"]))
    known = {"platform": platform, "provider": "lainnya", "completed": draw(_iso(_DAYS))}
    sent = draw(st.none() | _iso(_DAYS))
    return State(
        case=number,
        answers={**(checks if draw(st.booleans()) else {}), **known},
        reported=draw(st.sampled_from([{}, {"lembaga": "no"}])),
        reminding=draw(st.just("") | _iso(_DAYS)),
        outcome=draw(st.sampled_from(["", "", "appeared", "closed"])),
        complaints=(Complaint(sent=sent, channel="form"),) if sent else (),
    )


@st.composite
def _states(draw: st.DrawFn) -> State:
    first, *others = (draw(_cases(number)) for number in range(1, draw(st.integers(2, 4))))
    zone = draw(st.sampled_from(["", "wib", "wita", "wit"]))
    return replace(first, active=draw(st.booleans()), others=tuple(others), zone=zone)


@given(_states(), _NOW)
def test_next_wake_is_ahead_and_within_the_hours(state: State, now: datetime) -> None:
    context = context_of(neutral_library(), state, now)
    found = next_wake(context)
    assert (found is None) == (not any(planned(case) for case in cases_of(context)))
    if found:
        assert found >= now
        assert 8 <= local(found, state.zone).hour < 20


@given(_states(), _NOW)
def test_each_is_said_once_in_its_time_and_never_of_closed_cases(
    state: State, now: datetime
) -> None:
    library = neutral_library()
    said: set[tuple[int, str, str]] = set()
    days: set[date] = set()
    for _ in range(40):
        moment = wake(library, state, now)
        if moment is None:
            break
        now = max(now, moment.astimezone(WIB))
        before = {case.case: case for case in (state, *state.others)}
        step_ = step(library, state, ReminderDue(), now)
        state = step_.state
        if not step_.replies:  # what was planned is no longer true by then: it is another day's
            assert wake(library, state, now) != moment
            continue
        assert local(now, state.zone).date() not in days
        days.add(local(now, state.zone).date())
        for case in (state, *state.others):
            fresh = set(case.reminded.items()) - set(before[case.case].reminded.items())
            for kind, about in fresh:
                assert not before[case.case].outcome
                assert (case.case, kind, about) not in said
                said.add((case.case, kind, about))
    else:
        raise AssertionError("it is reminded without end")


@given(_cases(1), _NOW)
def test_planned_days_are_those_of_the_verdict(case: State, now: datetime) -> None:
    context = context_of(neutral_library(), replace(case, active=True), now)
    found = context.judged
    for one in planned(context):
        if one.kind == "appeared":
            assert found is not None
            assert one.day == found.due
        if one.kind == "form":
            assert found is not None
            assert one.day == found.due + timedelta(days=1)


def test_nothing_is_waited_for_where_nothing_was_asked(library: Library) -> None:
    assert wake(library, State(), _BEGIN) is None


def test_day_on_which_one_was_sent_is_over(library: Library) -> None:
    state = replace(at_verdict(library).state, reminding="2026-11-20", reminded_on="2026-12-03")
    found = wake(library, state, datetime(2026, 12, 3, 9, tzinfo=WIB))
    assert found == datetime(2026, 12, 4, 8, tzinfo=WIB)


def test_day_to_come_begins_with_the_hours_of_the_person(library: Library) -> None:
    state = replace(at_verdict(library).state, reminding=_SOON.isoformat(), zone="wit")
    found = wake(library, state, datetime(2026, 11, 30, 22, tzinfo=WIB))
    assert found == datetime(2026, 12, 1, 6, tzinfo=WIB)
    assert wake(library, state, datetime(2026, 11, 30, 9, tzinfo=WIB)) == found


@given(_states(), _NOW, st.booleans())
def test_due_is_only_what_may_be_said_now(state: State, now: datetime, sent_today: bool) -> None:
    here = local(now, state.zone)
    state = replace(state, reminded_on=here.date().isoformat() if sent_today else "")
    context = context_of(neutral_library(), state, now)
    found = due_now(context)
    if found is None:
        return
    assert 8 <= here.hour < 20
    assert not sent_today
    case = case_of(context, found.case)
    assert case is not None
    assert case.state.reminding
    assert not case.state.outcome
    assert found in planned(case)
