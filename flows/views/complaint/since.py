"""What stands since a complaint was sent: for how long, whom to write to next, the second letter.

Nobody promises by when a complaint is answered: the days are our own advice, and are told as that.
"""

from datetime import date
from enum import Enum, auto
from typing import Final

from flows.diagnosis import Diagnosis, add_working_days, working_days_between
from flows.dialogue import Complaint, Context, as_date
from flows.library import Verdict
from flows.questions import as_channel, complaint_in_words, known_complaints, via
from flows.views.complaint.letter import FORM
from flows.views.contacts import contact_step
from flows.views.headline import due_date, headline
from flows.wording import full_date, say

# Working days without news: the same as those of the reminders (flows.reminders.plan).
_NEXT_CHANNEL_AFTER: Final = 3
_SECOND_LETTER_AFTER: Final = 7


class SinceSent(Enum):
    """How long ago the latest complaint was sent, by what is to be done."""

    WAIT = auto()
    NEXT_CHANNEL = auto()
    SECOND_LETTER = auto()


def since_sent(context: Context) -> SinceSent | None:
    """Return what is to be done about the latest complaint; None where none was sent."""
    latest = _latest(context)
    if latest is None:
        return None
    days = _days_since(context, latest)
    if days >= _SECOND_LETTER_AFTER:
        return SinceSent.SECOND_LETTER
    return SinceSent.NEXT_CHANNEL if days >= _NEXT_CHANNEL_AFTER else SinceSent.WAIT


def next_channel(context: Context, found: Diagnosis) -> str | None:
    """Return the first contact that was not written to yet, else the form; None: all were."""
    written = {as_channel(one.channel).contact or FORM for one in known_complaints(context)}
    order = (*found.contacts, FORM)
    return next((contact for contact in order if contact not in written), None)


def stands(context: Context, found: Diagnosis) -> str:
    """Return the verdict's first lines: since a complaint it is told what was sent, and when."""
    latest = _latest(context)
    if latest is None or found.verdict is not Verdict.ESCALATE:
        return headline(context, found)
    days = _days_since(context, latest)
    sent = _sent_on(context, latest)
    head = say(
        context.library,
        "sent-head" if days else "sent-head-new",
        via=via(context, latest.channel),
        sent=full_date(sent),
        day=str(days),
    )
    if "past-year" in found.notes:  # whose own words say how long ago it was
        return head
    return f"{head} {say(context.library, 'sent-due', due=due_date(context, found, found.due))}"


def after_complaint(context: Context, found: Diagnosis) -> str:
    """Return what to do since a complaint was sent; "" where none was.

    Under any other verdict than the one that leads to it, it is only said to be noted.
    """
    latest, since = _latest(context), since_sent(context)
    if latest is None or since is None:
        return ""
    library = context.library
    if found.verdict is not Verdict.ESCALATE:
        word = "sent-noted-stuck" if found.complaint_form else "sent-noted"
        return say(library, word, complaint=complaint_in_words(context, latest))
    contact = next_channel(context, found)
    if since is SinceSent.SECOND_LETTER:
        return say(library, "sent-again")
    if contact is None:
        return say(library, "sent-all", until=_until(context, latest, _SECOND_LETTER_AFTER))
    if since is SinceSent.NEXT_CHANNEL:
        return say(library, "sent-next", step=_step(context, contact))
    until = _until(context, latest, _NEXT_CHANNEL_AFTER)
    return say(library, "sent-wait", until=until, next=_step(context, contact))


def _step(context: Context, contact: str) -> str:
    if contact == FORM:
        return say(context.library, "form-step", form=context.library.case.complaint_form)
    return contact_step(context, contact, brief=True)


def _latest(context: Context) -> Complaint | None:
    return next(reversed(known_complaints(context)), None)


def _sent_on(context: Context, complaint: Complaint) -> date:
    return as_date(complaint.sent) or context.today


def _days_since(context: Context, complaint: Complaint) -> int:
    calendar = context.library.calendar
    return working_days_between(_sent_on(context, complaint), context.today, calendar)


def _until(context: Context, complaint: Complaint, days: int) -> str:
    calendar = context.library.calendar
    return full_date(add_working_days(_sent_on(context, complaint), days, calendar))
