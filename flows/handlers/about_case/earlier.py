"""Leaving a case, going on with it, and the one before it."""

from typing import Final

from flows.dialogue import Context, Outcome, Reply, Step, resumed, says
from flows.handlers.about_case.standing import stand
from flows.handlers.command import handle_command
from flows.handlers.prompt import advance, bring_back
from flows.text import stem, word_set
from flows.understanding import CaseRemark, Message
from flows.views import NextStep, way_button
from flows.wording import say

_GOING_ON: Final = frozenset({CaseRemark.GO_ON, CaseRemark.BACK})
_SOMEBODY: Final = word_set("""
    adik adek abang suami istri bini ibu bapak ayah mama mamah papa anak keponakan saudara sodara
    sepupu teman tetangga mertua ipar pacar kakaknya om tante
""")
_A_FEW_WORDS: Final = 4  # they say whose it is, and no more
_ALSO: Final = word_set("juga punya punyanya sekalian bareng")
_SAID: Final = word_set("kata katanya bilang cerita info sudah")


def gone_on_with(context: Context, message: Message) -> Step | None:
    """Go on with what was left: the case of before where it is meant, else how this one stands."""
    said, state = message.remarks, context.state
    if _GOING_ON.isdisjoint(said):
        return None
    if state.active:
        before = CaseRemark.BACK in said and state.others
        return bring_back(context) if before else stand(context, message)
    if state.others and not state.answers:
        return bring_back(context)
    return advance(context.with_state(resumed(state))) if state.answers else None


def stopped(context: Context, message: Message) -> Step | None:
    """Take "ga jadi", "stop dulu" at a question for what the command does; else hear it.

    So does a "bukan" where it is asked when others did what was heard of them.
    """
    undated = context.state.heard and not context.to_confirm()
    if not message.calls_off and not (undated and message.answer.elsewhere == "no"):
        return None
    if any(map(str.isdigit, message.words)):
        return None  # "batalin tgl 9" is about that day
    if context.open_question():
        return handle_command(context, "batal")
    return says(context, Outcome.ANSWERED, Reply(text=say(context.library, "ack-at-verdict")))


def of_somebody_else(context: Context, message: Message) -> Step | None:
    """Offer a case of its own for somebody else's training; this one stays."""
    spoken = tuple(map(stem, message.words))
    if _SOMEBODY.isdisjoint(spoken) or _ALSO.isdisjoint(spoken) or not _SAID.isdisjoint(spoken):
        return None
    topic = context.library.topic(message.topic or "")
    bare = len(message.without_fillers) <= _A_FEW_WORDS and not message.asks
    if topic and not topic.starts and not bare:
        return None
    another = (way_button(context, NextStep.ANOTHER),)
    words = say(context.library, "of-somebody-else")
    return says(context, Outcome.ANSWERED, Reply(text=words, buttons=(another,)))
