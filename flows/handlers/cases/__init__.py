"""What happens to cases over time: reminders, and what else is not said in the open one."""

from flows.handlers.cases.listed import list_reminders
from flows.handlers.cases.pressed import press_reminder
from flows.handlers.cases.reminder import handle_reminder
from flows.handlers.cases.typed import answer_prompt, place_told, reminder_wanted, with_place

__all__ = [
    "answer_prompt",
    "handle_reminder",
    "list_reminders",
    "place_told",
    "press_reminder",
    "reminder_wanted",
    "with_place",
]
