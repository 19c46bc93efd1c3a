"""Whether what was heard of a complaint is right."""

from typing import Final

from flows.dialogue import CONFIRM, Context, Known, Rows, State, as_date, with_complaint
from flows.library import changed
from flows.questions.agreement import said_of_it
from flows.questions.complaints.parts import DAY_QUESTION
from flows.questions.complaints.sending import (
    CHANNEL,
    DAY,
    SURE,
    AboutSending,
    asked_of_sending,
    completed_with,
    sending_of,
)
from flows.questions.complaints.words import complaint_in_words
from flows.questions.heard import Given, HeardAnswer, HelpWanted
from flows.text import word_set
from flows.understanding import Message
from flows.understanding.dates import ExactDate
from flows.wording import say

_YES: Final = "yes"
_UNNUMBERED: Final = "unnumbered"  # yes, and nobody has given it a number
_NUMBER: Final = word_set("nomor nomornya nomer nomernya tiket tiketnya")
_NONE: Final = word_set("tidak belum tanpa kosong nihil")
_WRONG: Final = word_set("salah keliru bukan")
_A_FEW: Final = 8  # words


class ComplaintSureQuestion(AboutSending):
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
        told = complaint_in_words(context, sending_of(context))
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
        if value in (_YES, _UNNUMBERED, DAY, CHANNEL):
            return ""
        day = as_date(value)
        if day is None:
            return say(context.library, "not-understood")
        return DAY_QUESTION.refusal(context, value)

    def stored(self, context: Context, value: str) -> State:
        """Count it, or ask anew for what is wrong of it."""
        sending = sending_of(context)
        if value == _YES:
            return completed_with(context, sending)
        if value == _UNNUMBERED:
            return with_complaint(context.state, sending)
        if value == CHANNEL:
            return asked_of_sending(context.state, changed(sending, channel=""))
        day = "" if value == DAY else value
        return asked_of_sending(context.state, changed(sending, sent=day))

    def read(self, context: Context, message: Message) -> HeardAnswer | None:
        """Take "benar", "bukan", another day ("bukan, tgl 9"), or that there is no number."""
        told = message.sent_on
        if isinstance(told, ExactDate):
            return Given(told.day.isoformat())
        if _has_no_number(message):
            return Given(_UNNUMBERED)
        match said_of_it(message):
            case "yes":
                return Given(_YES)
            case "no":
                return HelpWanted()
            case "doubt":
                return Given(DAY)
        return None


def _has_no_number(message: Message) -> bool:
    """Tell "tiketnya ga dapet" from a denial: only of what was sent a number can be missing."""
    spoken = message.words
    if len(spoken) > _A_FEW or "?" in message.text or not _WRONG.isdisjoint(spoken):
        return False
    return not (_NUMBER.isdisjoint(spoken) or _NONE.isdisjoint(spoken))


SURE_QUESTION: Final = ComplaintSureQuestion(id=SURE)
