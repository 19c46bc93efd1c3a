"""A reminder has come due: it is said if it still is true, and nothing is said otherwise."""

from flows.dialogue import (
    Context,
    Outcome,
    State,
    Step,
    brought_back,
    place_of,
    resumed,
    says,
    with_case,
)
from flows.handlers.cases.ticket import without_ticket
from flows.handlers.prompt import current
from flows.library import changed
from flows.reminders import Reminder, case_of, due_now, sent
from flows.views import due_told, reminder_words
from flows.wording import say


def handle_reminder(context: Context) -> Step:
    """Say the one reminder that is due now; where none is, a step without replies.

    Its case is on from then on, so that what is typed next is about it. Not so while a question is
    open, which is put again below; the buttons name the case.
    """
    found = due_now(without_ticket(context))
    if found is None:
        return says(context, Outcome.NOT_DUE)
    context = without_ticket(context)
    words = reminder_words(context, found)
    told = context.with_state(_noted(context, found))
    if context.open_question() is not None:
        question = current(told, lead=say(context.library, "back-to"))
        return says(told, Outcome.REMINDED, words, question, subject=found.kind)
    state = changed(_on(told.state, found.case), prompted=found.kind.value)
    return says(context.with_state(state), Outcome.REMINDED, words, subject=found.kind)


def _noted(context: Context, reminder: Reminder) -> State:
    """Return the state in which it was sent; what was said before it is not the last any more."""
    case = case_of(context, reminder.case) or context
    state = sent(context.state, reminder, context.now)
    due = due_told(case)
    state = with_case(state, reminder.case, lambda one: changed(one, told_due=due))
    return changed(state, misses=0, said="")


def _on(state: State, number: int) -> State:
    place = place_of(state, number)
    return resumed(state) if place is None else brought_back(state, place)
