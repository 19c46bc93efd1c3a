"""What happens to cases over time: reminders, and what else is not said in the open one."""

from flows.handlers.cases.reminder import handle_reminder
from flows.handlers.cases.status import questions_left, tell_status

__all__ = ["handle_reminder", "questions_left", "tell_status"]
