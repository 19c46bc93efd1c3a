"""What follows an event."""

from dataclasses import dataclass

from flows.casefile import CaseFile
from flows.replies import Effect, Reply
from flows.state import State


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """The new state, at least one reply, and what the world is to do."""

    state: State
    replies: tuple[Reply, ...]
    effects: tuple[Effect, ...] = ()


def says(file: CaseFile, *replies: Reply) -> Step:
    """Return a step to this file's state with these replies."""
    return Step(state=file.state, replies=replies)
