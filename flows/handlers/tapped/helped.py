"""Whether an answer was of help was tapped: it is counted, apart from whoever tapped it."""

from typing import Final

from flows.dialogue import Context, Outcome, RecordHelpfulness, Reply, Rows, Step, says
from flows.handlers.prompt import NO_DATE, ways_on
from flows.library import Asks, GuideVerdict, Topic, Verdict, changed
from flows.text import word_set
from flows.understanding import Message
from flows.views import Helped, mark, noted, prompted_about, rows_below, why_not
from flows.wording import say

_VERDICTS: Final = frozenset({*Verdict, *GuideVerdict, NO_DATE})
_KNOWN: Final = {said.value: said for said in Helped}


def tell_helped(context: Context, subject: str, value: str) -> Step | None:
    """Thank for it, or ask why not; None for a button that is none of ours.

    What was just told of this answer is not counted a second time.
    """
    said, topic = _KNOWN.get(value), context.library.topic(subject)
    if said is None or (topic is None and subject not in _VERDICTS):
        return None
    told = mark(subject, said)
    after = context.with_state(changed(context.state, asked_of=told))
    step = says(after, Outcome.ANSWERED, _reply(after, subject, said))
    if said in (Helped.YES, Helped.NO):
        step = changed(step, left=_left(context, subject, topic))
    if context.state.asked_of == told:
        return step
    return changed(step, effects=(_record(subject, said),))


def rated(context: Context, prompted: str, message: Message) -> Step | None:
    """Take a typed thumb, or "membantu", for what is asked below what was said last."""
    subject, said = prompted_about(prompted), _rating(message)
    step = tell_helped(context, subject, said) if subject and said else None
    return changed(step, left=None) if step else None  # nothing was pressed


def _rating(message: Message) -> Helped | None:
    signs = frozenset(message.text) & _THUMBS.keys()
    if not message.words and len(signs) == 1:
        return _THUMBS[next(iter(signs))]
    spoken = frozenset(message.without_fillers)
    if _HELPED not in spoken or message.asks or not spoken <= _OF_HELP:
        return None
    return Helped.YES if _DENIED.isdisjoint(spoken) else Helped.NO


_THUMBS: Final = {"👍": Helped.YES, "👎": Helped.NO}
_HELPED: Final = "membantu"
_DENIED: Final = word_set("tidak kurang belum")
_OF_HELP: Final = _DENIED | word_set("membantu sangat banget sekali sudah cukup jawabannya bot")


def _record(subject: str, said: Helped) -> RecordHelpfulness:
    why = "" if said in (Helped.YES, Helped.NO) else said.value
    return RecordHelpfulness(subject=subject, helpful=said is Helped.YES, why=why)


def _reply(context: Context, subject: str, said: Helped) -> Reply:
    if said is Helped.YES:
        return Reply(text=say(context.library, "helped-thanks"))
    return why_not(context, subject) if said is Helped.NO else noted(context)


def _left(context: Context, subject: str, topic: Topic | None) -> Rows:
    """Return the buttons that stood above: those below the topic, or the verdict that is on."""
    if topic:
        own = context.platform.id if context.platform and topic.asks is Asks.PLATFORM else None
        return rows_below(context, topic, topic.choice(own))
    if not context.state.active or context.open_question():
        return ()
    found = context.guided or context.judged
    on = found.verdict if found else NO_DATE
    return ways_on(context) if on == subject else ()
