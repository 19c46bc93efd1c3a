"""Whether the parts of others are what is talked of, so that little needs to be said of them."""

from flows.dialogue import REPORTED, Context
from flows.questions import COMPLAINT_QUESTIONS, named


def others_are_talked_of(context: Context) -> bool:
    """Tell whether the parts of others are what is talked of: at a verdict, and where asked."""
    question = named(context, context.open_question())
    if question is None:
        return True
    return question.public_id == REPORTED and question.id not in COMPLAINT_QUESTIONS
