"""Remarks: thanks and greetings, wishes to change, what nobody understood.

Each is one reader of flows.handlers.text, which says where it stands among the others and why.
"""

from collections.abc import Mapping
from typing import Final

from flows.dialogue import PLATFORM, PROVIDER, Context, Outcome, Reply, Step, reacts, says
from flows.handlers.after_verdict import ask_again
from flows.handlers.clarify import not_understood, offer
from flows.handlers.open_question import CHANGE
from flows.handlers.prompt import current, reprompt
from flows.handlers.side_question import answer_topic
from flows.handlers.story import take_slots
from flows.library import Library, Topic, made_once
from flows.questions import kinds_of
from flows.text import stem, word_set, words
from flows.understanding import Message
from flows.understanding.dates import ExactDate
from flows.views import menu_button
from flows.wording import say

_A_FEW_WORDS: Final = 4
_TAKING_BACK: Final = word_set("batal batalin batalkan")


def thanked(context: Context, message: Message) -> Step | None:
    """Answer thanks and nothing else."""
    if not message.is_thanks:
        return None
    thanks = reprompt(context, Outcome.ANSWERED, lead=say(context.library, "thanks"))
    return reacts(context, thanks, "❤")


def greeted(context: Context, message: Message) -> Step | None:
    """Greet back; at the menu the welcome is greeting enough."""
    if not message.is_greeting:
        return None
    lead = say(context.library, "greeting") if context.state.active else ""
    return reprompt(
        context, Outcome.ANSWERED, lead=lead
    )  # at the menu the welcome is greeting enough


_CHANGING: Final = CHANGE | _TAKING_BACK


def change_wanted(context: Context, message: Message) -> Step | None:
    """Ask again what somebody wants to change: "ubah tanggal", "platformnya salah"."""
    if len(message.words) > _A_FEW_WORDS:
        return None
    spoken = [stem(word) for word in message.words]
    if _CHANGING.isdisjoint(spoken):
        return None
    called = (q.id for q in kinds_of(context) if q.called in spoken and context.answer(q.id))
    question = next(called, None)
    return ask_again(context, question) if question else None


def take_told(context: Context, message: Message) -> Step | None:
    """Take what is told of checks where nothing is asked."""
    return take_slots(context, message) if not message.asks and message.statements else None


def named_topic(context: Context, message: Message) -> Step | None:
    """Answer the topic whose title this is."""
    topic = _titled(context.library).get(message.words)
    return answer_topic(context, topic) if topic else None


@made_once
def _titled(library: Library) -> Mapping[tuple[str, ...], Topic]:
    """Return the topics by the words of their titles; of two alike the first counts."""
    return {words(topic.title, library.vocabulary): topic for topic in reversed(library.topics)}


def same_story(context: Context, message: Message) -> Step | None:
    """Say that the case told again, or a part of it, is the one at hand."""
    if not (message.tells_case or _is_known(context, message)):
        return None
    return reprompt(context, Outcome.REPROMPTED, lead=say(context.library, "same-case"))


def _is_known(context: Context, message: Message) -> bool:
    """Tell "tokopedia", "3 november" where that was answered, and nothing else is said."""
    if message.asks or message.content or not message.words:
        return False
    named = (message.platform, message.provider)
    known = (context.answer(PLATFORM), context.answer(PROVIDER))
    if any(one and one == other for one, other in zip(named, known, strict=True)):
        return True
    return isinstance(message.date, ExactDate) and message.date.day == context.completed


def belongs_elsewhere(context: Context, message: Message) -> Step | None:
    """Say whose matter it is; None where it may be ours, or a topic tells more of it.

    Nothing is recorded: no answer of ours is missing.
    """
    owner = message.owner
    if owner is None or message.topics or message.sent_complaint:
        return None  # the ticket of a complaint is none for a train
    told = (
        current(context, lead=owner.told)
        if context.state.active
        else Reply(text=owner.told, buttons=((menu_button(context),),))
    )
    return says(context, Outcome.OUT_OF_SCOPE, told, subject=owner.id)


def in_another_language(context: Context, message: Message) -> Step | None:
    """Say in it which language is spoken here."""
    if not message.is_foreign:
        return None
    return not_understood(context, message, current(context, lead=say(context.library, "foreign")))


def unsure(context: Context, message: Message) -> Step | None:
    """Offer what is nearest; in a case only to what looks like a question."""
    wanted = message.is_unsure and (not context.state.active or message.asks)
    return offer(context, message.asked) if wanted else None
