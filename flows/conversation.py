"""One step of the conversation: what was done comes in, what is said goes out.

Every surface drives this one function; it never raises and never says nothing.
"""

from dataclasses import replace
from datetime import datetime

from flows.answering import met
from flows.casefile import CaseFile
from flows.commands import named, obey
from flows.events import ButtonPressed, CommandGiven, Event, MediaSent, TextSent
from flows.here import stay
from flows.library import Library
from flows.outcome import Step
from flows.pressed import erase, press
from flows.privacy import without_personal_numbers
from flows.replies import Reply
from flows.state import State
from flows.typed import hear
from flows.understanding.answers import read_answer
from flows.words import say

__all__ = ["Step", "resume", "step"]


def step(library: Library, state: State, event: Event, now: datetime) -> Step:
    """Take one event. `now` is an aware datetime in WIB; its day is today."""
    met_state = met(state, int(now.timestamp()))
    return _react(CaseFile(library=library, state=met_state, now=now), event)


def resume(library: Library, state: State, now: datetime) -> Step:
    """Say what is on now to somebody whose last event was taken, but perhaps not answered."""
    file = CaseFile(library=library, state=state, now=now)
    return stay(file, lead=say(library, "interrupted"))


def _react(file: CaseFile, event: Event) -> Step:
    if file.state.erasing:
        file = file.with_state(replace(file.state, erasing=False))
        erased = _asked_to_erase(file, event)
        if erased:
            return erased
    match event:
        case CommandGiven(name=name):
            return obey(file, name)
        case ButtonPressed(data=data):
            return press(file, data)
        case MediaSent():
            return stay(file, lead=say(file.library, "media"))
    return _read(file, event.text)


def _read(file: CaseFile, typed: str) -> Step:
    text = without_personal_numbers(typed)
    command = named(text)
    if text == typed:
        return obey(file, command) if command else hear(file, text)
    warning = Reply(text=say(file.library, "personal-number"))
    heard = hear(file, text) if text.strip() else stay(file)
    return replace(heard, replies=(warning, *heard.replies))


def _asked_to_erase(file: CaseFile, event: Event) -> Step | None:
    """Take a typed "ya" or "tidak" to the question whether everything shall be erased."""
    if not isinstance(event, TextSent):
        return None
    said = read_answer(event.text, file.library.vocabulary, button_may_be_inactive=False)
    if said == "yes":
        return erase(file)
    return stay(file) if said == "no" else None
