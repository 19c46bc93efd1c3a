"""What stands in somebody's way: nobody answers, the form fails, the provider is gone, no human."""

from typing import Final

from flows.dialogue import Context, Outcome, Step
from flows.handlers.after_verdict import below, follow
from flows.handlers.cases import questions_left
from flows.handlers.prompt import reprompt
from flows.handlers.side_question import answer_topic
from flows.text import word_set
from flows.understanding import CaseRemark, ComplaintRemark, Message
from flows.views import (
    HUMAN,
    NextStep,
    contacts_now,
    hope,
    not_reminded,
    other_contacts,
    steps_offered,
    words_to_send,
)
from flows.wording import say

_FORM: Final = "form-pengaduan"  # the topic with the two situations below
_UNANSWERED: Final = "belum-dijawab"
_NOT_OPENING: Final = "tidak-terbuka"
_HUMAN_WORDS: Final = frozenset(
    {"manusia", "orang", "cs", "min", "petugas", "operator", "agen", "telepon", "customer", "live"}
    | {"human", "person", "somebody", "someone", "agent"}
)
_BRIEF: Final = 5  # words
_OF_CONTACTS: Final = word_set("whatsap nomornya telponnya teleponnya kontaknya bukanya tutupnya")
_OF_CONTACTS_WITH: Final = _OF_CONTACTS | word_set("""
    nya ada mana berapa apa jam yang itu tidak bisa di sampai kapan lewat punya mereka
""")
_HOURS: Final = frozenset({"buka", "tutup", "jam", "libur", "online", "operasional"})


def unanswered(context: Context, message: Message) -> Step | None:
    """Say what to do where a complaint was sent and nobody answers, not how to send it."""
    return _situation(context, message, ComplaintRemark.UNANSWERED, _UNANSWERED)


def form_failing(context: Context, message: Message) -> Step | None:
    """Say what to do where the complaint form fails."""
    return _situation(context, message, ComplaintRemark.FORM_FAILS, _NOT_OPENING)


def _situation(
    context: Context, message: Message, remark: ComplaintRemark, situation: str
) -> Step | None:
    topic = context.library.topic(_FORM)
    if message.complaint is not remark or topic is None or topic.choice(situation) is None:
        return None
    return answer_topic(context, topic, situation, titled=True)


def words_wanted(context: Context, message: Message) -> Step | None:
    """Give the words that one can send by now: the complaint text, or a sentence to ask with."""
    if message.complaint is not ComplaintRemark.WORDS_WANTED:
        return None
    if context.open_question():
        return reprompt(context, Outcome.ANSWERED, lead=say(context.library, "complaint-later"))
    if NextStep.COMPLAINT in steps_offered(context.judged):
        return follow(context, NextStep.COMPLAINT)
    return below(context, words_to_send(context))


def provider_closed(context: Context, message: Message) -> Step | None:
    """Say whom else to ask where the provider is no more, once there is a verdict."""
    if CaseRemark.CLOSED not in message.remarks:
        return None
    if context.open_question():
        return reprompt(context, Outcome.ANSWERED, lead=say(context.library, "closed-later"))
    return below(context, other_contacts(context))


def hope_asked(context: Context, message: Message) -> Step | None:
    """Say honestly what is left to hope; while questions are open, that it follows from them."""
    if CaseRemark.HOPE not in message.remarks:
        return None
    return questions_left(context) or below(context, hope(context))


def reminder_wanted(context: Context, message: Message) -> Step | None:
    """Say that nobody is reminded yet, and what to do instead."""
    if CaseRemark.REMIND not in message.remarks:
        return None
    if context.open_question():
        return reprompt(context, Outcome.ANSWERED, lead=say(context.library, "remind"))
    return below(context, not_reminded(context))


def human_wanted(context: Context, message: Message) -> Step | None:
    """Name those whom one can speak with about this case, and no others, with their hours."""
    wanted = message.topic == HUMAN or (not message.topics and _hours_asked(message))
    named = not _HUMAN_WORDS.isdisjoint(message.words)
    if (named and wanted) or _briefly_wanted(message):
        return below(context, contacts_now(context))
    return None


def _briefly_wanted(message: Message) -> bool:
    """Tell "jam berapa bukanya" and "wa nya ada?", which name nobody."""
    spoken = frozenset(message.words)
    if len(message.words) > _BRIEF or _OF_CONTACTS.isdisjoint(spoken):
        return False
    return _OF_CONTACTS_WITH.issuperset(message.without_fillers) and not message.topics


def _hours_asked(message: Message) -> bool:
    """Tell "cs buka jam berapa" from other talk of them."""
    return message.asks and not _HOURS.isdisjoint(message.words)
