"""A message that may ask several topics, or none: the choice offered, and what follows from it."""

from dataclasses import replace
from typing import Final

from flows.buttons import Verb, button
from flows.casefile import CaseFile
from flows.here import reminder, stay
from flows.outcome import Step, says
from flows.replies import RecordUnanswered, Reply
from flows.topic_buttons import topic_button
from flows.understanding.understanding import Understanding
from flows.words import say

_NEAREST: Final = 3


def offer(file: CaseFile, understood: Understanding) -> Step:
    """Ask which of the nearest topics is meant; what was open comes back below."""
    nearest = [candidate.topic for candidate in understood.candidates[: understood.offered]]
    topics = [topic for topic in map(file.library.topic, nearest) if topic]
    none = button(say(file.library, "none-of-these"), file.state.round, Verb.NONE, nearest[0])
    asked = Reply(
        text=say(file.library, "which-one"),
        buttons=(*((topic_button(file, topic),) for topic in topics), (none,)),
    )
    below = (reminder(file, lead=say(file.library, "or-go-on")),) if file.state.active else ()
    return says(file, asked, *below)


def none_of_these(file: CaseFile, nearest: str) -> Step:
    """Lead to the menu, with its way to a human; that nothing fitted is counted."""
    step = stay(file, lead=say(file.library, "none-of-these-told"))
    missed = RecordUnanswered(outcome="none-of-these", topics=(nearest,))
    return replace(step, effects=(missed,))


def not_understood(file: CaseFile, understood: Understanding, *, apology: str) -> Step:
    """Say so, show what is on now, and count it."""
    step = stay(file, lead=say(file.library, apology))
    nearest = tuple(candidate.topic for candidate in understood.candidates[:_NEAREST])
    return replace(step, effects=(RecordUnanswered(outcome="fallback", topics=nearest),))
