"""A day of a guided case, from which a wait is counted; it may lie ahead where content says so."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Final, cast

from flows.dialogue import UNKNOWN, Button, Context, Known, Rows, as_date, rows
from flows.library import GuideDay, Library
from flows.questions.days import DayQuestion, next_with_number
from flows.questions.forgotten import is_unsure
from flows.questions.guided.step import GuideStepQuestion
from flows.questions.guided.told import own_words
from flows.questions.heard import AskedBack, Given, HeardAnswer
from flows.questions.periods import narrower
from flows.questions.question import PAIR
from flows.text import word_set
from flows.understanding import Message
from flows.understanding.dates import DateRange, ExactDate
from flows.wording import period, say, short_date

_SOON: Final = {1: word_set("besok besoknya"), 2: word_set("lusa")}
_NOW: Final = word_set("sekarang skrg skarang skg")  # "jadwalnya sekarang tgl 5": it was moved
# What parts one thing told from another; "20.11.2026" is one.
_PARTS: Final = re.compile(
    r"[,;!?\n]+|\.(?!\d)|\b(?:tapi|tp|tpi|terus|trus|trs|cuma|padahal|pdhl|sedangkan|karena|krn)\b"
)
_YEAR_DIGITS: Final = 4


class GuideDayQuestion(GuideStepQuestion, DayQuestion):
    """An ISO date, or not known."""

    unknown = UNKNOWN

    def day(self, library: Library) -> GuideDay:
        """Return the question as content has it."""
        return cast("GuideDay", self.step(library))

    def latest(self, context: Context) -> date:
        """Return the last day that can be the answer."""
        return context.today + timedelta(days=self.day(context.library).days_ahead)

    def choices(self, context: Context) -> Rows:
        """Return today and yesterday, the months, and the ways to finding out."""
        days = rows(self.recent(context), PAIR)
        return (*days, self.by_month(context), self.not_known(context))

    def typeable(self, context: Context) -> Rows:
        """Return its buttons and the way back from a month."""
        return DayQuestion.typeable(self, context)

    def answers(self, library: Library) -> Mapping[str, str]:
        """Return that it is not known, beside which any day is an answer."""
        return {UNKNOWN: say(library, "value-forgotten")}

    def holds(self, known: Known, value: str) -> bool:
        """Take a day up to the last that there can be, or not known."""
        if super().holds(known, value):
            return True
        day, last = as_date(value), self.day(known.library).days_ahead
        asked = known.guide is not None and known.guide.question(self.id) is not None
        return asked and day is not None and day <= known.today + timedelta(days=last)

    def in_words(self, context: Context, value: str) -> str | None:
        """Return the day in full."""
        return DayQuestion.in_words(self, context, value)

    # ------------------------------------------------------------ how answers are typed

    def told(self, context: Context, message: Message) -> str | None:
        """Return the day that a part of a message tells beside what it is called."""
        if message.asks:
            return None
        told = (self._read(context, part) for part in self._beside_its_name(context, message))
        days = (read.value for read in told if isinstance(read, Given) and read.value != UNKNOWN)
        return next((day for day in days if not self.refusal(context, day)), None)

    def _beside_its_name(self, context: Context, message: Message) -> Iterator[Message]:
        """Yield what stands behind and before its name in the parts that name it.

        "jadwal" is what happens on another day than the training's wherever else it stands.
        """
        own = own_words(context.library, self.day(context.library))
        for part in _PARTS.split(message.text):
            said = [word for word in part.split() if word.lower() not in _NOW]
            for place, word in enumerate(said):
                if any(one in word.lower() for one in own):
                    yield replace(message, text=" ".join(said[place + 1 :]))
                    yield replace(message, text=" ".join(said[:place]))

    def heard(self, context: Context, message: Message) -> HeardAnswer | None:
        """Take a day, alone or beside what it is called."""
        beside = (self._read(context, part) for part in self._beside_its_name(context, message))
        return next((read for read in beside if read), None) or self._read(context, message)

    def _read(self, context: Context, message: Message) -> HeardAnswer | None:
        """Take a day; one without its month or year is the nearest, asked back where two are."""
        soon = self._soon(context, message)
        if soon:
            return Given(soon.isoformat())
        forgotten = not message.asks and is_unsure(message.words)  # "ga tau tanggalnya"
        unknown = Given(UNKNOWN) if forgotten else None
        return DayQuestion.read(self, context, message) or unknown

    def of_day(self, context: Context, told: ExactDate) -> HeardAnswer:
        """Return the day, or ask which of two days of that number it is."""
        ahead = self._ahead(context, told)
        if ahead is None:
            return super().of_day(context, told)
        if told.yearless:
            return Given(ahead.isoformat())
        days = (self._button(context, day) for day in (told.day, ahead))
        lead = say(context.library, "guide-which-day")
        return AskedBack(lead, refused=False, choices=(*rows(days, PAIR), self.by_month(context)))

    def of_period(self, context: Context, told: DateRange) -> HeardAnswer:
        """Ask for the day within the period."""
        parts = narrower(told.earliest, told.latest)
        days = [self._button(context, day) for _, value in parts if (day := as_date(value))]
        asked = say(context.library, "ask-narrower", period=period(told.earliest, told.latest))
        return AskedBack(asked, refused=False, choices=(*rows(days, PAIR), self.by_month(context)))

    def _button(self, context: Context, day: date) -> Button:
        return self.answer_button(context, day.isoformat(), short_date(day))

    def _soon(self, context: Context, message: Message) -> date | None:
        """Return "besok" and "lusa" where such a day can be the answer."""
        for days, names in _SOON.items():
            day = context.today + timedelta(days=days)
            if not names.isdisjoint(message.words) and day <= self.latest(context):
                return day
        return self._told_ahead(context, message)

    def _told_ahead(self, context: Context, message: Message) -> date | None:
        """Return a day that is told whole and still to come."""
        last = self.latest(context)
        read = message.date_up_to(last) if last > context.today else None
        ahead = isinstance(read, ExactDate) and not (read.yearless or read.monthless)
        told = read.day if isinstance(read, ExactDate) and ahead else None
        return told if told and told > context.today and _is_written(message) else None

    def _ahead(self, context: Context, told: ExactDate) -> date | None:
        """Return the next day with the number, or day and month, that were told, if it may be."""
        found: date | None
        if told.monthless:
            found = next_with_number(told.day.day, context.today + timedelta(days=1))
        else:
            found = as_date(f"{told.day.year + 1:04}{told.day.isoformat()[4:]}")
        open_ = told.monthless or told.yearless
        return found if open_ and found and found <= self.latest(context) else None


def _is_written(message: Message) -> bool:
    """Tell a day that is written out from one that is counted from today: "5 hari lalu"."""
    return any(len(word) == _YEAR_DIGITS and word.isdigit() for word in message.words)
