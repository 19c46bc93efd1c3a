"""Questions that ask for a day: offered by month, refused where it cannot be."""

from abc import abstractmethod
from datetime import date, timedelta
from typing import ClassVar, Final

from flows.diagnosis import PROGRAMME_START
from flows.dialogue import (
    TAKEN,
    UNKNOWN,
    Button,
    Context,
    Rows,
    State,
    as_date,
    rows,
    with_answer,
)
from flows.questions.heard import AskedBack, Given, HeardAnswer
from flows.questions.month import close_month, open_month
from flows.questions.periods import narrower
from flows.questions.question import PAIR, Question
from flows.text import word_set
from flows.understanding import Message
from flows.understanding.dates import (
    DateRange,
    ExactDate,
    FutureDate,
    InvalidDate,
    Role,
)
from flows.wording import full_date, period, say


class DayQuestion(Question):
    """A question whose answer is a day, as an ISO date, or not known where `unknown` is taken."""

    unknown: ClassVar[str | None] = UNKNOWN
    role: ClassVar[Role] = Role.REPORTED  # which day is taken of a message that names several
    most_days: ClassVar[int] = 1  # two, with a slash between: a period still to be narrowed down

    def earliest(self, context: Context) -> date:
        """Return the first day that is offered."""
        return PROGRAMME_START

    def latest(self, context: Context) -> date:
        """Return the last day that can be the answer."""
        return context.today

    def too_early(self, context: Context, day: date) -> str:
        """Return in words why so early a day cannot be; "" where it can."""
        return ""

    def likely(self, context: Context) -> date:
        """Return the day whose month is shown first: of the answer to be changed, or near it."""
        return as_date(context.answer(self.id)) or context.completed or context.today

    def by_month(self, context: Context) -> tuple[Button, ...]:
        """Return the row that leads to the days of a month."""
        return (open_month(context, self.id, self.likely(context)),)

    def recent(self, context: Context) -> tuple[Button, ...]:
        """Return today and yesterday, as far as they can be the answer."""
        days = ((context.today - timedelta(days=n), n) for n in range(len(_RECENT)))
        return tuple(
            self.answer_button(context, day.isoformat(), say(context.library, _RECENT[n]))
            for day, n in days
            if day >= self.earliest(context)
        )

    def typeable(self, context: Context) -> Rows:
        """Return the way back from a month too; its days are left out: "15" is for the grammar."""
        return (*super().typeable(context), (close_month(context, self.id),))

    def refusal(self, context: Context, value: str) -> str:
        """Refuse what is no day, lies ahead, or is too early."""
        if value == self.unknown:
            return ""
        parts = value.removesuffix(TAKEN).split("/")
        days = [day for part in parts if (day := as_date(part))]
        taken = value.endswith(TAKEN) and len(parts) == 1  # only a period is taken as it is
        if taken or not len(parts) == len(days) <= self.most_days:
            return say(context.library, "not-understood")
        earliest, *_, latest = (days[0], *days)
        if earliest > latest:
            return say(context.library, "not-understood")
        if latest > self.latest(context):
            return say(context.library, "date-future", today=full_date(context.today))
        return self.too_early(context, latest)

    def stored(self, context: Context, value: str) -> State:
        """Store the day alone."""
        return with_answer(context.state, self.id, value)

    def read(self, context: Context, message: Message) -> HeardAnswer | None:
        """Take a day, or what this kind makes of a period."""
        match message.date_of(self.role):
            case ExactDate() as told:
                return self.of_day(context, told)
            case DateRange() as told:
                return self.of_period(context, told)
            case FutureDate():
                return self.in_future(context)
            case InvalidDate():
                return AskedBack(say(context.library, "date-invalid"))
        return self.forgotten() if message.answer.elsewhere == UNKNOWN else None

    def of_day(self, context: Context, told: ExactDate) -> HeardAnswer:
        """Return what is taken of a day; `told.yearless` where its year was not said."""
        return Given(told.day.isoformat())

    def of_period(self, context: Context, told: DateRange) -> HeardAnswer:
        """Return what is taken of a period: its last day, which is the fairest to everyone."""
        return Given(told.latest.isoformat())

    def in_future(self, context: Context) -> AskedBack:
        """Say that the day is still to come."""
        return AskedBack(say(context.library, "date-future", today=full_date(context.today)))

    def forgotten(self) -> HeardAnswer | None:
        """Return what is taken of whoever does not know the day."""
        return Given(self.unknown) if self.unknown else None

    def in_words(self, context: Context, value: str) -> str | None:
        """Return the day in full."""
        if value == UNKNOWN:
            return say(context.library, "value-forgotten")
        day = as_date(value)
        return full_date(day) if day else None


class LaterDayQuestion(DayQuestion):
    """The day of something that may have been done on the day of completion."""

    def same_as_completed(self, context: Context) -> tuple[Button, ...]:
        """Return "on the day of completion"; nothing while that is not known to the day."""
        day = _completed_on(context)
        same = say(context.library, "same-as-completed")
        return (self.answer_button(context, day.isoformat(), same),) if day else ()

    def of_day(self, context: Context, told: ExactDate) -> HeardAnswer:
        """Return the day; without a year the first such day from the completion on."""
        first = _completion(context)
        if told.monthless and first.year < context.today.year:
            return Given(next_with_number(told.day.day, first).isoformat())
        if not told.yearless:
            return super().of_day(context, told)
        found = fitting_day(told.day, first)
        return Given(found.isoformat()) if found <= context.today else self.in_future(context)

    def of_period(self, context: Context, told: DateRange) -> HeardAnswer:
        """Ask for the day within the period, as far as it lies behind the completion."""
        first, last = self._behind_completion(context, told)
        parts = narrower(first, last)
        if len(parts) <= 1:
            return Given(last.isoformat())
        days = [(label, value) for label, value in parts if as_date(value)]
        shown = (self.answer_button(context, value, label) for label, value in days)
        unknown = self.answer_button(context, UNKNOWN, self.not_known(context))
        return AskedBack(
            say(context.library, "ask-narrower", period=period(first, last)),
            refused=False,
            choices=(*rows((*shown, unknown), PAIR), (open_month(context, self.id, last),)),
        )

    def _behind_completion(self, context: Context, told: DateRange) -> tuple[date, date]:
        first, last = told.earliest, told.latest
        moved = fitting_day(last, _completion(context))
        if told.yearless and moved <= context.today:
            first, last = moved - (last - first), moved
        return min(max(first, self.earliest(context)), last), last

    @abstractmethod
    def not_known(self, context: Context) -> str:
        """Return the label of the button for whoever does not know the day."""

    def read(self, context: Context, message: Message) -> HeardAnswer | None:
        """Take "hari yang sama" and "pas selesai itu juga" as well."""
        heard, day = super().read(context, message), _completed_on(context)
        if heard or day is None or message.asks or not _SAME_DAY.issuperset(message.words):
            return heard
        return None if _SAME.isdisjoint(message.words) else Given(day.isoformat())


def _completion(context: Context) -> date:
    """Return the first day on which the training can have been completed."""
    return context.earliest or context.completed or context.today


def _completed_on(context: Context) -> date | None:
    span = context.span
    return None if span is None or span.is_period else span.first


def fitting_day(day: date, completed: date) -> date:
    """Return the first day with this day and month from the completion on, or just before it.

    What is given within a month before the last thing was handed in was hardly given a year later.
    """
    first = completed - _JUST_BEFORE
    years = (as_date(f"{first.year + more:04}{day.isoformat()[4:]}") for more in range(_LEAP))
    return next(found for found in years if found is not None and found >= first)


def next_with_number(number: int, first: date) -> date:
    """Return the first day of that number (1 to 31) that is not before `first`."""
    days = (first + timedelta(days=more) for more in range(_TWO_MONTHS))
    return next(day for day in days if day.day == number)


_TWO_MONTHS: Final = 62  # of two months in a row one has 31 days
_JUST_BEFORE: Final = timedelta(days=31)
_LEAP: Final = 10  # years within which there is a 29 February, whatever the century
_SAME: Final = frozenset({"sama", "selesai", "selesainya"})
_SAME_DAY: Final = _SAME | word_set("""
    hari tanggal itu juga yang dengan seperti kayak pas waktu langsung di kak min ya aja saja
    pelatihan pelatihannya
""")
_RECENT = ("today", "yesterday")
