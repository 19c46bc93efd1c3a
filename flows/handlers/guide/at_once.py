"""Several things told at once in a guided case: the open answer, and those to other questions."""

import re
from dataclasses import replace
from typing import Final

from flows.dialogue import Context, Step
from flows.handlers.story import take_slots
from flows.questions import Given, question_of, told_in_passing
from flows.understanding import Message

_PARTS: Final = re.compile(r"[,;!\n]+|\.(?!\d)")


def told_at_once(context: Context, message: Message) -> Step | None:
    """Take the answer to the open question, and what is told of others: "udah, jadwalnya tgl 5"."""
    open_ = context.open_question() or ""
    told = {} if message.asks else told_in_passing(context, message)
    if not told.keys() - {open_}:
        return None
    given = told.get(open_) or _of_the_rest(context, message, open_)
    return take_slots(context, message, first={open_: given} if given else {})


def _of_the_rest(context: Context, message: Message, open_: str) -> str | None:
    """Return the answer that those parts are which tell of nothing else."""
    parts = (replace(message, text=part) for part in _PARTS.split(message.text) if part.strip())
    rest = ", ".join(part.text for part in parts if not told_in_passing(context, part))
    question = question_of(context, open_)
    match question.read(context, replace(message, text=rest)) if rest else None:
        case Given(value=value) if not question.refusal(context, value):
            return value
    return None
