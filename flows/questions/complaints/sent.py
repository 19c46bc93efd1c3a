"""What is missing of a complaint that was sent: by which channel, on which day, under which number.

What was heard in loose words is read back before it counts; what was pressed counts at once.
Whoever answers the question about a part sees the other part in it.
"""

from datetime import date
from typing import ClassVar, Final

from flows.dialogue import (
    CONFIRM,
    REPORTED,
    Complaint,
    Context,
    Known,
    Rows,
    State,
    as_date,
    asked_again,
    resumed,
    rows,
    with_complaint,
    with_sending,
)
from flows.library import changed
from flows.questions.agreement import said_of_it
from flows.questions.complaints.channels import as_channel, channel_label, channels, via
from flows.questions.complaints.ticket import is_ticket, number_alone
from flows.questions.complaints.told import channel_told
from flows.questions.complaints.words import complaint_in_words, unsent_button
from flows.questions.days import DayQuestion
from flows.questions.forgotten import is_unsure
from flows.questions.heard import AskedBack, Given, HeardAnswer, HelpWanted
from flows.questions.periods import narrower
from flows.questions.question import PAIR, Question
from flows.understanding import Message, read_ticket
from flows.understanding.dates import DateRange, DateReading, ExactDate, FutureDate, NoDate
from flows.wording import full_date, period, say

CHANNEL: Final = "complaint-channel"
DAY: Final = "complaint-day"
SURE: Final = "complaint-sure"
TICKET: Final = "complaint-ticket"
COMPLAINT_QUESTIONS: Final = (CHANNEL, DAY, SURE, TICKET)
_YES: Final = "yes"
_A_FEW: Final = 6  # words beside a number


def asked_of_sending(state: State, sending: Complaint) -> State:
    """Return the state with a complaint that does not count yet; what is missing is asked next."""
    missing = SURE if sending.sent else DAY
    return asked_again(with_sending(state, sending), missing if sending.channel else CHANNEL)


class _AboutSending(Question):
    """A question about a complaint that does not count yet; it is told of, not asked for."""

    staff_name = "pengaduan terkirim"
    is_step = False
    is_judged_anew = False  # it moves no date
    left_text: ClassVar[str | None] = "complaint-dropped"

    @property
    def public_id(self) -> str:
        """Programs know of one question what was said and sent besides the answers."""
        return REPORTED

    def holds(self, known: Known, value: str) -> bool:
        """Hold no answer: complaints stand beside the answers."""
        return False

    def left(self, context: Context) -> State:
        """Drop it."""
        return with_sending(context.state, None)

    def in_words(self, context: Context, value: str) -> str | None:
        """Return nothing: no answer is stored under its id."""
        return None

    def noted(self, context: Context) -> str:
        """Say what was noted; nothing while more is to be asked of it."""
        return noted_complaint(context)


class ComplaintChannelQuestion(_AboutSending):
    """By which channel; its answers are those of the case."""

    ask_text = "ask-complaint-channel"

    def applies(self, known: Known) -> bool:
        """Tell whether a complaint was told without its channel."""
        return known.state.sending is not None and not known.state.sending.channel

    def words(self, context: Context) -> str:
        """Ask for the channel, and name the day where it was told."""
        day = as_date(_sending(context).sent)
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
        return _completed(context, changed(_sending(context), channel=value))

    def read(self, context: Context, message: Message) -> HeardAnswer | None:
        """Take a channel by its words: "lewat wa pijar", "form"."""
        told = channel_told(context, message)
        return Given(told) if told else None


class ComplaintDayQuestion(_AboutSending, DayQuestion):
    """On which day, any from the completion on."""

    ask_text = "ask-complaint-day"
    left_text: ClassVar[str | None] = "complaint-no-day"
    unknown = None

    def applies(self, known: Known) -> bool:
        """Tell whether a complaint was told without its day."""
        return known.state.sending is not None and not known.state.sending.sent

    def words(self, context: Context) -> str:
        """Ask for the day, and name the channel."""
        told = via(context, _sending(context).channel)
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
        return _completed(context, changed(_sending(context), sent=value))

    def forgotten(self) -> HelpWanted:
        """Leave it: without a day nothing can be counted."""
        return HelpWanted()

    def holds(self, known: Known, value: str) -> bool:
        """Hold no answer."""
        return False

    def in_words(self, context: Context, value: str) -> str | None:
        """Return nothing: no answer is stored under its id."""
        return None


class ComplaintSureQuestion(_AboutSending):
    """Whether what was heard of a complaint is right; what is wrong is asked anew."""

    ask_text = "heard-complaint"

    @property
    def public_id(self) -> str:
        """It is read back like anything else."""
        return CONFIRM

    def applies(self, known: Known) -> bool:
        """Tell whether all of a complaint was told."""
        sending = known.state.sending
        return sending is not None and bool(sending.sent and sending.channel)

    def words(self, context: Context) -> str:
        """Read it back in a line."""
        told = complaint_in_words(context, _sending(context))
        return say(context.library, self.ask_text, complaint=told)

    def choices(self, context: Context) -> Rows:
        """Return yes and no, and a way to mend each part."""
        library = context.library
        right = self.answer_button(context, _YES, say(library, "confirm-yes"))
        wrong = self.help_button(context, say(library, "heard-wrong"))
        day = self.answer_button(context, DAY, say(library, "change-complaint-day"))
        channel = self.answer_button(context, CHANNEL, say(library, "change-complaint-channel"))
        return ((right, wrong), (day, channel))

    def refusal(self, context: Context, value: str) -> str:
        """Take a yes, which part is wrong, or another day."""
        if value in (_YES, DAY, CHANNEL):
            return ""
        day = as_date(value)
        if day is None:
            return say(context.library, "not-understood")
        return DAY_QUESTION.refusal(context, value)

    def stored(self, context: Context, value: str) -> State:
        """Count it, or ask anew for what is wrong of it."""
        sending = _sending(context)
        if value == _YES:
            return _completed(context, sending)
        if value == CHANNEL:
            return asked_of_sending(context.state, changed(sending, channel=""))
        day = "" if value == DAY else value
        return asked_of_sending(context.state, changed(sending, sent=day))

    def read(self, context: Context, message: Message) -> HeardAnswer | None:
        """Take "benar", "bukan", or another day: "bukan, tgl 9"."""
        told = message.sent_on
        if isinstance(told, ExactDate):
            return Given(told.day.isoformat())
        match said_of_it(message):
            case "yes":
                return Given(_YES)
            case "no":
                return HelpWanted()
            case "doubt":
                return Given(DAY)
        return None


class TicketQuestion(_AboutSending):
    """Under which number, where one was given. Nobody has to have one."""

    ask_text = "ask-ticket"
    left_text: ClassVar[str | None] = "ticket-skipped"

    def applies(self, known: Known) -> bool:
        """Apply never by itself."""
        return False

    def may_be_asked(self, context: Context) -> bool:
        """Tell whether there is a complaint that can have a number."""
        return bool(context.state.complaints)

    def choices(self, context: Context) -> Rows:
        """Return that there is none, and that it was not sent after all."""
        skip = self.help_button(context, say(context.library, "no-ticket"))
        latest = context.state.complaints[-1]
        return ((skip,), (unsent_button(context, latest),))

    def refusal(self, context: Context, value: str) -> str:
        """Refuse what is no ticket: long numbers, and whatever is personal."""
        if is_ticket(context, value):
            return ""
        return say(context.library, "ticket-refused")

    def stored(self, context: Context, value: str) -> State:
        """Keep the number with the latest complaint."""
        *before, latest = context.state.complaints
        with_number = changed(latest, ticket=value)
        return resumed(changed(context.state, complaints=(*before, with_number)))

    def left(self, context: Context) -> State:
        """Go on without a number."""
        return resumed(context.state)

    def noted(self, context: Context) -> str:
        """Read the number back."""
        return say(context.library, "noted-ticket", ticket=context.state.complaints[-1].ticket)

    def read(self, context: Context, message: Message) -> HeardAnswer | None:
        """Take a number, alone or named a ticket's; and that there is none."""
        if message.answer.elsewhere == "no" or is_unsure(message.words):
            return HelpWanted()
        named = read_ticket(message.text) or number_alone(message.text)
        return Given(named) if named and len(message.words) <= _A_FEW else None


def noted_complaint(context: Context) -> str:
    """Return what was noted last; nothing while more of it is asked, nor where the verdict says it.

    There it stands in the first lines.
    """
    state = context.state
    if state.sending or not state.complaints or not context.open_question():
        return ""
    told = complaint_in_words(context, state.complaints[-1])
    return say(context.library, "noted-complaint", complaint=told)


def _sending(context: Context) -> Complaint:
    return context.state.sending or Complaint(sent="", channel="")


def _completed(context: Context, complaint: Complaint) -> State:
    """Return the state in which it counts, and its number is asked, once nothing is missing."""
    if not complaint.sent or not complaint.channel:
        return asked_of_sending(context.state, complaint)
    counted = with_complaint(context.state, complaint)
    latest = counted.complaints[-1]
    numbered = latest.ticket or complaint not in (latest, changed(latest, ticket=""))
    return counted if numbered else asked_again(counted, TICKET)


CHANNEL_QUESTION: Final = ComplaintChannelQuestion(id=CHANNEL)
DAY_QUESTION: Final = ComplaintDayQuestion(id=DAY)
SURE_QUESTION: Final = ComplaintSureQuestion(id=SURE)
TICKET_QUESTION: Final = TicketQuestion(id=TICKET)
