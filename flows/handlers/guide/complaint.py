"""A complaint in a guided case: what the case is about means no other matter there."""

from dataclasses import replace

from flows.dialogue import Context, Outcome, Step
from flows.handlers.after_verdict import below
from flows.handlers.cases import NO_ANSWER, complaint_sent
from flows.handlers.prompt import reprompt
from flows.library import Vocabulary
from flows.questions import told_complaint
from flows.text import stem, words
from flows.understanding import ComplaintRemark, Message
from flows.views import beside, next_step
from flows.wording import say


def sent_in_guide(context: Context, message: Message) -> Step | None:
    """Read back a complaint that a sentence tells of, whether or not it names the case's matter."""
    said = about_own_matter(context, message)
    return complaint_sent(context, said) if said else None


def with_complaint_told(context: Context, message: Message) -> Context:
    """Return the context with the complaint that a story tells of; it is asked behind the rest."""
    said = about_own_matter(context, message)
    told = told_complaint(context, said) if said else None
    return context.with_state(replace(context.state, sending=told)) if told else context


def about_own_matter(context: Context, message: Message) -> Message | None:
    """Return the message that tells of a complaint, without the words of what the case is about.

    "form insentifnya sudah saya isi" means another matter anywhere else. None where it tells none.
    """
    if message.sent_complaint:
        return message
    vocabulary = message.library.vocabulary
    own = _stems(context.guide.name, vocabulary) if context.guide else frozenset[str]()
    if own.isdisjoint(map(stem, message.words)):
        return None  # most messages
    left = (one for one in message.text.split() if own.isdisjoint(_stems(one, vocabulary)))
    bare = replace(message, text=" ".join(left))
    return bare if bare.sent_complaint else None


def unanswered_in_guide(context: Context, message: Message) -> Step | None:
    """Hear that nobody answers, and say the case's next step; a topic would know nothing of it."""
    asked = message.came_of_asking
    silent = asked is not None and asked.kind == NO_ANSWER
    if not silent and message.complaint is not ComplaintRemark.UNANSWERED:
        return None
    heard = say(context.library, "still-unanswered")
    if context.open_question():
        return reprompt(context, Outcome.ANSWERED, lead=heard)
    return below(context, beside(context, heard, *next_step(context)))


def _stems(text: str, vocabulary: Vocabulary) -> frozenset[str]:
    return frozenset(map(stem, words(text, vocabulary)))
