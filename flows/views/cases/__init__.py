"""What is shown of cases over time: reminders, and what else is not said in the open one."""

from flows.views.cases.clock import clock_picture, clock_reply
from flows.views.cases.letters import OTHER_CHANNELS, letter, letter_channels
from flows.views.cases.listed import case_list
from flows.views.cases.reminders import reminder_words
from flows.views.cases.standing import others_rows, others_told, questions_open, standing
from flows.views.cases.status import status

__all__ = [
    "OTHER_CHANNELS",
    "case_list",
    "clock_picture",
    "clock_reply",
    "letter",
    "letter_channels",
    "others_rows",
    "others_told",
    "questions_open",
    "reminder_words",
    "standing",
    "status",
]
