"""Whether the parts of others are what is talked of, so that little needs to be said of them."""

from flows.dialogue import REPORTED, Context
from flows.questions import named


def others_are_talked_of(context: Context) -> bool:
    """Tell whether the parts of others are what is talked of: at a verdict, and where asked."""
    question = named(context, context.open_question())
    return question is None or question.public_id == REPORTED
