"""What is shown of cases over time: reminders, and what else is not said in the open one."""

from flows.views.cases.listed import case_list
from flows.views.cases.reminders import reminder_words

__all__ = ["case_list", "reminder_words"]
