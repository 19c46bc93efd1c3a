"""Which reminders a case still has before it, by its verdict of today."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final

from flows.diagnosis import add_working_days
from flows.dialogue import Context, State, as_date, local, with_case
from flows.library import Verdict, changed
from flows.reminders.hours import may_speak

# Working days until it is asked whether something without a date has been mended, and what came of
# asking where the date was over already.
_MENDED_AFTER: Final = 3
_OVER_AFTER: Final = 1
_TO_MEND: Final = (Verdict.FIX_FIRST, Verdict.CHECK_FIRST)  # they tell no date
# Working days after a complaint: for the next channel, and for the second letter.
NEXT_CHANNEL_AFTER: Final = 3
SECOND_LETTER_AFTER: Final = 7


class ReminderKind(StrEnum):
    """What somebody is reminded of."""

    APPEARED = "appeared"  # the last due date is here: has the certificate appeared?
    FORM = "form"  # the day after: the complaint form may be filled in
    ASKED = "asked"  # that date was over already: has somebody been asked, the form filled in?
    MENDED = "mended"  # no date was told: is what was missing in order now?
    NEXT_CHANNEL = "next-channel"  # a complaint was sent, and nobody has answered
    SECOND_LETTER = "second-letter"  # for longer


_KINDS: Final = frozenset(ReminderKind)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder:
    """A reminder of the case of that number, due on `day` (where the person lives).

    `about` is the ISO date for which it is sent once: the due date, the day of the complaint.
    """

    case: int
    kind: ReminderKind
    day: date
    about: str


def planned(context: Context) -> tuple[Reminder, ...]:
    """Return the reminders of the case that is on which are still to be sent, the next first.

    None where none was asked for, and none of a case that has ended.
    """
    state = context.state
    if not state.reminding or state.outcome:
        return ()
    left = (one for one in _all(context) if state.reminded.get(one.kind) != one.about)
    return tuple(sorted(left, key=lambda one: (one.day, one.kind)))


def cases_of(context: Context) -> Iterator[Context]:
    """Yield the case that is on, and then each of the others as if it were on."""
    yield context
    for case in context.state.others:
        yield context.with_state(changed(case, active=True, zone=context.state.zone))


def case_of(context: Context, number: int) -> Context | None:
    """Return the case of that number as if it were on; None where there is none."""
    return next((case for case in cases_of(context) if case.state.case == number), None)


def due_now(context: Context) -> Reminder | None:
    """Return the reminder to be sent now; None where none is due, or it is no time to speak.

    One a person a day. Of several that are due the one that waits longest goes first; of one case
    only the last, for it says where the case stands now.
    """
    state = context.state
    if state.reminded_on == context.here.date().isoformat() or not may_speak(
        context.now, state.zone
    ):
        return None
    found = [due[-1] for case in cases_of(context) if (due := _due(case))]
    return min(found, key=lambda one: one.day, default=None)


def sent(state: State, reminder: Reminder, now: datetime) -> State:
    """Return the state in which a reminder was sent, and those before it are not sent any more."""
    after = with_case(state, reminder.case, lambda case: _noted(case, reminder))
    return changed(after, reminded_on=local(now, state.zone).date().isoformat())


def taken_back(state: State, before: State) -> State:
    """Return the state as if no reminder had been sent since `before`, an older one of the person.

    Where somebody has done anything since nothing else goes back: what was told stays told.
    """
    if state.prompted in _KINDS:
        return before  # whatever is done takes that away
    marks = {case.case: case for case in (before, *before.others)}
    others = tuple(_unmarked(case, marks.get(case.case, case)) for case in state.others)
    own = _unmarked(state, marks.get(state.case, state))
    return changed(own, others=others, reminded_on=before.reminded_on)


def _unmarked(case: State, before: State) -> State:
    return changed(case, reminded=before.reminded, told_due=before.told_due)


def _noted(case: State, reminder: Reminder) -> State:
    told = dict.fromkeys(_UP_TO[reminder.kind], reminder.about)
    return changed(case, reminded={**case.reminded, **told})


# A reminder stands for those before it in its row.
_ROWS: Final = (
    (ReminderKind.APPEARED, ReminderKind.FORM),
    (ReminderKind.NEXT_CHANNEL, ReminderKind.SECOND_LETTER),
    (ReminderKind.ASKED,),
    (ReminderKind.MENDED,),
)
_UP_TO: Final[Mapping[str, tuple[str, ...]]] = {
    kind: row[: place + 1] for row in _ROWS for place, kind in enumerate(row)
}


def _due(context: Context) -> tuple[Reminder, ...]:
    return tuple(one for one in planned(context) if one.day <= context.today)


def _all(context: Context) -> tuple[Reminder, ...]:
    """Return all reminders of a case that is not over, sent or not.

    Nobody is asked on the day on which they asked for it, nor about a day before: where all of
    them are over, it is asked a little later what has come of it.
    """
    asked = as_date(context.state.reminding) or context.today
    dated = tuple(one for one in _dated(context) if one.day > asked)
    return dated or (_without_date(context, asked),)


def _dated(context: Context) -> Iterator[Reminder]:
    due, complaints = context.outlook, context.state.complaints
    sent_on = (as_date(complaints[-1].sent) or context.today) if complaints else date.min
    # Who has complained is asked about the answer, but for the last day itself.
    if due and (not complaints or (sent_on < due and context.today <= due)):
        about = due.isoformat()
        yield _reminder(context, ReminderKind.APPEARED, due, about)
        if not complaints:
            yield _reminder(context, ReminderKind.FORM, due + timedelta(days=1), about)
    if complaints:
        yield from _of_complaint(context, sent_on)


def _of_complaint(context: Context, sent_on: date) -> Iterator[Reminder]:
    last = context.state.complaints[-1].sent
    for kind, days in (
        (ReminderKind.NEXT_CHANNEL, NEXT_CHANNEL_AFTER),
        (ReminderKind.SECOND_LETTER, SECOND_LETTER_AFTER),
    ):
        yield _reminder(context, kind, _after(context, sent_on, days), last)


def _without_date(context: Context, asked: date) -> Reminder:
    found, complained = context.guided or context.judged, bool(context.state.complaints)
    told = found is not None and context.open_question() is None
    to_mend = not complained and not (told and found and found.verdict not in _TO_MEND)
    over = not to_mend and not complained and context.outlook is not None
    day = _after(context, asked, _OVER_AFTER if over else _MENDED_AFTER)
    kind = ReminderKind.MENDED if to_mend else ReminderKind.ASKED
    return _reminder(context, kind, day, asked.isoformat())


def _after(context: Context, day: date, days: int) -> date:
    return add_working_days(day, days, context.library.calendar)


def _reminder(context: Context, kind: ReminderKind, day: date, about: str) -> Reminder:
    return Reminder(case=context.state.case, kind=kind, day=day, about=about)
