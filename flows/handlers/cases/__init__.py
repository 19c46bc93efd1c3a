"""What happens to cases over time: reminders, and what else is not said in the open one."""

from flows.handlers.cases.reminder import handle_reminder

__all__ = ["handle_reminder"]
