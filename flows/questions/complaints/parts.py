"""By which channel a complaint was sent, and on which day."""

from datetime import date
from typing import ClassVar, Final

from flows.dialogue import Context, Known, Rows, State, as_date, rows
from flows.library import changed
from flows.questions.complaints.channels import as_channel, channel_label, channels, via
from flows.questions.complaints.sending import (
    CHANNEL,
    DAY,
    AboutSending,
    completed_with,
    sending_of,
)
from flows.questions.complaints.told import channel_told
from flows.questions.days import DayQuestion
from flows.questions.forgotten import is_unsure
from flows.questions.heard import AskedBack, Given, HeardAnswer, HelpWanted
from flows.questions.periods import narrower
from flows.questions.question import PAIR
from flows.understanding import Message
from flows.understanding.dates import DateRange, DateReading, ExactDate, FutureDate, NoDate
from flows.wording import full_date, period, say


class ComplaintChannelQuestion(AboutSending):
    """By which channel; its answers are those of the case."""

    ask_text = "ask-complaint-channel"

    def applies(self, known: Known) -> bool:
        """Tell whether a complaint was told without its channel."""
        return known.state.sending is not None and not known.state.sending.channel

    def words(self, context: Context) -> str:
        """Ask for the channel, and name the day where it was told."""
        day = as_date(sending_of(context).sent)
        if day is None:
            return super().words(context)
        return say(context.library, "ask-complaint-channel-on", sent=full_date(day))

    def choices(self, context: Context) -> Rows:
        """Return the channels of the case, the form first, and that it was not sent."""
        *others, form = channels(context)
        shown = (
            self.answer_button(context, one.id, channel_label(context, one))
            for one in (form, *others)
        )
        not_sent = self.help_button(context, say(context.library, "complaint-not-sent"))
        return (*rows(shown, 1), (not_sent,))

    def refusal(self, context: Context, value: str) -> str:
        """Take a channel of the case."""
        known = as_channel(value) in channels(context)
        return "" if known else say(context.library, "not-understood")

    def stored(self, context: Context, value: str) -> State:
        """Ask for the day, unless it was told: then the complaint counts."""
        return completed_with(context, changed(sending_of(context), channel=value))

    def read(self, context: Context, message: Message) -> HeardAnswer | None:
        """Take a channel by its words: "lewat wa pijar", "form"."""
        told = channel_told(context, message)
        return Given(told) if told else None


class ComplaintDayQuestion(AboutSending, DayQuestion):
    """On which day, any from the completion on."""

    ask_text = "ask-complaint-day"
    left_text: ClassVar[str | None] = "complaint-no-day"
    unknown = None

    def applies(self, known: Known) -> bool:
        """Tell whether a complaint was told without its day."""
        return known.state.sending is not None and not known.state.sending.sent

    def words(self, context: Context) -> str:
        """Ask for the day, and name the channel."""
        told = via(context, sending_of(context).channel)
        return say(context.library, self.ask_text, via=told)

    def choices(self, context: Context) -> Rows:
        """Return the last days, a month, and that the day is forgotten."""
        forgot = self.help_button(context, say(context.library, "complaint-forgot-day"))
        return (*rows(self.recent(context), PAIR), self.by_month(context), (forgot,))

    def earliest(self, context: Context) -> date:
        """Return the first day on which the training can have been completed."""
        return context.earliest or context.completed or super().earliest(context)

    def too_early(self, context: Context, day: date) -> str:
        """Refuse a day before the completion."""
        first = self.earliest(context)
        if day >= first:
            return ""
        return say(context.library, "complaint-too-early", first=full_date(first))

    def likely(self, context: Context) -> date:
        """Show the month of today first."""
        return context.today

    def read(self, context: Context, message: Message) -> HeardAnswer | None:
        """Take the day on which it was sent; of a period the day is asked."""
        told = message.sent_on
        if isinstance(told, NoDate):
            unsure = is_unsure(message.words) and "?" not in message.text
            return super().read(context, message) or (HelpWanted() if unsure else None)
        return self.of_reading(context, told)

    def of_reading(self, context: Context, told: DateReading) -> HeardAnswer:
        """Return what is taken of a day or a period that was told."""
        match told:
            case ExactDate(day=day):
                return Given(day.isoformat())
            case DateRange():
                return self.of_period(context, told)
            case FutureDate():
                return self.in_future(context)
            case _:
                return AskedBack(say(context.library, "date-invalid"))

    def of_period(self, context: Context, told: DateRange) -> HeardAnswer:
        """Ask for the day within the period, as far as it lies behind the completion."""
        first = max(told.earliest, self.earliest(context))
        days = [choice for choice in narrower(first, told.latest) if as_date(choice[1])]
        if first >= told.latest or not days:
            return Given(told.latest.isoformat())
        shown = (self.answer_button(context, value, label) for label, value in days)
        return AskedBack(
            say(context.library, "ask-narrower", period=period(first, told.latest)),
            refused=False,
            choices=(*rows(shown, PAIR), self.by_month(context)),
        )

    def stored(self, context: Context, value: str) -> State:
        """Count the complaint: its channel stands in the question."""
        return completed_with(context, changed(sending_of(context), sent=value))

    def forgotten(self) -> HelpWanted:
        """Leave it: without a day nothing can be counted."""
        return HelpWanted()

    def holds(self, known: Known, value: str) -> bool:
        """Hold no answer."""
        return False

    def in_words(self, context: Context, value: str) -> str | None:
        """Return nothing: no answer is stored under its id."""
        return None


CHANNEL_QUESTION: Final = ComplaintChannelQuestion(id=CHANNEL)
DAY_QUESTION: Final = ComplaintDayQuestion(id=DAY)
