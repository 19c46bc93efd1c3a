"""On which day the training was completed: the first day of the count, narrowed down if need be."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from flows.diagnosis import PROGRAMME_START
from flows.dialogue import (
    COMPLETED,
    GRADED,
    REVIEWED,
    TAKEN,
    UNKNOWN,
    Button,
    Context,
    Known,
    Rows,
    State,
    as_date,
    as_span,
    rows,
)
from flows.questions.days import DayQuestion
from flows.questions.forgotten import is_unsure, wonders_when
from flows.questions.heard import Given, HeardAnswer, HelpWanted
from flows.questions.periods import (
    as_value,
    few_days_ago,
    is_long,
    last_month,
    last_week,
    narrower,
    this_week,
)
from flows.questions.question import PAIR
from flows.questions.within import read_within
from flows.understanding import Message
from flows.understanding.dates import DateRange, ExactDate, Role
from flows.wording import period, say


class CompletedQuestion(DayQuestion):
    """An ISO date, a period whose day is still to be asked or stays open, or `unknown`."""

    staff_name = "tanggal selesai"
    ask_text = "ask-completed"
    label_text = "label-completed"
    fact_text = "fact-completed"
    change_text = "change-completed"
    misunderstood_text = "not-understood-completed"
    called = "tanggal"
    role = Role.COMPLETED
    most_days = 2
    without = UNKNOWN

    def words(self, context: Context) -> str:
        """Ask for the day, for the day within the period told, or of a long one for the year."""
        told = context.period
        if told is None:
            return super().words(context)
        if is_long(*told):
            return say(context.library, "ask-year")
        return say(context.library, "ask-narrower", period=period(*told))

    def choices(self, context: Context) -> Rows:
        """Return the last days, or the parts of the period told."""
        told = context.period
        days = self._parts(context, told) if told else self._last_days(context)
        by_month = self.by_month(context)
        return (*rows(days, PAIR), by_month, (self._not_sure(context),))

    def help(self, context: Context) -> tuple[str, Rows]:
        """Return where the day is found, with coarser periods and the way on without."""
        no_idea = self.answer_button(context, UNKNOWN, say(context.library, "no-idea-completed"))
        by_month = self.by_month(context)
        words = say(context.library, "help-completed")
        return words, (*rows(self._periods(context), PAIR), by_month, (no_idea,))

    def holds(self, known: Known, value: str) -> bool:
        """Count a period as no answer yet."""
        span = known.span_of(value)
        return value == UNKNOWN or (span is not None and span.taken)

    def settled(self, value: str) -> bool:
        """Tell a day, or that none is known, from a period."""
        span = as_span(value)
        return value == UNKNOWN or (span is not None and span.taken)

    def likely(self, context: Context) -> date:
        """Return the last day of the period told, or the day to be changed."""
        return context.period[1] if context.period else super().likely(context)

    def too_early(self, context: Context, day: date) -> str:
        """Refuse what lies before the programme."""
        early = day < self.earliest(context)
        return say(context.library, "date-before-programme") if early else ""

    def stored(self, context: Context, value: str) -> State:
        """Store the day or the period; what happened on the same day goes along with it."""
        before = context.state.answers
        after = super().stored(context, value)
        day = before.get(self.id) if as_date(value) else None
        same = (each for each in (REVIEWED, GRADED) if day and before.get(each) == day)
        return replace(after, answers={**after.answers, **dict.fromkeys(same, value)})

    def read(self, context: Context, message: Message) -> HeardAnswer | None:
        """Take a day, a period, or a day that only the period told before makes one.

        Whoever was asked for the day within a period, and tells it again or forgot, means all of
        it.
        """
        told = context.period
        heard = read_within(context, message) or super().read(context, message)
        plain = not message.asks or wonders_when(message.words)
        if heard is None and plain and is_unsure(message.words):
            heard = HelpWanted()
        if told and heard in (HelpWanted(), Given(as_value(*told))):
            return Given(_all_of(told))
        return heard

    def of_period(self, earliest: date, latest: date) -> str:
        """Return the period, as far as the programme goes back."""
        return as_value(min(max(earliest, PROGRAMME_START), latest), latest)

    def given_up(self, context: Context) -> str | None:
        """Go on without a day; but a day or period that is known is not lost by that."""
        return None if self.id in context.state.answers else self.without

    def skipped(self, context: Context) -> str | None:
        """Take the whole period where one is known."""
        return _all_of(context.period) if context.period else super().skipped(context)

    def may_be_left(self, context: Context) -> bool:
        """Let somebody out of narrowing a period down."""
        return context.period is not None

    def forgotten(self) -> HelpWanted:
        """Explain where the day is found."""
        return HelpWanted()

    def told(self, context: Context, message: Message) -> str | None:
        """Return a day told in passing, or a period where no day is known yet."""
        match message.date:
            case ExactDate(day=day) if day >= PROGRAMME_START:
                return day.isoformat()
            case DateRange(earliest=earliest, latest=latest) if (
                latest >= PROGRAMME_START and context.completed is None
            ):
                return self.of_period(earliest, latest)
        return None

    def in_words(self, context: Context, value: str) -> str | None:
        """Return the day in full, or the period."""
        span = as_span(value)
        return (
            period(span.first, span.last)
            if span and span.is_period
            else super().in_words(context, value)
        )

    def noted(self, context: Context) -> str:
        """Read nothing back while the day is still to be narrowed down."""
        return "" if context.period else super().noted(context)

    def fact(self, context: Context) -> str:
        """Tell a period as one."""
        if context.period:
            return say(context.library, "fact-period", period=period(*context.period))
        return super().fact(context)

    def _last_days(self, context: Context) -> Iterator[Button]:
        library, today = context.library, context.today
        yield from self.recent(context)
        for label, days in (
            ("few-days-ago", few_days_ago(today)),
            ("last-week", last_week(today)),
        ):
            yield self.answer_button(context, as_value(*days), say(library, label))

    def _parts(self, context: Context, told: tuple[date, date]) -> Iterator[Button]:
        for label, value in narrower(*told):
            yield self.answer_button(context, value, label)

    def _not_sure(self, context: Context) -> Button:
        if context.period is None:
            return self.help_button(context, say(context.library, "forgot-completed"))
        return self.answer_button(
            context, _all_of(context.period), say(context.library, "not-exact")
        )

    def _periods(self, context: Context) -> Iterator[Button]:
        library, today = context.library, context.today
        before = last_month(today)[0] - timedelta(days=1)
        for label, days in (
            ("this-week", this_week(today)),
            ("last-week", last_week(today)),
            ("last-month", last_month(today)),
            ("longer-ago", (PROGRAMME_START, before)),
        ):
            yield self.answer_button(context, as_value(*days), say(library, label))


def _all_of(told: tuple[date, date]) -> str:
    """Return what is taken of whoever does not know the day within a period.

    Of more than a year that is nothing: by its last day it would be judged as if it were recent.
    """
    return UNKNOWN if is_long(*told) else f"{as_value(*told)}{TAKEN}"


COMPLETED_QUESTION = CompletedQuestion(id=COMPLETED)
