"""One step of the conversation: what was done comes in, what is said goes out.

Every surface drives this one function; it never raises and never says nothing.
"""

from dataclasses import replace
from datetime import datetime

from flows.dialogue import (
    ButtonPressed,
    CommandGiven,
    Context,
    Effect,
    Event,
    MediaSent,
    Outcome,
    RecordUnanswered,
    Reply,
    State,
    Step,
    TextSent,
    met,
)
from flows.handlers import erase, handle_command, handle_press, handle_text, named, reprompt
from flows.library import Library
from flows.privacy import Guarded, guard, official
from flows.questions import context_of
from flows.understanding import Message
from flows.views import cannot_read, reads_caption, warning
from flows.wording import paragraphs

__all__ = ["Step", "step"]


def step(library: Library, state: State, event: Event, now: datetime) -> Step:
    """Take one event. `now` is an aware datetime in WIB; its day is today."""
    met_state = met(state, int(now.timestamp()))
    return _react(context_of(library, met_state, now), event)


def _react(context: Context, event: Event) -> Step:
    asked = context.state.erasing
    if asked:
        context = context.with_state(replace(context.state, erasing=False))
    match event:
        case CommandGiven(name=name):
            return handle_command(context, name)
        case ButtonPressed(data=data):
            return handle_press(context, data)
        case MediaSent(kind=kind, caption=caption):
            return _look(context, kind, caption)
        case TextSent(text=text):
            return _read(context, text, asked_to_erase=asked)
    return _read(context, event.text)


def _look(context: Context, kind: str, caption: str) -> Step:
    """Answer what was written below a photo or the like; without that, say what to do instead."""
    if not caption.strip():
        return reprompt(context, lead=cannot_read(context.library, kind))
    step = _read(context, caption)
    first, *rest = step.replies
    lead = paragraphs(reads_caption(context.library, kind), first.text)
    return replace(step, replies=(replace(first, text=lead), *rest))


def _read(context: Context, typed: str, *, asked_to_erase: bool = False) -> Step:
    """Answer a text without what is personal in it, and warn of that; nothing of it is kept."""
    found = guard(typed, official(context.library))
    step = _answer(context, found, asked_to_erase=asked_to_erase)
    effects = tuple(_redacted(effect, found) for effect in step.effects)
    if not found.kinds:
        return replace(step, effects=effects)
    warned = Reply(text=warning(context.library, found.kinds))
    return replace(step, replies=(warned, *step.replies), effects=effects)


def _answer(context: Context, found: Guarded, *, asked_to_erase: bool) -> Step:
    if found.kinds and not found.text:
        return replace(reprompt(context), outcome=Outcome.BLOCKED_PERSONAL_DATA)
    message = Message(text=found.text, library=context.library, today=context.today)
    erased = _erase_or_not(context, message) if asked_to_erase else None
    if erased:
        return erased
    command = named(found.text)
    return handle_command(context, command) if command else handle_text(context, message)


def _redacted(effect: Effect, found: Guarded) -> Effect:
    """Let no more of the question be recorded than may be kept."""
    return replace(effect, text=found.redacted) if isinstance(effect, RecordUnanswered) else effect


def _erase_or_not(context: Context, message: Message) -> Step | None:
    """Take a typed "ya" or "tidak" to the question whether everything shall be erased."""
    said = message.answer.elsewhere
    if said == "yes":
        return erase(context)
    return reprompt(context) if said == "no" else None
