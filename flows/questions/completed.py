"""On which day the training was completed: the first day of the count, narrowed down if need be."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

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
from flows.library import changed
from flows.questions.completion_told import beside_known, completion_told, in_said_year
from flows.questions.days import DayQuestion
from flows.questions.forgotten import is_unsure, wonders_when
from flows.questions.heard import AskedBack, Given, HeardAnswer, HelpWanted
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
from flows.questions.which_year import (
    STILL_AHEAD,
    WhichYear,
    as_which_year,
    pending_year,
    which_year,
)
from flows.questions.within import read_within
from flows.text import word_set
from flows.understanding import Message
from flows.understanding.dates import DateRange, ExactDate, Role
from flows.wording import full_date, period, say, short_day

_TIME: Final = word_set("tanggal tgl awal pertengahan tengah akhir")


class CompletedQuestion(DayQuestion):
    """An ISO date, a period whose day is still to be asked or stays open, or `unknown`.

    A day whose year is still to be asked stands there as both (flows.questions.which_year).
    """

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
        either, told = pending_year(context), context.period
        if either:
            day, past, ahead = short_day(either.past), either.past.year, either.ahead.year
            return say(context.library, "ask-which-year", day=day, past=str(past), ahead=str(ahead))
        if told is None:
            return super().words(context)
        if is_long(*told):
            return say(context.library, "ask-year")
        return say(context.library, "ask-narrower", period=period(*told))

    def choices(self, context: Context) -> Rows:
        """Return the last days, or the parts of the period told."""
        either, told = pending_year(context), context.period
        if either:
            days = self._years(context, either)
        else:
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

    def public_value(self, value: str) -> str:
        """Return of a day of two years the past one, as long as nobody said which."""
        either = as_which_year(value)
        return either.past.isoformat() if either else super().public_value(value)

    def settled(self, value: str) -> bool:
        """Tell a day, or that none is known, from a period."""
        span = as_span(value)
        return value == UNKNOWN or (span is not None and span.taken)

    def refusal(self, context: Context, value: str) -> str:
        """Take a day of two years too, and that it is still to come."""
        either = as_which_year(value)
        if value == STILL_AHEAD:
            return ""
        return super().refusal(context, either.past.isoformat() if either else value)

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
        if value == STILL_AHEAD:  # asked anew
            left = {question: told for question, told in before.items() if question != self.id}
            return changed(context.state, answers=left)
        after = super().stored(context, value)
        day = before.get(self.id) if as_date(value) else None
        same = (each for each in (REVIEWED, GRADED) if day and before.get(each) == day)
        return changed(after, answers={**after.answers, **dict.fromkeys(same, value)})

    def read(self, context: Context, message: Message) -> HeardAnswer | None:
        """Take a day, a period, or a day that only the period told before makes one.

        Whoever was asked for the day within a period, and tells it again or forgot, means all of
        it.
        """
        either, told = pending_year(context), context.period
        year = either.meant(message.date) if either else _year_of_period(context, message)
        if year:
            return Given(year)
        heard = read_within(context, message) or super().read(context, message)
        plain = not message.asks or wonders_when(message.words)
        if heard is None and plain and is_unsure(message.words):
            heard = HelpWanted()
        if told and heard in (HelpWanted(), Given(as_value(*told))):
            return Given(_all_of(told))
        return heard

    def of_day(self, context: Context, told: ExactDate) -> HeardAnswer:
        """Return the day, or both where its year must be asked."""
        meant = beside_known(context, told)
        if meant is None:
            return AskedBack(say(context.library, "date-invalid"))
        return Given(_day_told(context, meant))

    def of_period(self, context: Context, told: DateRange) -> HeardAnswer:
        """Return the period, as far as the programme goes back."""
        return Given(_within_programme(told.earliest, told.latest))

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
        """Return a day told in passing, or a period where no day is known yet.

        Where one is known only a word of finishing, or one that corrects, makes a day another.
        """
        moved = in_said_year(context, message) or self._narrowed(context, message)
        if moved:
            return moved
        match completion_told(context, message):
            case ExactDate(day=day) as told if day >= PROGRAMME_START:
                meant = beside_known(context, told)
                return _day_told(context, meant) if meant else None
            case DateRange(earliest=earliest, latest=latest) if (
                latest >= PROGRAMME_START and context.completed is None
            ):
                return _within_programme(earliest, latest)
        return None

    def _narrowed(self, context: Context, message: Message) -> str | None:
        """Return the day or part of the period that waits to be narrowed down: "tanggal 28"."""
        if context.period is None or message.content or message.asks:
            return None
        if context.open_question() == self.id or not _names_time(message):
            return None
        match read_within(context, message):
            case Given(value=value):
                return value
        return None

    def in_words(self, context: Context, value: str) -> str | None:
        """Return the day in full, the period, or the day whose year is not known."""
        span, either = as_span(value), as_which_year(value)
        if either:
            return short_day(either.past)
        return (
            period(span.first, span.last)
            if span and span.is_period
            else super().in_words(context, value)
        )

    def noted(self, context: Context) -> str:
        """Read nothing back while the day is still to be narrowed down; say what lies ahead."""
        if self.id not in context.state.answers:
            return say(context.library, "date-ahead", today=full_date(context.here.date()))
        return "" if context.period or pending_year(context) else super().noted(context)

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

    def _years(self, context: Context, either: WhichYear) -> Iterator[Button]:
        """Yield a button for each of the two years, the likelier one first."""
        for day, value in ((either.past, either.past.isoformat()), (either.ahead, STILL_AHEAD)):
            label = say(context.library, "choice-year", year=str(day.year))
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


def _year_of_period(context: Context, message: Message) -> str | None:
    """Return the period that is asked about in the year that is told of it: "2025 kayaknya"."""
    told = context.period
    of_one = told is not None and told[0].year == told[1].year
    return in_said_year(context, message) if of_one else None


def _names_time(message: Message) -> bool:
    """Tell "tanggal 28" and "akhir bulan" from "rabu" and from a number, which may be anything."""
    return not _TIME.isdisjoint(message.words)


def _day_told(context: Context, told: ExactDate) -> str:
    either = which_year(told, context.today)
    return either.value() if either else told.day.isoformat()


def _within_programme(earliest: date, latest: date) -> str:
    return as_value(min(max(earliest, PROGRAMME_START), latest), latest)


def _all_of(told: tuple[date, date]) -> str:
    """Return what is taken of whoever does not know the day within a period.

    Of more than a year that is nothing: by its last day it would be judged as if it were recent.
    """
    return UNKNOWN if is_long(*told) else f"{as_value(*told)}{TAKEN}"


COMPLETED_QUESTION = CompletedQuestion(id=COMPLETED)
