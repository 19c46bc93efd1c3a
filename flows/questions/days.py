"""Which days can answer a question that asks for one. The last of them is always today."""

from datetime import date

from flows.diagnosis import PROGRAMME_START, clock_start
from flows.dialogue import REPORTED, Context, asks_report


def asks_day(question: str | None) -> bool:
    """Tell whether the answer to a question is a day."""
    if question in ("completed", "reviewed"):
        return True
    return asks_report(question) and question != REPORTED


def earliest_day(context: Context, question: str) -> date:
    """Return the first day that is offered: of reports the start of the count."""
    case = context.case() if asks_report(question) else None
    return clock_start(context.library, case) if case else PROGRAMME_START
