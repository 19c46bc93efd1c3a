"""When the bot comes back by itself: which reminder of which case is due, and when to look again.

Nothing is kept of a reminder but that it was asked for, and which were sent (flows.dialogue.state):
what is due is worked out anew each time, so that a new holiday, an incident or news moves it.
"""

from flows.reminders.hours import ZONES, closing, local, spread
from flows.reminders.plan import (
    Reminder,
    ReminderKind,
    cases_of,
    due_now,
    planned,
    sent,
    taken_back,
)
from flows.reminders.wake import next_wake

__all__ = [
    "ZONES",
    "Reminder",
    "ReminderKind",
    "cases_of",
    "closing",
    "due_now",
    "local",
    "next_wake",
    "planned",
    "sent",
    "spread",
    "taken_back",
]
