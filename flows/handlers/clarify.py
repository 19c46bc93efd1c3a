"""A message that may ask several topics, or none: the choice offered, and what follows from it."""

from typing import Final

from flows.dialogue import Context, Outcome, RecordUnanswered, Reply, Step, Verb, button, says
from flows.handlers.prompt import current, reprompt
from flows.library import changed
from flows.understanding import Message, TopicChoice
from flows.understanding.topics import is_farther_than_none, score
from flows.views import topic_button
from flows.wording import say

_NEAREST: Final = 3


def offer(context: Context, asked: TopicChoice) -> Step:
    """Ask which of the nearest topics is meant; what was open comes back below."""
    nearest = [candidate.topic for candidate in asked.candidates[: asked.offered]]
    topics = [topic for topic in map(context.library.topic, nearest) if topic]
    none = button(say(context.library, "none-of-these"), context.state.round, Verb.NONE, nearest[0])
    which = Reply(
        text=say(context.library, "which-one"),
        buttons=(*((topic_button(context, topic),) for topic in topics), (none,)),
    )
    below = (
        (current(context, lead=say(context.library, "or-go-on")),) if context.state.active else ()
    )
    return says(context, Outcome.CLARIFIED, which, *below, subject=nearest[0])


def none_of_these(context: Context, nearest: str) -> Step:
    """Lead to the menu, with its way to a human; that nothing fitted is recorded.

    What was asked is not known any more: the state keeps no message.
    """
    outcome = Outcome.NONE_OF_THESE
    step = reprompt(context, outcome, lead=say(context.library, "none-of-these-told"))
    missed = RecordUnanswered(outcome=outcome, topics=(nearest,))
    return changed(step, effects=(missed,), subject=nearest)


def not_understood(context: Context, message: Message, reply: Reply) -> Step:
    """Say so with this reply, and record the question; flows.conversation redacts it."""
    outcome = _outcome(message)
    step = says(context, outcome, reply)
    nearest = tuple(one.topic for one in message.asked.ranked[:_NEAREST])
    missed = RecordUnanswered(outcome=outcome, topics=nearest, text=message.text)
    return changed(step, effects=(missed,))


def _outcome(message: Message) -> Outcome:
    """Tell a message that is none of ours from one that we should perhaps have understood."""
    if message.is_foreign:
        return Outcome.OUT_OF_SCOPE
    nearest = message.asked.ranked[:1]
    far = any(is_farther_than_none(score(one)) for one in nearest)
    return Outcome.OUT_OF_SCOPE if far and message.content_words else Outcome.FALLBACK
