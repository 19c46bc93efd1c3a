"""The buttons of reminders. They name their case and mean the same whichever one is on."""

from collections.abc import Callable, Mapping
from typing import Final

from flows.dialogue import (
    ZONES,
    Context,
    Outcome,
    State,
    Step,
    as_date,
    brought_back,
    place_of,
    resumed,
    with_case,
)
from flows.handlers.after_verdict import below, close, follow
from flows.handlers.cases.listed import beside_what_is_on, list_reminders, set_zone
from flows.handlers.prompt import reprompt
from flows.library import changed
from flows.reminders import ReminderKind, case_of, planned
from flows.views import (
    AGAIN,
    DONE,
    LIST,
    NO_ZONE,
    SEEN,
    STOP,
    YET,
    ZONE,
    NextStep,
    beside,
    case_button,
    case_name,
    next_step,
    remind_words,
    status,
    stopped_words,
    zone_choices,
)
from flows.wording import say

# What "sudah" means where something else is asked than whether it has appeared.
_DONE_WAYS: Final[Mapping[str, NextStep]] = {
    ReminderKind.ASKED: NextStep.TOLD,
    ReminderKind.MENDED: NextStep.MENDED,
    ReminderKind.NEXT_CHANNEL: NextStep.TOLD,
    ReminderKind.SECOND_LETTER: NextStep.TOLD,
}


def press_reminder(context: Context, arguments: tuple[str, ...]) -> Step | None:
    """Do what a button of reminders says; None where its case, or its reminder, is no more."""
    action, rest = arguments[:1], arguments[1:]
    act = _ACTS.get(action[0]) if action else None
    return act(context, rest) if act else None


def _answering(answer: Callable[[Context, int, str], Step]) -> "_Act":
    """Return what takes an answer to a reminder that was sent: of which case, kind, and day."""

    def act(context: Context, arguments: tuple[str, ...]) -> Step | None:
        match arguments:
            case (number, kind, about) if known := _numbered(context, number):
                sent = known.state.reminded.get(kind) == about
                return answer(context, known.state.case, kind) if sent else None
        return None

    return act


def seen(context: Context, number: int) -> Step:
    """End the case of that number with the congratulation; the one that is on stays on."""
    place = place_of(context.state, number)
    if place is None:
        return close(context)
    before = context.state
    done = close(context.with_state(brought_back(before, place)))
    left = place_of(done.state, before.case)
    if left is None:  # nothing was told in the case that was on
        return done
    again = changed(brought_back(done.state, left), active=before.active, asking=before.asking)
    after = context.with_state(again)
    ended = again.others[place_of(again, number) or 0]
    undo = case_button(after, ended, label=say(context.library, "seen-undo"))
    words = changed(done.replies[0], buttons=((undo,),))
    step = beside_what_is_on(after, words)
    return changed(step, effects=done.effects)


def not_yet(context: Context, number: int, kind: str) -> Step:
    """Open the case of that number and say what is to be done next; once it is open, the form."""
    opened, lead = _opened(context, number)
    if opened.open_question():
        return reprompt(opened, Outcome.ANSWERED, lead=lead)
    complaint = follow(opened, NextStep.COMPLAINT) if kind == ReminderKind.FORM else None
    if complaint:
        return complaint
    heard = lead or say(context.library, "still-not-there")
    return below(opened, beside(opened, heard, *next_step(opened)))


def done(context: Context, number: int, kind: str) -> Step:
    """Open the case of that number and take what was asked about for done."""
    opened, lead = _opened(context, number)
    if opened.open_question():
        return reprompt(opened, Outcome.ANSWERED, lead=lead)
    way = _DONE_WAYS.get(kind)
    step = follow(opened, way) if way else None
    return step or below(opened, beside(opened, lead, *status(opened)))


def stop(context: Context, case: Context) -> Step:
    """Remind of that case no more, with a way back; where that is so already, list the others."""
    if not case.state.reminding:
        return list_reminders(context)
    state = with_case(context.state, case.state.case, _unreminded)
    after = context.with_state(state)
    return beside_what_is_on(after, stopped_words(after, case))


def _unreminded(case: State) -> State:
    return changed(case, reminding="")


def _stop(context: Context, arguments: tuple[str, ...]) -> Step | None:
    match arguments:
        case (number,) if known := _numbered(context, number):
            return stop(context, known)
    return None


def _again(context: Context, arguments: tuple[str, ...]) -> Step | None:
    """Remind of a case as before it was ended."""
    match arguments:
        case (number, asked) if (known := _numbered(context, number)) and as_date(asked):
            return _reminded_again(context, known.state.case, asked)
    return None


def _reminded_again(context: Context, number: int, asked: str) -> Step:
    after = context.with_state(
        with_case(context.state, number, lambda case: changed(case, reminding=asked))
    )
    on = case_of(after, number) or after
    if not planned(on):
        return list_reminders(after)
    return beside_what_is_on(after, remind_words(on))


def _zone(context: Context, zone: tuple[str, ...]) -> Step | None:
    if zone in ((), (NO_ZONE,)):
        return choose_zone(context)
    return set_zone(context, zone[0]) if zone[0] in ZONES and len(zone) == 1 else None


def choose_zone(context: Context) -> Step:
    """Offer the three zones; one that was guessed is none."""
    state = changed(context.state, zone_heard="")
    return beside_what_is_on(context.with_state(state), zone_choices(context))


def _numbered(context: Context, number: str) -> Context | None:
    known = case_of(context, int(number)) if number.isdecimal() else None
    return known if known and known.state.answers else None


def _opened(context: Context, number: int) -> tuple[Context, str]:
    """Return the context in which that case is on, and that it was brought back, if it was."""
    place = place_of(context.state, number)
    if place is None:
        state = context.state if context.state.active else resumed(context.state)
        return context.with_state(state), ""
    back = context.with_state(brought_back(context.state, place))
    return back, say(context.library, "case-brought-back", case=case_name(back))


_Act = Callable[[Context, tuple[str, ...]], Step | None]
_ACTS: Final[Mapping[str, _Act]] = {
    SEEN: _answering(lambda context, number, _: seen(context, number)),
    YET: _answering(not_yet),
    DONE: _answering(done),
    STOP: _stop,
    AGAIN: _again,
    LIST: lambda context, arguments: None if arguments else list_reminders(context),
    ZONE: _zone,
}
