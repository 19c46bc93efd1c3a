"""A message that may ask several topics, or none: the choice offered, and what follows from it."""

from dataclasses import replace
from typing import Final

from flows.dialogue import CaseFile, Outcome, RecordUnanswered, Reply, Step, Verb, button, says
from flows.handlers.prompt import reminder, stay
from flows.understanding import Understanding, is_foreign
from flows.understanding.names import telling_words
from flows.understanding.topics import is_farther_than_none
from flows.views import topic_button
from flows.wording import say

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
    return says(file, asked, *below, outcome=Outcome.CLARIFIED, subject=nearest[0])


def none_of_these(file: CaseFile, nearest: str) -> Step:
    """Lead to the menu, with its way to a human; that nothing fitted is recorded.

    What was asked is not known any more: the state keeps no message.
    """
    step = stay(file, lead=say(file.library, "none-of-these-told"))
    outcome = Outcome.NONE_OF_THESE
    missed = RecordUnanswered(outcome=outcome, topics=(nearest,))
    return replace(step, effects=(missed,), outcome=outcome, subject=nearest)


def not_understood(file: CaseFile, understood: Understanding, text: str, *, apology: str) -> Step:
    """Say so, show what is on now, and record the question; flows.conversation redacts it."""
    step = stay(file, lead=say(file.library, apology))
    outcome = _outcome(file, understood, text)
    nearest = tuple(candidate.topic for candidate in understood.candidates[:_NEAREST])
    missed = RecordUnanswered(outcome=outcome, topics=nearest, text=text)
    return replace(step, effects=(missed,), outcome=outcome)


def _outcome(file: CaseFile, understood: Understanding, text: str) -> Outcome:
    """Tell a message that is none of ours from one that we should perhaps have understood."""
    if is_foreign(text, file.library.vocabulary):
        return Outcome.OUT_OF_SCOPE
    far = bool(understood.candidates) and is_farther_than_none(understood.candidates[0].score)
    told = far and telling_words(text, file.library)
    return Outcome.OUT_OF_SCOPE if told else Outcome.FALLBACK
