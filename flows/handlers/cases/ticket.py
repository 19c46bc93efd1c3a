"""The question for the number of a ticket lets go of whoever says something else."""

from typing import Final

from flows.dialogue import Context, resumed
from flows.questions import TICKET
from flows.understanding import Message

# Readers that answer the question, or are about it; whatever another one takes is no ticket.
_OF_TICKET: Final = frozenset({
    "answer-and-thanks",
    "skipped",
    "still-unknown",
    "exact-label",
    "complaint-taken-back",
    "ticket",
    "puzzled",
    "answer-and-question",
    "answer-and-told",
    "open-question",
    "stopped",
    "near-label",
})  # fmt: skip
_AGREED: Final = "acknowledged"  # "iya" tells that there is one


def is_past_ticket(context: Context, message: Message, reader: str) -> bool:
    """Tell whether a number is asked for, and the reader of that id took something else."""
    if context.open_question() != TICKET or reader in _OF_TICKET:
        return False
    return not (reader == _AGREED and message.answer.elsewhere == "yes")


def without_ticket(context: Context) -> Context:
    """Return the context in which no number is asked for: the complaint counts without."""
    asked = context.open_question() == TICKET
    return context.with_state(resumed(context.state)) if asked else context
