"""A reminder has come due: it is said if it still is true, and nothing is said otherwise."""

from flows.dialogue import Context, Outcome, Step, says
from flows.library import changed
from flows.reminders import due_now, sent
from flows.views import reminder_words


def handle_reminder(context: Context) -> Step:
    """Say the one reminder that is due now; where none is, a step without replies."""
    found = due_now(context)
    if found is None:
        return says(context, Outcome.NOT_DUE)
    words = reminder_words(context, found)
    state = sent(context.state, found, context.now)
    return changed(
        says(context, Outcome.REMINDED, words, subject=found.kind), state=changed(state, misses=0)
    )
