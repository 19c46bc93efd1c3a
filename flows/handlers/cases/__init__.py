"""What happens to cases over time: reminders, and what else is not said in the open one."""

from flows.handlers.cases.listed import list_reminders
from flows.handlers.cases.pressed import press_reminder
from flows.handlers.cases.reminder import handle_reminder
from flows.handlers.cases.status import questions_left, tell_status
from flows.handlers.cases.switching import (
    cases_asked,
    list_cases,
    other_case_meant,
    press_case,
)
from flows.handlers.cases.typed import answer_prompt, place_told, reminder_wanted, with_place

__all__ = [
    "answer_prompt",
    "cases_asked",
    "handle_reminder",
    "list_cases",
    "list_reminders",
    "other_case_meant",
    "place_told",
    "press_case",
    "press_reminder",
    "questions_left",
    "reminder_wanted",
    "tell_status",
    "with_place",
]
