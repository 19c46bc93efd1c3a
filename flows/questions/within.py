"""A day told loosely within the period that is open: "rabu", "tgl 15", "yang rabu itu"."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from flows.dialogue import Context
from flows.questions.heard import AskedBack, Given, HeardAnswer
from flows.questions.periods import as_value, narrower
from flows.understanding import Message
from flows.understanding.dates import NO_TOKEN, DateRange, ExactDate, Token, TokenKind
from flows.wording import WEEKDAYS, say

# Words that name a day only within the period asked about.
_NAMING: Final = frozenset({"hari", "tanggal", "yang", "itu", *(day.lower() for day in WEEKDAYS)})
_THIRDS: Final = (TokenKind.EARLY, TokenKind.MIDDLE, TokenKind.LATE)
_WEEK: Final = frozenset({"minggu"})  # a week as often as a Sunday


def read_within(context: Context, message: Message) -> HeardAnswer | None:
    """Return the day or part of the open period that a text names; None where it leads out of it.

    Words that lead out of it, such as a month or "kemarin", are read as ever.
    """
    if context.period is None:
        return None
    named = _day_of(context, message, context.period)
    if named:
        return Given(named.isoformat())
    if _leads_out(message.tokens):
        return _month(message, context.period)
    return _third(message, context.period) or _loosely(context, message, context.period)


def _month(message: Message, told: tuple[date, date]) -> Given | None:
    """Take "februari" for that of the year that is asked about."""
    read, (earliest, latest) = message.date, told
    if not isinstance(read, DateRange) or not read.yearless:
        return None
    match message.date_up_to(latest):
        case DateRange(earliest=first, latest=last) if earliest <= first:
            return Given(as_value(first, last))
    return None


def _leads_out(tokens: tuple[Token, ...]) -> bool:
    """Tell whether a month or year is said; "akhir bulan" is the end of the one asked about."""
    around = zip((NO_TOKEN, *tokens), tokens, (*tokens[1:], NO_TOKEN), strict=False)
    return any(
        token.is_anchor
        and not (
            token.kind is TokenKind.MONTH
            and before.kind in _THIRDS
            and behind.kind is not TokenKind.NUMBER
        )
        for before, token, behind in around
    )


def _day_of(context: Context, message: Message, told: tuple[date, date]) -> date | None:
    """Return the one day of the period that a weekday or a number alone names."""
    named = set(message.words).difference(context.library.vocabulary.fillers)
    if not all(word in _NAMING or word.isdigit() for word in named):
        return None
    found = [d for d in _days(told) if {str(d.day), WEEKDAYS[d.weekday()].lower()} & named]
    return found[0] if len(found) == 1 else None


def _third(message: Message, told: tuple[date, date]) -> Given | None:
    """Take "kayaknya pertengahan" for the middle of the month that is asked about."""
    said = {token.kind for token in message.tokens if token.kind in _THIRDS}
    parts = narrower(*told)
    one_month = told[0].replace(day=1) == told[1].replace(day=1)
    if len(said) != 1 or not one_month or len(parts) != len(_THIRDS):
        return None
    return Given(parts[_THIRDS.index(said.pop())][1])


def _loosely(context: Context, message: Message, told: tuple[date, date]) -> HeardAnswer | None:
    """Take "rabu kayaknya", "sekitar tgl 20"."""
    spoken = set(message.words)
    named = [day for day in WEEKDAYS if day.lower() in spoken - _WEEK]
    if named:
        return _weekday(context, WEEKDAYS.index(named[0]), told)
    earliest, latest = told
    match message.date_up_to(latest):
        case ExactDate(day=day) if earliest <= day:
            return Given(day.isoformat())
        case DateRange(earliest=first, latest=last) if earliest <= last and first <= latest:
            return Given(as_value(max(first, earliest), min(last, latest)))
    return None


def _weekday(context: Context, weekday: int, told: tuple[date, date]) -> HeardAnswer:
    found = [day for day in _days(told) if day.weekday() == weekday]
    if len(found) == 1:
        return Given(found[0].isoformat())
    return AskedBack(say(context.library, "several-days", day=WEEKDAYS[weekday]), refused=not found)


def _days(told: tuple[date, date]) -> Iterator[date]:
    earliest, latest = told
    return (earliest + timedelta(days=n) for n in range((latest - earliest).days + 1))
