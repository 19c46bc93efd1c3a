"""A typed day as the answer to a question that asks for one."""

import re
from datetime import date, timedelta
from typing import Final

from flows.accepting import accept
from flows.asking import ask, help_with
from flows.casefile import UNKNOWN, CaseFile
from flows.diagnosis import PROGRAMME_START
from flows.outcome import Step, says
from flows.periods import as_value
from flows.understanding.answers import read_answer
from flows.understanding.dates import (
    DateRange,
    ExactDate,
    FutureDate,
    InvalidDate,
    Role,
    read_date,
)
from flows.wording import full_date
from flows.words import say

# A number alone, which names a day only while a period is being narrowed down.
_BARE_DAY: Final = re.compile(
    r"(?:tanggal|tgl|tg)?\.?\s*(\d{1,2})(?:\s+(?:kak|min|deh|kayaknya))*", re.IGNORECASE
)


def hear_day(file: CaseFile, question: str, text: str) -> Step | None:
    """Take a day, ask back for a period or an odd one; None where the text names none."""
    library = file.library
    if question == "completed" and file.period and (named := _day_of(file.period, text)):
        return accept(file, question, named.isoformat())
    match read_date(text, file.today, about=_about(question)):
        case ExactDate(day=day):
            return accept(file, question, day.isoformat())
        case DateRange(earliest=earliest, latest=latest):
            if question == "completed":
                first = min(max(earliest, PROGRAMME_START), latest)
                return accept(file, question, as_value(first, latest))
            return accept(file, question, latest.isoformat())  # the later, the fairer to everyone
        case FutureDate():
            lead = say(library, "date-future", today=full_date(file.today))
        case InvalidDate():
            lead = say(library, "date-invalid")
        case _:
            return _forgotten(file, question, text)
    return says(file, ask(file, question, lead=lead))


def _about(question: str) -> Role:
    return {"completed": Role.COMPLETED, "reviewed": Role.REVIEWED}.get(question, Role.REPORTED)


def _day_of(period: tuple[date, date], text: str) -> date | None:
    """Return the one day of the period with the number that the message is: "15", "tgl 15"."""
    earliest, latest = period
    number = _BARE_DAY.fullmatch(text.strip())
    days = (earliest + timedelta(days=n) for n in range((latest - earliest).days + 1))
    found = [day for day in days if number and day.day == int(number[1])]
    return found[0] if len(found) == 1 else None


def _forgotten(file: CaseFile, question: str, text: str) -> Step | None:
    vocabulary = file.library.vocabulary
    if read_answer(text, vocabulary, button_may_be_inactive=False) != UNKNOWN:
        return None
    if question == "completed":
        return says(file, help_with(file, question))
    return accept(file, question, UNKNOWN) if question == "reviewed" else None
