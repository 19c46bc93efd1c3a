"""What a reminder says."""

from typing import Final

from flows.dialogue import Context, Reply
from flows.library import changed
from flows.reminders import Reminder, ReminderKind
from flows.views.menu import case_name
from flows.wording import say

_WORDS: Final = {
    ReminderKind.APPEARED: "remind-appeared",
    ReminderKind.FORM: "remind-form",
    ReminderKind.ASKED: "remind-asked",
    ReminderKind.MENDED: "remind-mended",
    ReminderKind.NEXT_CHANNEL: "remind-next-channel",
    ReminderKind.SECOND_LETTER: "remind-second-letter",
}


def reminder_words(context: Context, reminder: Reminder) -> Reply:
    """Return what is said when that reminder is due, of whichever case it is."""
    case = _case(context, reminder.case)
    return Reply(text=say(context.library, _WORDS[reminder.kind], case=case_name(case)))


def _case(context: Context, number: int) -> Context:
    for case in context.state.others:
        if case.case == number:
            return context.with_state(changed(case, active=True))
    return context
