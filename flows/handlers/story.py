"""What a message tells beside the open question: platform, provider, date, answers to checks."""

from dataclasses import replace

from flows.diagnosis import PROGRAMME_START
from flows.dialogue import (
    CONFIRM,
    Button,
    CaseFile,
    Reply,
    Step,
    Verb,
    begun,
    button,
    confirmed,
    read_from_story,
    resumed,
    says,
)
from flows.handlers.answer import answered, noted
from flows.handlers.prompt import go_on
from flows.library import Topic
from flows.questions import ABOUT, as_value, ask, value_in_words
from flows.understanding import Understanding, read_answer, tells_case
from flows.understanding.dates import DateRange, DateReading, ExactDate, read_date
from flows.understanding.names import read_platform, read_provider, telling_words
from flows.understanding.statements import read_told
from flows.wording import say


def begin_from_story(file: CaseFile, text: str, understood: Understanding) -> Step | None:
    """Begin a case with what the message tells of it; None where it tells none.

    A case left for the menu is gone on with, unless the message tells of another one. A message
    that clearly asks another topic begins none, unless its slots make a story of it.
    """
    slots = _slots(file, understood.platform, understood.provider, understood.date)
    told = tells_case(text, file.library)
    asked = file.library.topic(understood.topic or "")
    if asked and not asked.starts and not _is_story(file, asked, slots, told=told):
        return None
    told = told or bool(asked)
    left = file.state.answers
    bare = not telling_words(text, file.library)
    if not told and (left or not (len(slots) > 1 or (slots and bare))):
        return None
    if left and all(left.get(slot) == value for slot, value in slots.items()):
        again = file.with_state(resumed(file.state))
        return go_on(again, lead=say(file.library, "same-case"))
    fresh = file.with_state(read_from_story(begun(file.state), slots))
    return go_on(_with_told(fresh, text), lead=say(file.library, "opening"))


def _is_story(file: CaseFile, asked: Topic, slots: dict[str, str], *, told: bool) -> bool:
    """Tell whether slots make a story of a message that seems to ask another topic.

    They do where the case is told as well, or where two of them come with a topic of its area.
    """
    areas = {topic.area for topic in file.library.topics if topic.starts}
    return (told and bool(slots)) or (len(slots) > 1 and asked.area in areas)


def _with_told(fresh: CaseFile, text: str) -> CaseFile:
    """Return the file with the checks that were told, as far as they can apply."""
    told = {
        check: value
        for check, value in read_told(text, fresh.library).items()
        if fresh.platform is None or fresh.asked(check)
    }
    return fresh.with_state(read_from_story(fresh.state, told))


def begin_another(file: CaseFile, text: str) -> Step | None:
    """Begin a case of its own with another platform and another date, told at a verdict."""
    slots = _told_slots(file, text)
    changed = [
        slot
        for slot in ("platform", "completed")
        if slots.get(slot, file.answer(slot)) != file.answer(slot)
    ]
    if len(changed) < 2:  # noqa: PLR2004 - one alone is a correction
        return None
    fresh = file.with_state(read_from_story(begun(file.state), slots))
    return go_on(_with_told(fresh, text), lead=say(file.library, "opening"))


def hear_confirmation(file: CaseFile, text: str) -> Step | None:
    """Take "benar", or a correction of what was read."""
    heard = {**_told_slots(file, text), **_checks(file, text)}
    corrected = {q: v for q, v in heard.items() if v != file.state.answers.get(q)}
    if corrected:
        return go_on(file.with_state(read_from_story(file.state, corrected)))
    said = read_answer(text, file.library.vocabulary, button_may_be_inactive=False)
    if said == "yes":
        return go_on(file.with_state(confirmed(file.state, file.to_confirm())))
    if said == "no":
        return says(file, ask(file, CONFIRM, lead=say(file.library, "what-is-wrong")))
    return None


def take_slots(file: CaseFile, text: str) -> Step | None:
    """Take what is told in passing, read it back, and offer to undo what it changed."""
    question = file.open_question()
    found = {
        q: value
        for q, value in {**_told_slots(file, text), **_checks(file, text)}.items()
        if q == question or value != file.state.answers.get(q)
    }
    after = file
    for slot, value in found.items():
        # The platform comes first: a provider that does not report there is no answer.
        if slot in after.questions() or after.platform is None:
            after = answered(after, slot, value)
    taken = tuple(slot for slot, value in found.items() if after.state.answers.get(slot) == value)
    if not taken:
        return None
    told = (noted(after, slot) for slot in taken)
    step = go_on(after, lead="\n".join(line for line in told if line))
    return _with_undo(file, step, taken)


def _told_slots(file: CaseFile, text: str) -> dict[str, str]:
    platform, provider = read_platform(text, file.library), read_provider(text, file.library)
    return _slots(file, platform, provider, read_date(text, file.today))


def _slots(
    file: CaseFile, platform: str | None, provider: str | None, day: DateReading
) -> dict[str, str]:
    found = {"platform": platform, "provider": provider, "completed": _completed(file, day)}
    return {slot: value for slot, value in found.items() if value}


def _checks(file: CaseFile, text: str) -> dict[str, str]:
    """Return the checks told that are asked here."""
    told = read_told(text, file.library)
    return {check: value for check, value in told.items() if file.asked(check)}


def _completed(file: CaseFile, reading: DateReading) -> str | None:
    match reading:
        case ExactDate(day=day) if day >= PROGRAMME_START:
            return day.isoformat()
        case DateRange(earliest=earliest, latest=latest) if (
            latest >= PROGRAMME_START and file.completed is None
        ):
            return as_value(max(earliest, PROGRAMME_START), latest)
    return None


def _with_undo(file: CaseFile, step: Step, slots: tuple[str, ...]) -> Step:
    """Put a button under the last reply for each answer that was replaced."""
    undo = tuple(
        (_undo(file, slot),) for slot in slots if file.answer(slot) and slot != file.open_question()
    )
    *before, last = step.replies
    mended = Reply(text=last.text, buttons=(*last.buttons, *undo), in_place=last.in_place)
    return replace(step, replies=(*before, mended))


def _undo(file: CaseFile, slot: str) -> Button:
    label = say(file.library, "undo", answer=value_in_words(file, slot))
    about = ABOUT if slot == "completed" and file.state.approximate else ""
    value = f"{file.state.answers[slot]}{about}"
    return button(label, file.state.round, Verb.REPLACE, slot, value)
