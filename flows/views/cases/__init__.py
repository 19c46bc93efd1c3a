"""What is shown of cases over time: reminders, and what else is not said in the open one."""

from flows.views.cases.letters import OTHER_CHANNELS, letter, letter_channels
from flows.views.cases.listed import case_list
from flows.views.cases.reminders import reminder_words

__all__ = ["OTHER_CHANNELS", "case_list", "letter", "letter_channels", "reminder_words"]
