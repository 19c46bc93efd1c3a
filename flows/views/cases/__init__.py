"""What is shown of cases over time: reminders, and what else is not said in the open one."""

from flows.views.cases.listed import case_list
from flows.views.cases.moved import due_told, moved_words
from flows.views.cases.reminder_list import reminder_list, zone_choices
from flows.views.cases.reminders import (
    AGAIN,
    DONE,
    LIST,
    NO_ZONE,
    SEEN,
    STOP,
    YET,
    ZONE,
    remind_words,
    reminder_stop,
    reminder_words,
    stopped_words,
    what_asked,
    zone_name,
    zone_question,
)

__all__ = [
    "AGAIN",
    "DONE",
    "LIST",
    "NO_ZONE",
    "SEEN",
    "STOP",
    "YET",
    "ZONE",
    "case_list",
    "due_told",
    "moved_words",
    "remind_words",
    "reminder_list",
    "reminder_stop",
    "reminder_words",
    "stopped_words",
    "what_asked",
    "zone_choices",
    "zone_name",
    "zone_question",
]
