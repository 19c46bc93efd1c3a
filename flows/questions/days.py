"""Questions that ask for a day: offered by month, refused where it cannot be. Today is the last."""

from datetime import date, timedelta
from typing import ClassVar, Final

from flows.diagnosis import PROGRAMME_START
from flows.dialogue import TAKEN, UNKNOWN, Button, Context, Rows, State, as_date, with_answer
from flows.questions.heard import AskedBack, Given, HeardAnswer
from flows.questions.month import close_month, open_month
from flows.questions.question import Question
from flows.text import word_set
from flows.understanding import Message
from flows.understanding.dates import (
    DateRange,
    ExactDate,
    FutureDate,
    InvalidDate,
    Role,
)
from flows.wording import full_date, say


class DayQuestion(Question):
    """A question whose answer is a day, as an ISO date, or not known where `unknown` is taken."""

    unknown: ClassVar[str | None] = UNKNOWN
    role: ClassVar[Role] = Role.REPORTED  # which day is taken of a message that names several
    most_days: ClassVar[int] = 1  # two, with a slash between: a period still to be narrowed down

    def earliest(self, context: Context) -> date:
        """Return the first day that is offered."""
        return PROGRAMME_START

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
        if latest > context.today:
            return say(context.library, "date-future", today=full_date(context.today))
        return self.too_early(context, latest)

    def stored(self, context: Context, value: str) -> State:
        """Store the day alone."""
        return with_answer(context.state, self.id, value)

    def read(self, context: Context, message: Message) -> HeardAnswer | None:
        """Take a day; of a period the last, which is the fairest to everyone."""
        match message.date_of(self.role):
            case ExactDate(day=day):
                return Given(day.isoformat())
            case DateRange(earliest=earliest, latest=latest):
                return Given(self.of_period(earliest, latest))
            case FutureDate():
                today = full_date(context.today)
                return AskedBack(say(context.library, "date-future", today=today))
            case InvalidDate():
                return AskedBack(say(context.library, "date-invalid"))
        return self.forgotten() if message.answer.elsewhere == UNKNOWN else None

    def of_period(self, earliest: date, latest: date) -> str:
        """Return what is taken of a period."""
        return latest.isoformat()

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

    def read(self, context: Context, message: Message) -> HeardAnswer | None:
        """Take "hari yang sama" and "pas selesai itu juga" as well."""
        heard, day = super().read(context, message), _completed_on(context)
        if heard or day is None or message.asks or not _SAME_DAY.issuperset(message.words):
            return heard
        return None if _SAME.isdisjoint(message.words) else Given(day.isoformat())


def _completed_on(context: Context) -> date | None:
    span = context.span
    return None if span is None or span.is_period else span.first


_SAME: Final = frozenset({"sama", "selesai", "selesainya"})
_SAME_DAY: Final = _SAME | word_set("""
    hari tanggal itu juga yang dengan seperti kayak pas waktu langsung di kak min ya aja saja
    pelatihan pelatihannya
""")
_RECENT = ("today", "yesterday")
