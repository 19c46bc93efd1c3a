"""One step of the conversation: what was done comes in, what is said goes out.

Every surface drives this one function; it never raises and never says nothing.
"""

from datetime import datetime

from flows.answering import met
from flows.casefile import CaseFile
from flows.commands import named, obey
from flows.events import ButtonPressed, CommandGiven, Event, MediaSent
from flows.here import stay
from flows.library import Library
from flows.outcome import Step
from flows.pressed import press
from flows.state import State
from flows.typed import hear
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
    match event:
        case CommandGiven(name=name):
            return obey(file, name)
        case ButtonPressed(data=data):
            return press(file, data)
        case MediaSent():
            return stay(file, lead=say(file.library, "media"))
    return _read(file, event.text)


def _read(file: CaseFile, text: str) -> Step:
    command = named(text)
    return obey(file, command) if command else hear(file, text)
