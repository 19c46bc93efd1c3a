"""A guided case begins: its topic is asked about one's own trouble, or its button pressed."""

from typing import Final

from flows.dialogue import Context, Outcome, Step, begun, resumed, unconfirmed
from flows.handlers.answer import answered
from flows.handlers.guide.complaint import with_complaint_told
from flows.handlers.prompt import advance, advance_anew, bring_back, no_room, reprompt
from flows.handlers.side_question import answer_beside, start
from flows.library import changed
from flows.questions import told_in_passing
from flows.text import word_set
from flows.understanding import Message
from flows.wording import say

ANEW: Final = "new"  # a button begins it once more, whatever was left of it
_ENOUGH: Final = 2  # answers told
_OWN: Final = word_set("saya my i punyaku")
_MINE: Final = "ku"
_SHORTEST: Final = 5  # letters of a word with that ending
_IN_GENERAL: Final = word_set("penyebab penyebabnya biasanya umumnya syarat apa berapa beda arti")


def begin_asked(context: Context, message: Message) -> Step | None:
    """Begin the guided case of the topic that is clearly asked about one's own trouble.

    Not where a situation of it is told, or yes or no is asked: that is answered at once. Whoever
    tells several things of it tells more than a situation.
    """
    found = ((topic, context.library.guide_of(topic)) for topic in message.topics)
    topic, guide = next(((topic, guide) for topic, guide in found if guide), ("", None))
    if guide is None:
        return None
    fresh = _with_told(context.with_state(begun(context.state, guide=guide.id)), message)
    tells = not message.asks and len(fresh.state.unconfirmed) >= _ENOUGH
    if not (tells or _is_own_trouble(context, topic, message)):
        return None
    if context.guide is guide and context.state.answers:
        again = context.with_state(resumed(context.state))
        return advance(again, lead=say(context.library, "same-case"))
    full = no_room(context)
    if full:
        return full
    fresh = with_complaint_told(fresh, message)
    gist = answer_beside(fresh, message)
    before = (gist,) if gist else ()
    step = advance_anew(context, fresh, *before, lead=guide.words["opening"])
    return changed(step, subject=topic)


def begin_pressed(context: Context, case: str, *how: str) -> Step | None:
    """Begin the guided case of a button, or go on with it where it was left.

    None for a case that the content has no more.
    """
    guide = context.library.guide(case)
    if guide is None:
        return start(context, case) if case == context.library.case.id and not how else None
    if how == (ANEW,):
        return start(_at_menu(context), case)
    if context.guide is guide and context.state.answers and not context.state.active:
        again = context.with_state(resumed(context.state))
        return reprompt(again, Outcome.ANSWERED, lead=say(context.library, "same-case"))
    places = [
        place
        for place, one in enumerate(context.state.others)
        if one.guide == case and not one.outcome and context.guide is not guide
    ]
    return bring_back(context, places[0]) if places else start(context, case)


def _at_menu(context: Context) -> Context:
    return context.with_state(changed(context.state, active=False))


def _is_own_trouble(context: Context, topic_id: str, message: Message) -> bool:
    topic = context.library.topic(topic_id)
    if topic is None or message.yes_no(topic.answer) or message.situation(topic):
        return False
    if not message.asks:
        return True
    own = not _OWN.isdisjoint(message.words) or any(map(_is_mine, message.words))
    return own and _IN_GENERAL.isdisjoint(message.words)


def _is_mine(word: str) -> bool:
    return len(word) >= _SHORTEST and word.endswith(_MINE)


def _with_told(fresh: Context, message: Message) -> Context:
    """Return the context with what the message tells of the case; it waits to be read back."""
    told = told_in_passing(fresh, message)
    for question, value in told.items():
        fresh = answered(fresh, question, value)
    return fresh.with_state(unconfirmed(fresh.state, told)) if told else fresh
