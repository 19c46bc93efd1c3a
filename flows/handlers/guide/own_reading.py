"""What readers of typed messages do otherwise in a guided case (flows.handlers.text has them).

Those that know the certificate only are not asked there.
"""

from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise
from typing import Final

from flows.dialogue import UNKNOWN, Context, Outcome, Reply, Step, Verb, at_menu, button, says
from flows.handlers.about_case import sympathy
from flows.handlers.after_verdict import below, close_guide, follow, letter
from flows.handlers.guide.asked import ANEW
from flows.handlers.guide.at_once import told_at_once
from flows.handlers.guide.complaint import sent_in_guide, unanswered_in_guide
from flows.handlers.prompt import current, reprompt
from flows.handlers.repair import started_over
from flows.handlers.side_question import answer_question
from flows.handlers.story import begin_from_story, take_slots
from flows.library import GuideChoice
from flows.questions import (
    Given,
    question_of,
    says_solved,
    says_unsolved,
    start_of,
    told_in_passing,
)
from flows.text import word_set
from flows.understanding import CaseRemark, ComplaintRemark, Message
from flows.views import RESUME, NextStep, beside, counted_from, next_step, ways_offered
from flows.wording import say

Reads = Callable[[Context, Message], Step | None]

# Readers of what concerns the certificate, and those whom one asks about it.
NOT_READ: Final = frozenset({
    "appeared",
    "reports",
    "report-taken-back",
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
    """Hear that it is not solved yet, and say the next step: the verdict was told already.

    Whoever tried what it advises, and failed again, is led on; so is who reads another status now.
    """
    fails = _fails_again(message)
    if not (fails or _is_not_there(context, message)) or _tells_situation(context, message):
        return None
    if not context.open_question():
        changed_to = _other_status(context, message)
        if changed_to:
            return take_slots(context, message, first=changed_to)
        if fails and NextStep.STUCK in ways_offered(context):
            return follow(context, NextStep.STUCK)
    return _certificate(context, message) or _not_yet(context, message)


def _told(context: Context, message: Message) -> Step | None:
    """Take what is told of the case whichever question is open: "sekarang statusnya gagal"."""
    told = {} if message.asks else told_in_passing(context, message)
    news = any(context.answer(question) != value for question, value in told.items())
    return take_slots(context, message) if news else None


def _is_not_there(context: Context, message: Message) -> bool:
    """Tell "masih belum cair" in a few words: a longer message may tell more."""
    if CaseRemark.STILL_NOT in message.remarks:
        return True
    brief = len(message.words) <= _BRIEF and not message.statements
    return brief and context.guide is not None and says_unsolved(context.guide, message)


def _fails_again(message: Message) -> bool:
    """Tell "gagal lagi", "udah dicoba tetep ga bisa" from "gagal daftar"."""
    said = message.words
    fails = not _FAILING.isdisjoint(said) or _CANNOT in pairwise(said)
    again = not _AGAIN.isdisjoint(said) and len(said) <= _BRIEF
    return fails and again and not message.asks


def _other_status(context: Context, message: Message) -> Mapping[str, str]:
    """Return the status that is told, where it is another than the one known."""
    told = {q.id: question_of(context, q.id).read(context, message) for q in _choices(context)}
    given = {q: read.value for q, read in told.items() if isinstance(read, Given)}
    return {q: v for q, v in given.items() if v not in (UNKNOWN, context.answer(q))}


def _choices(context: Context) -> Iterator[GuideChoice]:
    asked = context.questions() if context.guide else ()
    found = (context.guide.question(each) for each in asked) if context.guide else ()
    return (one for one in found if isinstance(one, GuideChoice))


_FAILING: Final = word_set("gagal error eror ditolak salah")
_CANNOT: Final = ("tidak", "bisa")
_AGAIN: Final = word_set("lagi masih tetap tetep terus juga malah sama dicoba coba")
_BRIEF: Final = 8  # words


def _not_yet(context: Context, message: Message) -> Step:
    if context.open_question():
        return reprompt(context, Outcome.ANSWERED, lead=say(context.library, "same-case"))
    heard = sympathy(context, message) or say(context.library, "guide-not-yet")
    return below(context, beside(context, heard, *next_step(context)))


def _words_wanted(context: Context, message: Message) -> Step | None:
    """Give the text of the complaint once it is time for it, or the advice may not have helped."""
    guide, found = context.guide, context.guided
    if message.complaint is not ComplaintRemark.WORDS_WANTED or guide is None or found is None:
        return None
    if context.open_question():
        return reprompt(context, Outcome.ANSWERED, lead=say(context.library, "complaint-later"))
    if NextStep.COMPLAINT in ways_offered(context):
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
    "answer-and-told": told_at_once,
    "complaint-sent": sent_in_guide,
    "came-of-asking": unanswered_in_guide,
    "words-wanted": _words_wanted,
    "still-missing": _still_missing,
    "reckoning-asked": _reckoning,
    "question": _asked,
    "told": _told,
    "same-story": _certificate,
}
