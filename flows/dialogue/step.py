"""What follows an event, and what kind of answer it was."""

from dataclasses import dataclass
from enum import StrEnum

from flows.dialogue.context import Context
from flows.dialogue.effects import Effect
from flows.dialogue.replies import Reply, Rows
from flows.dialogue.state import State
from flows.library import changed


class Outcome(StrEnum):
    """What became of an event, as the journal counts it."""

    ANSWERED = "answered"
    REPROMPTED = "reprompted"  # nothing could be taken of it; what is open was put again
    REFUSED = "refused"  # an answer that cannot be: a date to come, a number for a name
    STALE = "stale"  # a button of an earlier step
    CLARIFIED = "clarified"  # two or three topics were offered
    NONE_OF_THESE = "none-of-these"  # and none of them was meant
    FALLBACK = "fallback"  # nothing was near
    VERDICT = "verdict"
    OUT_OF_SCOPE = "out-of-scope"  # likelier none of our matters, or not our language
    BLOCKED_PERSONAL_DATA = "blocked-personal-data"  # nothing else stood in the message
    REMINDED = "reminded"  # a reminder was due and is said
    NOT_DUE = "not-due"  # what was to be reminded of is no longer true, or not yet
    ERROR = "error"  # something failed; only bot.service makes such a step


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """The new state, at least one reply (none where no reminder is due), and what is to be done.

    `subject` is an id of ours, never a word of the participant: the topic answered (or offered
    first), the question asked next, the verdict given; "" where there is none of these. `reader` is
    the id of what took a typed message (flows.handlers.text), "" for other events. `unfinished`:
    what was typed reads like the beginning of more, and the answer may wait a moment for it.
    `left` are the buttons that stay on the message of which one was pressed, where only some go.
    """

    state: State
    replies: tuple[Reply, ...]
    effects: tuple[Effect, ...] = ()
    outcome: Outcome
    subject: str = ""
    reader: str = ""
    unfinished: bool = False
    left: Rows | None = None


def reacts(context: Context, step: Step, emoji: str) -> Step:
    """Return the step with an emoji that says the same as its only reply.

    Where a question is open the words are needed: they put it again.
    """
    if context.open_question() is not None:
        return step
    (reply,) = step.replies
    return changed(step, replies=(changed(reply, reaction=emoji),))


def says(context: Context, outcome: Outcome, *replies: Reply, subject: str = "") -> Step:
    """Return a step to this context's state with these replies."""
    return Step(state=context.state, replies=replies, outcome=outcome, subject=subject)
