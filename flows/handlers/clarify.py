"""A message that may ask several topics, or none: the choice offered, and what follows from it."""

from dataclasses import replace
from typing import Final

from flows.dialogue import Context, Outcome, RecordUnanswered, Reply, Step, Verb, button, says
from flows.handlers.prompt import current, reprompt
from flows.understanding import Understanding, is_foreign
from flows.understanding.names import content_words
from flows.understanding.topics import is_farther_than_none
from flows.views import topic_button
from flows.wording import say

_NEAREST: Final = 3


def offer(context: Context, understood: Understanding) -> Step:
    """Ask which of the nearest topics is meant; what was open comes back below."""
    nearest = [candidate.topic for candidate in understood.candidates[: understood.offered]]
    topics = [topic for topic in map(context.library.topic, nearest) if topic]
    none = button(say(context.library, "none-of-these"), context.state.round, Verb.NONE, nearest[0])
    asked = Reply(
        text=say(context.library, "which-one"),
        buttons=(*((topic_button(context, topic),) for topic in topics), (none,)),
    )
    below = (
        (current(context, lead=say(context.library, "or-go-on")),) if context.state.active else ()
    )
    return says(context, asked, *below, outcome=Outcome.CLARIFIED, subject=nearest[0])


def none_of_these(context: Context, nearest: str) -> Step:
    """Lead to the menu, with its way to a human; that nothing fitted is recorded.

    What was asked is not known any more: the state keeps no message.
    """
    step = reprompt(context, lead=say(context.library, "none-of-these-told"))
    outcome = Outcome.NONE_OF_THESE
    missed = RecordUnanswered(outcome=outcome, topics=(nearest,))
    return replace(step, effects=(missed,), outcome=outcome, subject=nearest)


def not_understood(context: Context, understood: Understanding, text: str, *, apology: str) -> Step:
    """Say so, show what is on now, and record the question; flows.conversation redacts it."""
    step = reprompt(context, lead=say(context.library, apology))
    outcome = _outcome(context, understood, text)
    nearest = tuple(candidate.topic for candidate in understood.candidates[:_NEAREST])
    missed = RecordUnanswered(outcome=outcome, topics=nearest, text=text)
    return replace(step, effects=(missed,), outcome=outcome)


def _outcome(context: Context, understood: Understanding, text: str) -> Outcome:
    """Tell a message that is none of ours from one that we should perhaps have understood."""
    if is_foreign(text, context.library.vocabulary):
        return Outcome.OUT_OF_SCOPE
    far = bool(understood.candidates) and is_farther_than_none(understood.candidates[0].score)
    told = far and content_words(text, context.library)
    return Outcome.OUT_OF_SCOPE if told else Outcome.FALLBACK
