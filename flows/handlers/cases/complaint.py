"""A complaint that was sent: heard in a sentence, read back, taken back; told in a story."""

from typing import Final

from flows.dialogue import (
    Complaint,
    Context,
    Outcome,
    Step,
    resumed,
    says,
    with_complaint,
    with_sending,
    without_complaint,
)
from flows.handlers.answer import accept
from flows.handlers.prompt import advance, reprompt
from flows.handlers.story import begin_from_story
from flows.library import changed
from flows.questions import (
    TICKET,
    AskedBack,
    ask,
    asked_of_sending,
    complaint_in_words,
    is_ticket,
    number_alone,
    question_of,
    restore_button,
    told_complaint,
)
from flows.text import word_set
from flows.understanding import (
    ComplaintRemark,
    Message,
    means_own_complaint,
    read_ticket,
    takes_back,
)
from flows.understanding.dates import DateRange
from flows.wording import say

_OF_REVIEWS: Final = word_set("ulasan ulasannya rating bintang review survei survey")
NO_ANSWER: Final = "no_answer"  # what came of asking
_A_FEW: Final = 8  # words beside the number of a ticket
_BRIEF: Final = 6  # words around a number that is not called a ticket's
_ITS_NUMBER: Final = word_set("nomornya nomernya")


def complaint_sent(context: Context, message: Message) -> Step | None:
    """Read back a complaint that a sentence tells of; what is missing of it is asked.

    At the menu it is of the case that was left there, where there is a verdict.
    """
    state = context.state
    told = told_complaint(context, message) if state.active or _has_verdict(context) else None
    if told is None:
        return None
    context = context if state.active else context.with_state(resumed(state))
    known = _known(context, told)
    if known:
        lead = say(
            context.library, "complaint-already", complaint=complaint_in_words(context, known)
        )
        return reprompt(context, Outcome.ANSWERED, lead=lead)
    asked = context.with_state(asked_of_sending(context.state, _merged(context, told)))
    silent = message.complaint is ComplaintRemark.UNANSWERED
    lead = say(context.library, "still-unanswered") if silent else ""
    return _narrowed(asked, message) or advance(asked, lead=lead)


def _has_verdict(context: Context) -> bool:
    """Tell whether a case that was left at the menu had come to a verdict."""
    if context.guide:
        return context.with_state(resumed(context.state)).open_question() is None
    return context.judged is not None


def complaint_unanswered(context: Context, message: Message) -> Step | None:
    """Say what to do where a complaint is known, and nobody answers: "belum dibalas juga"."""
    if not context.state.complaints or context.open_question():
        return None
    asked = message.came_of_asking
    silent = asked is not None and asked.kind == NO_ANSWER and asked.actor is None
    if not silent and message.complaint is not ComplaintRemark.UNANSWERED:
        return None
    return reprompt(context, Outcome.ANSWERED, lead=say(context.library, "still-unanswered"))


def ticket_told(context: Context, message: Message) -> Step | None:
    """Keep the number of a ticket that is told afterwards: "tiketnya 12345"."""
    number, state = read_ticket(message.text) or _number_after(context, message), context.state
    if not number or len(message.words) > _A_FEW or message.asks:
        return None
    if state.sending and is_ticket(context, number):
        told = changed(state.sending, ticket=number)
        return advance(context.with_state(asked_of_sending(state, told)))
    return accept(context, TICKET, number) if state.complaints else None


def _number_after(context: Context, message: Message) -> str:
    """Return what is called "nomornya", where the latest complaint has none yet; else ""."""
    known = context.state.complaints
    named = not _ITS_NUMBER.isdisjoint(message.words[:2]) and len(message.words) <= _BRIEF
    number = number_alone(message.text) if named and known and not known[-1].ticket else ""
    return number if is_ticket(context, number) else ""


def complaint_taken_back(context: Context, message: Message) -> Step | None:
    """Take back the latest complaint, "eh belum jadi kirim"; say kindly where there is none."""
    state = context.state
    if not takes_back(message.words):
        return None
    if not _OF_REVIEWS.isdisjoint(message.words):
        return None
    if state.sending:
        dropped = context.with_state(with_sending(state, None))
        return reprompt(dropped, Outcome.ANSWERED, lead=say(context.library, "complaint-dropped"))
    return forgotten(context, state.complaints[-1]) if state.complaints else _none(context, message)


def _none(context: Context, message: Message) -> Step | None:
    """Say that none is noted, where a complaint is meant: no report of others, no question how."""
    others = message.actors_named or message.asks or message.complaint
    if others or not means_own_complaint(message.words):
        return None
    return reprompt(context, Outcome.ANSWERED, lead=say(context.library, "complaint-none"))


def forgotten(context: Context, complaint: Complaint) -> Step:
    """Say which complaint was taken back, with an undo, and what is on now."""
    told = complaint_in_words(context, complaint)
    lead = say(context.library, "complaint-forgotten", complaint=told)
    after = context.with_state(without_complaint(context.state, complaint))
    step = reprompt(after, Outcome.ANSWERED, lead=lead)
    (said,) = step.replies
    undo = restore_button(after, complaint)
    return changed(step, replies=(changed(said, buttons=((undo,), *said.buttons)),))


def restored(context: Context, complaint: Complaint) -> Step:
    """Say that a complaint that was taken back counts again, and what is on now."""
    told = complaint_in_words(context, complaint)
    after = context.with_state(with_complaint(context.state, complaint))
    lead = say(context.library, "noted-complaint", complaint=told)
    return reprompt(after, Outcome.ANSWERED, lead=lead)


def begin_with_complaint(context: Context, message: Message) -> Step | None:
    """Begin a case with a story; the complaint that it tells of is asked about behind the rest."""
    step = begin_from_story(context, message)
    if step is None or not step.state.active or step.outcome is Outcome.VERDICT:
        return step
    begun = context.with_state(step.state)
    told = told_complaint(begun, message)
    if told is None or begun.open_question() is None:
        return step
    return changed(step, state=changed(step.state, sending=told))


def _known(context: Context, told: Complaint) -> Complaint | None:
    """Return the complaint that is meant, where it counts already."""
    if told.ticket:
        return None
    same = (
        one
        for one in reversed(context.state.complaints)
        if told.sent in ("", one.sent) and told.channel in ("", one.channel)
    )
    return next(same, None)


def _merged(context: Context, told: Complaint) -> Complaint:
    """Return what was told, and what was known of it before."""
    before = context.state.sending
    if before is None:
        return told
    return Complaint(
        sent=told.sent or before.sent,
        channel=told.channel or before.channel,
        ticket=told.ticket or before.ticket,
    )


def _narrowed(context: Context, message: Message) -> Step | None:
    """Offer the days of the period that was told; None where none was, or the channel is asked."""
    question = context.open_question() or ""
    if not isinstance(message.sent_on, DateRange) or not _asks_day(context):
        return None
    match question_of(context, question).read(context, message):
        case AskedBack(lead=lead, choices=choices):
            asked = ask(context, question, lead=lead, choices=choices)
            return says(context, Outcome.ANSWERED, asked, subject=question)
    return None


def _asks_day(context: Context) -> bool:
    sending = context.state.sending
    return sending is not None and bool(sending.channel) and not sending.sent
