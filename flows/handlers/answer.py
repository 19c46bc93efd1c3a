"""Taking an answer, pressed or typed: checked, read back, explained where something is missing."""

from flows.dialogue import Context, Outcome, Step, asked_again, at_menu, says
from flows.handlers.prompt import advance
from flows.handlers.side_question import answer_topic
from flows.questions import (
    Question,
    ask,
    help_with,
    question_of,
)


def accept(context: Context, question: str, value: str) -> Step:
    """Take an answer to a question, or ask it again with the reason why not."""
    one = question_of(context, question)
    problem = one.refusal(context, value)
    if problem:
        return says(context, Outcome.REFUSED, ask(context, question, lead=problem))
    after = answered(context, question, value)
    away = context.library.topic(one.leads_to(value) or "")
    if away:
        return answer_topic(after.with_state(at_menu(after.state)), away)
    return advance(after, *one.explanation(after), lead=one.noted(after))


def answered(context: Context, question: str, value: str) -> Context:
    """Return the context with an answer that the question does not refuse."""
    return context.with_state(question_of(context, question).stored(context, value))


def explain(context: Context, question: Question) -> Step | None:
    """Tell how the answer is found out; None where there is nothing to tell.

    Where one can go on without, it is kept in mind that it was told.
    """
    if question.without is not None:
        context = context.with_state(asked_again(context.state, question.id))
    found = help_with(context, question)
    return says(context, Outcome.ANSWERED, found) if found else None
