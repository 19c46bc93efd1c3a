"""What is shown of cases over time: reminders, and what else is not said in the open one."""

from flows.views.cases.clock import clock_picture, clock_reply
from flows.views.cases.letters import OTHER_CHANNELS, letter, letter_channels
from flows.views.cases.listed import case_list, listed_cases
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
from flows.views.cases.standing import others_rows, others_told, questions_open, standing
from flows.views.cases.status import status

__all__ = [
    "AGAIN",
    "DONE",
    "LIST",
    "NO_ZONE",
    "OTHER_CHANNELS",
    "SEEN",
    "STOP",
    "YET",
    "ZONE",
    "case_list",
    "clock_picture",
    "clock_reply",
    "due_told",
    "letter",
    "letter_channels",
    "listed_cases",
    "moved_words",
    "others_rows",
    "others_told",
    "questions_open",
    "remind_words",
    "reminder_list",
    "reminder_stop",
    "reminder_words",
    "standing",
    "status",
    "stopped_words",
    "what_asked",
    "zone_choices",
    "zone_name",
    "zone_question",
]
