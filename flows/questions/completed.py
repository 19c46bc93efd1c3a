"""On which day the training was completed: the first day of the count, narrowed down if need be."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from flows.diagnosis import PROGRAMME_START
from flows.dialogue import (
    COMPLETED,
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
from flows.questions.heard import Given, HeardAnswer, HelpWanted
from flows.questions.periods import (
    as_value,
    few_days_ago,
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

    def words(self, context: Context) -> str:
        """Ask for the day, or for the day within the period told."""
        if context.period:
            return say(context.library, "ask-narrower", period=period(*context.period))
        return super().words(context)

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
        return value == UNKNOWN or known.completed is not None

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
        """Store the day or the period; a review of the same day goes along with it."""
        before = context.state.answers
        after = super().stored(context, value)
        same = REVIEWED in before and before[REVIEWED] == before.get(self.id)
        moved = {REVIEWED: value} if same and as_date(value) else {}
        return replace(after, answers={**after.answers, **moved})

    def read(self, context: Context, message: Message) -> HeardAnswer | None:
        """Take a day, a period, or a day that only the period told before makes one."""
        told = context.period
        if told and message.answer.elsewhere == UNKNOWN:
            return Given(f"{as_value(*told)}{TAKEN}")
        return read_within(context, message) or super().read(context, message)

    def of_period(self, earliest: date, latest: date) -> str:
        """Return the period, as far as the programme goes back."""
        return as_value(min(max(earliest, PROGRAMME_START), latest), latest)

    def forgotten(self) -> HelpWanted:
        """Explain where the day is found."""
        return HelpWanted()

    def told(self, context: Context, message: Message) -> str | None:
        """Return a day told in passing, or a period where no day is known yet."""
        match message.date:
            case ExactDate(day=day) if day >= PROGRAMME_START:
                return day.isoformat()
            case DateRange(earliest=earliest, latest=latest) if (
                latest >= PROGRAMME_START and context.span is None
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
        all_of_it = f"{as_value(*context.period)}{TAKEN}"
        return self.answer_button(context, all_of_it, say(context.library, "not-exact"))

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


COMPLETED_QUESTION = CompletedQuestion(id=COMPLETED)
