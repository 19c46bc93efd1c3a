"""What readers of typed messages do otherwise in a guided case (flows.handlers.text has them).

Those that know the certificate only are not asked there.
"""

from collections.abc import Callable, Mapping
from typing import Final

from flows.dialogue import Context, Outcome, Reply, Step, Verb, at_menu, button, says
from flows.handlers.about_case import sympathy
from flows.handlers.after_verdict import below, close_guide, letter
from flows.handlers.guide.asked import ANEW
from flows.handlers.guide.complaint import sent_in_guide, unanswered_in_guide
from flows.handlers.prompt import current, reprompt
from flows.handlers.repair import started_over
from flows.handlers.side_question import answer_question
from flows.handlers.story import begin_from_story
from flows.questions import says_solved, start_of
from flows.understanding import CaseRemark, ComplaintRemark, Message
from flows.views import RESUME, beside, counted_from, next_step
from flows.wording import say

Reads = Callable[[Context, Message], Step | None]

# Readers of what concerns the certificate, and those whom one asks about it.
NOT_READ: Final = frozenset({
    "appeared",
    "reports",
    "report-taken-back",
    "answer-and-told",
    "provider-closed",
    "hearsay",
    "another-case",
    "somebody-else",
})  # fmt: skip


def solved(context: Context, message: Message) -> Step | None:
    """End the case for whoever says that it is solved."""
    guide = context.guide
    if guide is None or not says_solved(guide, message):
        return None
    return close_guide(context, guide)


def _still_missing(context: Context, message: Message) -> Step | None:
    """Hear that it is not solved yet, and say the next step: the verdict was told already."""
    if CaseRemark.STILL_NOT not in message.remarks or _tells_situation(context, message):
        return None
    return _certificate(context, message) or _not_yet(context, message)


def _not_yet(context: Context, message: Message) -> Step:
    if context.open_question():
        return reprompt(context, Outcome.ANSWERED, lead=say(context.library, "same-case"))
    heard = sympathy(context, message) or say(context.library, "guide-not-yet")
    return below(context, beside(context, heard, *next_step(context)))


def _words_wanted(context: Context, message: Message) -> Step | None:
    """Give the text of the complaint once it is time for it."""
    guide, found = context.guide, context.guided
    if message.complaint is not ComplaintRemark.WORDS_WANTED or guide is None or found is None:
        return None
    if context.open_question():
        return reprompt(context, Outcome.ANSWERED, lead=say(context.library, "complaint-later"))
    if found.complaint_form:
        return letter(context, guide, found)
    later = say(context.library, "guide-letter-later")
    return below(context, beside(context, later, *next_step(context)))


def _reckoning(context: Context, message: Message) -> Step | None:
    """Say from which day is counted, where it is: "kenapa 5 hari?"."""
    counted = counted_from(context)
    asked = counted and not message.topics and CaseRemark.STATUS not in message.remarks
    if not asked or not _asks_whence(message):
        return None
    return below(context, beside(context, counted))


def _asks_whence(message: Message) -> bool:
    return not _WHENCE.isdisjoint(message.words) and len(message.words) <= _A_FEW


_WHENCE: Final = frozenset({"kenapa", "mengapa", "kok", "mana"})
_A_FEW: Final = 7  # words


def _asked(context: Context, message: Message) -> Step | None:
    """Answer a question beside the case; whoever only tells its trouble again is heard."""
    guide = context.guide
    again = guide is not None and message.topics == (guide.topic,) and not message.asks
    if context.state.active and again and not _tells_situation(context, message):
        return _not_yet(context, message)
    return answer_question(context, message)


def _tells_situation(context: Context, message: Message) -> bool:
    """Tell whether a situation of the topic is told, which has an answer of its own."""
    topic = context.library.topic(context.guide.topic) if context.guide else None
    return topic is not None and message.situation(topic) is not None


def _certificate(context: Context, message: Message) -> Step | None:
    """Begin the certificate's case with a story of it; offer it where less is told."""
    if not message.tells_case:
        return None
    begun = begin_from_story(context, message) if message.platform else None
    if begun:
        return begun
    offered = start_of(context, context.library.case.id)
    words = Reply(text=say(context.library, "guide-certificate"), buttons=((offered,),))
    on = current(context, lead=say(context.library, "back-to"))
    return says(context, Outcome.ANSWERED, words, on)


def _started_over(context: Context, message: Message) -> Step | None:
    """Ask whether "ulang dari awal" means the same case anew; it can be gone on with."""
    asked, guide = started_over(context, message), context.guide
    if asked is None or guide is None:
        return asked
    left = context.with_state(at_menu(context.state))
    library, round_ = left.library, left.state.round
    on = button(say(library, "menu-resume"), round_, Verb.MENU, RESUME)
    anew = button(guide.title, round_, Verb.GUIDE, guide.id, ANEW)
    words = Reply(text=say(library, "restart-ask"), buttons=((on,), (anew,)))
    return says(left, Outcome.ANSWERED, words)


OWN_READING: Final[Mapping[str, Reads]] = {
    "started-over": _started_over,
    "complaint-sent": sent_in_guide,
    "came-of-asking": unanswered_in_guide,
    "words-wanted": _words_wanted,
    "still-missing": _still_missing,
    "reckoning-asked": _reckoning,
    "question": _asked,
    "same-story": _certificate,
}
