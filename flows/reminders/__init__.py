"""When the bot comes back by itself: which reminder of which case is due, and when to look again.

Nothing is kept of a reminder but that it was asked for, and which were sent (flows.dialogue.state):
what is due is worked out anew each time, so that a new holiday, an incident or news moves it.
"""

from flows.reminders.hours import closing, spread
from flows.reminders.plan import (
    NEXT_CHANNEL_AFTER,
    SECOND_LETTER_AFTER,
    Reminder,
    ReminderKind,
    case_of,
    cases_of,
    due_now,
    planned,
    sent,
    taken_back,
)
from flows.reminders.wake import next_wake

__all__ = [
    "NEXT_CHANNEL_AFTER",
    "SECOND_LETTER_AFTER",
    "Reminder",
    "ReminderKind",
    "case_of",
    "cases_of",
    "closing",
    "due_now",
    "next_wake",
    "planned",
    "sent",
    "spread",
    "taken_back",
]
