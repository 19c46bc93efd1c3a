"""What a message tells of itself: platform, provider, date, answers to checks.

It begins a case, begins another one, or answers and corrects within one.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from flows.dialogue import (
    COMPLETED,
    PLATFORM,
    PROGRAMME,
    Button,
    Context,
    Step,
    Verb,
    begun,
    button,
    fitting,
    resumed,
    unconfirmed,
)
from flows.handlers.answer import accept, answered, explanations
from flows.handlers.prompt import advance, advance_anew, no_room
from flows.handlers.side_question import answer_beside, answer_topic
from flows.library import Library, Topic, changed, made_once
from flows.questions import (
    ANOTHER,
    NOT_OURS,
    OURS,
    answer_in_words,
    hear,
    is_correction,
    is_of_another,
    kinds_of,
    names_only_ours,
    noted_down,
    question_of,
    tells_year,
    told_in_passing,
    trainings_told,
)
from flows.text import word_set
from flows.understanding import Message
from flows.understanding.dates import ExactDate
from flows.views import case_name
from flows.wording import joined, say

_SUNDANESE_NOT: Final = "can"
_NOTHING: Final[Mapping[str, str]] = MappingProxyType({})


def begin_from_story(context: Context, message: Message) -> Step | None:
    """Begin a case with what the message tells of it; None where it tells none.

    A case left for the menu is gone on with, unless the message tells of another one. A message
    that clearly asks another topic begins none, unless its slots make a story of it.
    """
    left, context = context, _of_certificate(context)
    if context.state.answers.get(PROGRAMME) == ANOTHER and names_only_ours(message):
        back = context.with_state(resumed(context.state))  # "eh prakerja deng"
        return accept(back, PROGRAMME, OURS)
    elsewhere = context.library.topic(NOT_OURS) if is_of_another(message) else None
    if elsewhere:
        return answer_topic(context, elsewhere, titled=True)
    told = message.tells_case or bool(message.told_of_others.said)
    # "can kaluar": to the topics, which do not tell it from the English "can", it asks something.
    sundanese = message.tells_case and _SUNDANESE_NOT in message.words
    asked = None if sundanese else _asked(context, message)
    begins = told or bool(asked and asked.starts) or _may_be_story(context, message, asked)
    slots = _told_slots(context, message) if begins else {}
    several = told and PLATFORM not in slots and message.names_several
    if asked and not (asked.starts or several) and not _is_story(context, asked, slots, told=told):
        return None
    told = told or bool(asked)
    known = context.state.answers
    bare = not message.content_words
    if not told and (known or not (len(slots) > 1 or (slots and bare))):
        return None
    if known and all(known.get(slot) == value for slot, value in slots.items()):
        again = context.with_state(resumed(context.state))
        return advance(again, lead=say(context.library, "same-case"))
    return no_room(left) or _begun_story(left, message, slots, several=several)


def begin_several(context: Context, message: Message) -> Step | None:
    """Begin a case with the first of several trainings; the others are noted for afterwards."""
    told = trainings_told(_of_certificate(context), message)
    asked = _asked(context, message) if told and not message.tells_case else None
    if not told or (asked and not asked.starts):
        return None
    first, *others = told
    fresh = _read(context.with_state(begun(context.state)), first)
    noted = fresh.with_state(noted_down(fresh.state, tuple(others)))
    names = [case_name(noted.with_state(case)) for case in noted.state.others[: len(others)]]
    lead = say(context.library, "opening-several", case=case_name(noted), others=joined(names))
    return no_room(context) or advance(noted, lead=lead)


def _begun_story(
    context: Context, message: Message, slots: Mapping[str, str], *, several: bool
) -> Step:
    fresh = _read(context.with_state(begun(context.state)), slots)
    begun_with = _with_told(fresh, message)
    beside = answer_beside(begun_with, message) if len(message.topics) > 1 else None
    before = (beside,) if beside else ()
    lead = say(context.library, "opening-one-by-one" if several else "opening")
    return advance_anew(context, begun_with, *before, lead=lead)


def _of_certificate(context: Context) -> Context:
    """Return the context without the guided case of the content that was left, if one was."""
    if not context.guide:
        return context
    return context.with_state(changed(context.state, guide="", answers={}))


def _may_be_story(context: Context, message: Message, asked: Topic | None) -> bool:
    """Tell whether slots may make a story of a message that tells no case: two, or nothing but one.

    Names are looked for first: without one, among other words, no date needs to be read.
    """
    if asked.area not in _begun_in(context.library) if asked else context.state.answers:
        return False
    if not asked and not message.content_words:
        return True
    return any(kind.told(context, message) for kind in kinds_of(context) if kind.id != COMPLETED)


def _asked(context: Context, message: Message) -> Topic | None:
    """Return the topic that is asked; of several the one that begins a case."""
    asked = [topic for topic in map(context.library.topic, message.topics) if topic]
    return next((topic for topic in asked if topic.starts), next(iter(asked), None))


def begin_with(context: Context, slots: Mapping[str, str]) -> Step:
    """Begin a case with these answers, read back before they count."""
    fresh = _read(context.with_state(begun(context.state)), slots)
    opening = say(context.library, "opening")
    return no_room(context) or advance_anew(context, fresh, lead=opening)


def _is_story(context: Context, asked: Topic, slots: dict[str, str], *, told: bool) -> bool:
    """Tell whether slots make a story of a message that seems to ask another topic.

    They do where the case is told as well, or where two of them come with a topic of its area.
    """
    return (told and bool(slots)) or (len(slots) > 1 and asked.area in _begun_in(context.library))


@made_once
def _begun_in(library: Library) -> frozenset[str]:
    """Return the areas with a topic that begins a case."""
    return frozenset(topic.area for topic in library.topics if topic.starts)


def _with_told(fresh: Context, message: Message) -> Context:
    """Return the context with the checks that were told, as far as they can apply.

    What others are said to have done waits to be read back, too.
    """
    said = message.told_of_others.said
    fresh = fresh.with_state(hear(fresh, said)) if said else fresh
    told = {
        check: value
        for check, value in message.statements.items()
        if fresh.platform is None or fresh.asked(check)
    }
    return _read(fresh, told)


def _read(context: Context, slots: Mapping[str, str]) -> Context:
    """Return the context with what a message named; it waits for the participant's "benar"."""
    if not slots:
        return context
    after = context
    for question, value in slots.items():
        after = answered(after, question, value)
    return after.with_state(unconfirmed(after.state, slots))


def begin_another(context: Context, message: Message) -> Step | None:
    """Begin a case of its own with another platform and another date, told at a verdict.

    Where no date was known it is the date of this case that has come back to mind; what is said to
    put something right is told of this case, too.
    """
    if context.completed is None or is_correction(message):
        return None
    slots = _told_slots(context, message)
    changed = [
        slot
        for slot in (PLATFORM, COMPLETED)
        if slots.get(slot, context.answer(slot)) != context.answer(slot)
    ]
    if len(changed) < 2:  # noqa: PLR2004 - one alone is a correction
        return None
    fresh = _read(context.with_state(begun(context.state)), slots)
    opening = say(context.library, "opening")
    return no_room(context) or advance_anew(context, _with_told(fresh, message), lead=opening)


def begin_of_whom(context: Context, message: Message) -> Step | None:
    """Begin a case of its own for "punya adik saya, di tokopedia selesai 24 november".

    What is told of it is nobody else's; what is said of it besides is news and no case.
    """
    if _OWNED.isdisjoint(message.words) or not _NEWS.isdisjoint(message.words):
        return None
    platform, day = message.platform, message.date
    if platform is None or not isinstance(day, ExactDate):
        return None
    slots = {PLATFORM: platform, COMPLETED: day.day.isoformat()}
    if all(context.state.answers.get(slot) == value for slot, value in slots.items()):
        return None
    return begin_with(context, slots)


_OWNED: Final = word_set("punya punyanya punyaku milik")
_NEWS: Final = word_set("sudah muncul keluar kata katanya bilang")


def correct(context: Context, message: Message) -> Step | None:
    """Take a correction of what was read from a story."""
    heard = {**_told_slots(context, message), **_checks(context, message)}
    corrected = {q: v for q, v in heard.items() if v != context.state.answers.get(q)}
    return advance(_read(context, corrected)) if corrected else None


def take_slots(
    context: Context, message: Message, *, first: Mapping[str, str] = _NOTHING
) -> Step | None:
    """Take what is told in passing, read it back, and offer to undo what it changed.

    `first` is what was answered before that in the same breath.
    """
    question = context.open_question()
    told = {**first, **_told_slots(context, message), **_checks(context, message)}
    found = {
        q: value
        for q, value in told.items()
        if q == question or value != context.state.answers.get(q)
    }
    after = context
    for slot, value in found.items():
        if _may_apply(after, slot):
            after = answered(after, slot, value)
    taken = tuple(slot for slot, value in found.items() if after.state.answers.get(slot) == value)
    if not taken:
        return None
    noted = (question_of(after, slot).noted(after) for slot in taken)
    step = advance(
        after, *explanations(after, taken), lead="\n".join(line for line in noted if line)
    )
    return _with_undo(context, step, taken)


def _may_apply(context: Context, slot: str) -> bool:
    """Tell whether a question is asked here, or may be once more is known.

    The platform comes first: a provider that does not report there is no answer. Which programme it
    was depends on the day.
    """
    if slot in context.questions() or context.platform is None:
        return True
    return slot == PROGRAMME and context.completed is None


def take_correction(context: Context, message: Message) -> Step | None:
    """Take what only puts an answer right, whatever its words could ask besides."""
    corrects = is_correction(message) or tells_year(context, message) or names_only_ours(message)
    return take_slots(context, message) if corrects else None


def _told_slots(context: Context, message: Message) -> dict[str, str]:
    """Return what is told of questions that are no check."""
    found: dict[str, str] = {}
    for kind in kinds_of(context):
        value = kind.told(context, message)
        if value:
            found[kind.id] = value
    return found


def _checks(context: Context, message: Message) -> Mapping[str, str]:
    """Return the checks told that are asked here, as far as one can tell."""
    if context.guide:
        return told_in_passing(context, message)
    told = message.statements.items()
    unsure = context.platform is None
    return {check: value for check, value in told if unsure or context.asked(check)}


def _with_undo(context: Context, step: Step, slots: tuple[str, ...]) -> Step:
    """Put a button under the last reply for each answer that was replaced."""
    undo = tuple(
        (_undo(context, slot),)
        for slot in slots
        if context.answer(slot) and slot != context.open_question()
    )
    *before, last = step.replies
    mended = changed(last, buttons=(*last.buttons, *undo))
    return changed(step, replies=(*before, mended))


def _undo(context: Context, slot: str) -> Button:
    question = question_of(context, slot)
    label = fitting(
        say(context.library, "undo", answer=question.stated(context)),
        say(context.library, "undo", answer=answer_in_words(context, question)),
    )
    value = question.as_pressed(context)
    return button(label, context.state.round, Verb.REPLACE, slot, value)
