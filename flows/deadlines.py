"""How a due date is told: in full, and as an estimate where it is one."""

from datetime import date

from flows.casefile import CaseFile
from flows.wording import full_date
from flows.words import say


def is_estimate(file: CaseFile, day: date) -> bool:
    """Tell whether a day counted for this case may still move.

    Either the calendar is not decreed so far, or the completion date is only about right.
    """
    return file.state.approximate or day > file.library.calendar.official_through


def due_date(file: CaseFile, day: date) -> str:
    """Return the day in full, called an estimate where it is one."""
    words = full_date(day)
    return say(file.library, "about-due", date=words) if is_estimate(file, day) else words
