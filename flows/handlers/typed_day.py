"""A typed day as the answer to a question that asks for one."""

from datetime import date, timedelta
from typing import Final

from flows.diagnosis import PROGRAMME_START
from flows.dialogue import UNKNOWN, CaseFile, Step, says
from flows.handlers.answer import accept
from flows.questions import as_value, ask, help_with
from flows.text import words
from flows.understanding import read_answer
from flows.understanding.dates import (
    DateRange,
    ExactDate,
    FutureDate,
    InvalidDate,
    Role,
    read_date,
    tokens,
)
from flows.wording import WEEKDAYS, full_date, say

# Words that name a day only within the period asked about: "rabu", "tgl 15", "yang rabu itu".
_NAMING: Final = frozenset({"hari", "tanggal", "yang", "itu", *(day.lower() for day in WEEKDAYS)})
_WEEK: Final = frozenset({"minggu"})  # a week as often as a Sunday
# Kinds of tokens (flows.understanding.dates.token) that say which month or how long ago.
_ANCHORS: Final = frozenset("MyQqKLVDIRONFGPYB")


def hear_day(file: CaseFile, question: str, text: str) -> Step | None:
    """Take a day, ask back for a period or an odd one; None where the text names none."""
    library = file.library
    within = _named_within(file, text) if question == "completed" else None
    if within:
        return within
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


def _named_within(file: CaseFile, text: str) -> Step | None:
    named = _day_of(file, text)
    if named:
        return accept(file, "completed", named.isoformat())
    return _within_period(file, text)


def _within_period(file: CaseFile, text: str) -> Step | None:
    """Take what says a day loosely, "rabu kayaknya", "sekitar tgl 20", within the open period.

    Words that lead out of it, such as a month or "kemarin", are read as ever.
    """
    if file.period is None or not _ANCHORS.isdisjoint(token.kind for token in tokens(text)):
        return None
    earliest, latest = file.period
    spoken = set(words(text, file.library.vocabulary))
    named = [day for day in WEEKDAYS if day.lower() in spoken - _WEEK]
    if named:
        return _weekday_within(file, WEEKDAYS.index(named[0]))
    match read_date(text, latest):
        case ExactDate(day=day) if earliest <= day:
            return accept(file, "completed", day.isoformat())
        case DateRange(earliest=first, latest=last) if earliest <= last and first <= latest:
            return accept(file, "completed", as_value(max(first, earliest), min(last, latest)))
    return None


def _weekday_within(file: CaseFile, weekday: int) -> Step:
    earliest, latest = file.period or (file.today, file.today)
    days = (earliest + timedelta(days=n) for n in range((latest - earliest).days + 1))
    found = [day for day in days if day.weekday() == weekday]
    if len(found) == 1:
        return accept(file, "completed", found[0].isoformat())
    lead = say(file.library, "several-days", day=WEEKDAYS[weekday])
    return says(file, ask(file, "completed", lead=lead))


def _forgotten(file: CaseFile, question: str, text: str) -> Step | None:
    vocabulary = file.library.vocabulary
    if read_answer(text, vocabulary, button_may_be_inactive=False) != UNKNOWN:
        return None
    if question == "completed":
        return says(file, help_with(file, question))
    return accept(file, question, UNKNOWN) if question == "reviewed" else None
