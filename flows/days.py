"""A typed day as the answer to a question that asks for one."""

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
from flows.understanding.normalise import words
from flows.wording import WEEKDAYS, full_date
from flows.words import say

# Words that name a day only within the period asked about: "rabu", "tgl 15", "yang rabu itu".
_NAMING: Final = frozenset({"hari", "tanggal", "yang", "itu", *(day.lower() for day in WEEKDAYS)})


def hear_day(file: CaseFile, question: str, text: str) -> Step | None:
    """Take a day, ask back for a period or an odd one; None where the text names none."""
    library = file.library
    if question == "completed" and (named := _day_of(file, text)):
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


def _day_of(file: CaseFile, text: str) -> date | None:
    """Return the one day of the open period that a weekday or a number alone names."""
    spoken, fillers = words(text, file.library.vocabulary), file.library.vocabulary.fillers
    named = {word for word in spoken if word not in fillers}
    if file.period is None or not all(word in _NAMING or word.isdigit() for word in named):
        return None
    earliest, latest = file.period
    days = (earliest + timedelta(days=n) for n in range((latest - earliest).days + 1))
    found = [day for day in days if {str(day.day), WEEKDAYS[day.weekday()].lower()} & named]
    return found[0] if len(found) == 1 else None


def _forgotten(file: CaseFile, question: str, text: str) -> Step | None:
    vocabulary = file.library.vocabulary
    if read_answer(text, vocabulary, button_may_be_inactive=False) != UNKNOWN:
        return None
    if question == "completed":
        return says(file, help_with(file, question))
    return accept(file, question, UNKNOWN) if question == "reviewed" else None
