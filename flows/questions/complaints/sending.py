"""What all questions about a complaint that was sent have in common, and what follows from each.

What was heard in loose words is read back before it counts; what was pressed counts at once.
Whoever answers the question about a part sees the other part in it.
"""

from typing import ClassVar, Final

from flows.dialogue import (
    REPORTED,
    Complaint,
    Context,
    Known,
    State,
    asked_again,
    with_complaint,
    with_sending,
)
from flows.library import changed
from flows.questions.complaints.words import complaint_in_words
from flows.questions.question import Question
from flows.wording import say

CHANNEL: Final = "complaint-channel"
DAY: Final = "complaint-day"
SURE: Final = "complaint-sure"
TICKET: Final = "complaint-ticket"
COMPLAINT_QUESTIONS: Final = (CHANNEL, DAY, SURE, TICKET)


class AboutSending(Question):
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


def asked_of_sending(state: State, sending: Complaint) -> State:
    """Return the state with a complaint that does not count yet; what is missing is asked next."""
    missing = SURE if sending.sent else DAY
    return asked_again(with_sending(state, sending), missing if sending.channel else CHANNEL)


def completed_with(context: Context, complaint: Complaint) -> State:
    """Return the state in which it counts, and its number is asked, once nothing is missing."""
    if not complaint.sent or not complaint.channel:
        return asked_of_sending(context.state, complaint)
    counted = with_complaint(context.state, complaint)
    latest = counted.complaints[-1]
    numbered = latest.ticket or complaint not in (latest, changed(latest, ticket=""))
    return counted if numbered else asked_again(counted, TICKET)


def sending_of(context: Context) -> Complaint:
    """Return the complaint that does not count yet; an empty one where there is none."""
    return context.state.sending or Complaint(sent="", channel="")


def noted_complaint(context: Context) -> str:
    """Return what was noted last; nothing while more of it is asked, nor where the verdict says it.

    There it stands in the first lines.
    """
    state = context.state
    if state.sending or not state.complaints or not context.open_question():
        return ""
    told = complaint_in_words(context, state.complaints[-1])
    return say(context.library, "noted-complaint", complaint=told)
