"""A typed day as the answer to a question that asks for one."""

from datetime import date, timedelta
from typing import Final

from flows.diagnosis import PROGRAMME_START
from flows.dialogue import UNKNOWN, Context, Step, says
from flows.handlers.answer import accept
from flows.questions import as_value, ask, help_with
from flows.understanding import Message
from flows.understanding.dates import (
    DateRange,
    DateReading,
    ExactDate,
    FutureDate,
    InvalidDate,
    Role,
)
from flows.wording import WEEKDAYS, full_date, say

# Words that name a day only within the period asked about: "rabu", "tgl 15", "yang rabu itu".
_NAMING: Final = frozenset({"hari", "tanggal", "yang", "itu", *(day.lower() for day in WEEKDAYS)})
_WEEK: Final = frozenset({"minggu"})  # a week as often as a Sunday
# Kinds of tokens (flows.understanding.dates.token) that say which month or how long ago.
_ANCHORS: Final = frozenset("MyQqKLVDIRONFGPYB")


def hear_day(context: Context, question: str, message: Message) -> Step | None:
    """Take a day, ask back for a period or an odd one; None where the text names none."""
    library = context.library
    within = _named_within(context, message) if question == "completed" else None
    if within:
        return within
    match _date_of(message, question):
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
            return _forgotten(context, question, message)
    return says(context, ask(context, question, lead=lead))


def _date_of(message: Message, question: str) -> DateReading:
    if question == "completed":
        return message.date
    return message.date_of(Role.REVIEWED if question == "reviewed" else Role.REPORTED)


def _day_of(context: Context, message: Message) -> date | None:
    """Return the one day of the open period that a weekday or a number alone names."""
    named = set(message.words).difference(context.library.vocabulary.fillers)
    if context.period is None or not all(word in _NAMING or word.isdigit() for word in named):
        return None
    earliest, latest = context.period
    days = (earliest + timedelta(days=n) for n in range((latest - earliest).days + 1))
    found = [day for day in days if {str(day.day), WEEKDAYS[day.weekday()].lower()} & named]
    return found[0] if len(found) == 1 else None


def _named_within(context: Context, message: Message) -> Step | None:
    named = _day_of(context, message)
    if named:
        return accept(context, "completed", named.isoformat())
    return _within_period(context, message)


def _within_period(context: Context, message: Message) -> Step | None:
    """Take what says a day loosely, "rabu kayaknya", "sekitar tgl 20", within the open period.

    Words that lead out of it, such as a month or "kemarin", are read as ever.
    """
    if context.period is None or not _ANCHORS.isdisjoint(token.kind for token in message.tokens):
        return None
    earliest, latest = context.period
    spoken = set(message.words)
    named = [day for day in WEEKDAYS if day.lower() in spoken - _WEEK]
    if named:
        return _weekday_within(context, WEEKDAYS.index(named[0]))
    match message.date_up_to(latest):
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


def _forgotten(context: Context, question: str, message: Message) -> Step | None:
    if message.answer.elsewhere != UNKNOWN:
        return None
    if question == "completed":
        return says(context, help_with(context, question))
    return accept(context, question, UNKNOWN) if question == "reviewed" else None
