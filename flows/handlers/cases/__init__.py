"""What happens to cases over time: reminders, and what else is not said in the open one."""

from flows.handlers.cases.complaint import (
    NO_ANSWER,
    begin_with_complaint,
    complaint_sent,
    complaint_taken_back,
    complaint_unanswered,
    forgotten,
    restored,
    ticket_told,
)
from flows.handlers.cases.listed import list_reminders
from flows.handlers.cases.pressed import press_reminder
from flows.handlers.cases.reminder import handle_reminder
from flows.handlers.cases.status import questions_left, tell_status
from flows.handlers.cases.switching import (
    cases_asked,
    list_cases,
    named_appeared,
    other_case_meant,
    press_case,
)
from flows.handlers.cases.ticket import is_past_ticket, without_ticket
from flows.handlers.cases.typed import answer_prompt, place_told, reminder_wanted, with_place

__all__ = [
    "NO_ANSWER",
    "answer_prompt",
    "begin_with_complaint",
    "cases_asked",
    "complaint_sent",
    "complaint_taken_back",
    "complaint_unanswered",
    "forgotten",
    "handle_reminder",
    "is_past_ticket",
    "list_cases",
    "list_reminders",
    "named_appeared",
    "other_case_meant",
    "place_told",
    "press_case",
    "press_reminder",
    "questions_left",
    "reminder_wanted",
    "restored",
    "tell_status",
    "ticket_told",
    "with_place",
    "without_ticket",
]
