"""A typed day as the answer to a question that asks for one."""

from datetime import date, timedelta
from typing import Final

from flows.diagnosis import PROGRAMME_START
from flows.dialogue import UNKNOWN, Context, Step, says
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


def hear_day(context: Context, question: str, text: str) -> Step | None:
    """Take a day, ask back for a period or an odd one; None where the text names none."""
    library = context.library
    within = _named_within(context, text) if question == "completed" else None
    if within:
        return within
    match read_date(text, context.today, about=_about(question)):
        case ExactDate(day=day):
            return accept(context, question, day.isoformat())
        case DateRange(earliest=earliest, latest=latest):
            if question == "completed":
                first = min(max(earliest, PROGRAMME_START), latest)
                return accept(context, question, as_value(first, latest))
            return accept(
                context, question, latest.isoformat()
            )  # the later, the fairer to everyone
        case FutureDate():
            lead = say(library, "date-future", today=full_date(context.today))
        case InvalidDate():
            lead = say(library, "date-invalid")
        case _:
            return _forgotten(context, question, text)
    return says(context, ask(context, question, lead=lead))


def _about(question: str) -> Role:
    return {"completed": Role.COMPLETED, "reviewed": Role.REVIEWED}.get(question, Role.REPORTED)


def _day_of(context: Context, text: str) -> date | None:
    """Return the one day of the open period that a weekday or a number alone names."""
    spoken, fillers = words(text, context.library.vocabulary), context.library.vocabulary.fillers
    named = {word for word in spoken if word not in fillers}
    if context.period is None or not all(word in _NAMING or word.isdigit() for word in named):
        return None
    earliest, latest = context.period
    days = (earliest + timedelta(days=n) for n in range((latest - earliest).days + 1))
    found = [day for day in days if {str(day.day), WEEKDAYS[day.weekday()].lower()} & named]
    return found[0] if len(found) == 1 else None


def _named_within(context: Context, text: str) -> Step | None:
    named = _day_of(context, text)
    if named:
        return accept(context, "completed", named.isoformat())
    return _within_period(context, text)


def _within_period(context: Context, text: str) -> Step | None:
    """Take what says a day loosely, "rabu kayaknya", "sekitar tgl 20", within the open period.

    Words that lead out of it, such as a month or "kemarin", are read as ever.
    """
    if context.period is None or any(token.is_anchor for token in tokens(text)):
        return None
    earliest, latest = context.period
    spoken = set(words(text, context.library.vocabulary))
    named = [day for day in WEEKDAYS if day.lower() in spoken - _WEEK]
    if named:
        return _weekday_within(context, WEEKDAYS.index(named[0]))
    match read_date(text, latest):
        case ExactDate(day=day) if earliest <= day:
            return accept(context, "completed", day.isoformat())
        case DateRange(earliest=first, latest=last) if earliest <= last and first <= latest:
            return accept(context, "completed", as_value(max(first, earliest), min(last, latest)))
    return None


def _weekday_within(context: Context, weekday: int) -> Step:
    earliest, latest = context.period or (context.today, context.today)
    days = (earliest + timedelta(days=n) for n in range((latest - earliest).days + 1))
    found = [day for day in days if day.weekday() == weekday]
    if len(found) == 1:
        return accept(context, "completed", found[0].isoformat())
    lead = say(context.library, "several-days", day=WEEKDAYS[weekday])
    return says(context, ask(context, "completed", lead=lead))


def _forgotten(context: Context, question: str, text: str) -> Step | None:
    vocabulary = context.library.vocabulary
    if read_answer(text, vocabulary, button_may_be_inactive=False) != UNKNOWN:
        return None
    if question == "completed":
        return says(context, help_with(context, question))
    return accept(context, question, UNKNOWN) if question == "reviewed" else None
