"""Taking an answer, pressed or typed: checked, read back, explained where something is missing."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from flows.dialogue import (
    CONFIRM,
    Context,
    Outcome,
    Reply,
    Step,
    Verb,
    asked_again,
    at_menu,
    button,
    says,
)
from flows.handlers.prompt import advance
from flows.handlers.side_question import answer_topic
from flows.questions import (
    Question,
    ask,
    help_with,
    question_of,
)
from flows.views import RESUME, menu
from flows.wording import say


def accept(context: Context, question: str, value: str) -> Step:
    """Take an answer to a question, or ask it again with the reason why not."""
    one = question_of(context, question)
    problem = one.refusal(context, value)
    if problem:
        return says(context, Outcome.REFUSED, ask(context, question, lead=problem))
    after = answered(context, question, value)
    away = one.leads_to(value)
    if away:
        return _leave(after.with_state(at_menu(after.state)), away)
    taken = context.to_confirm() if question == CONFIRM else (question,)
    return advance(after, *explanations(after, taken), lead=one.noted(after))


def explanations(context: Context, taken: Iterable[str]) -> Iterator[Reply]:
    """Yield what is to be done about the answers that were just taken, a message each."""
    for question in taken:
        yield from question_of(context, question).explanation(context)


def _leave(context: Context, away: str) -> Step:
    """End a case that is none of ours with the topic about that; the way back stays open."""
    topic = context.library.topic(away)
    if topic is None:
        return says(context, Outcome.ANSWERED, menu(context, lead=say(context.library, "not-ours")))
    step = answer_topic(context, topic)
    *before, last = step.replies
    label = say(context.library, "menu-resume")
    back = button(label, context.state.round, Verb.MENU, RESUME)
    return replace(step, replies=(*before, replace(last, buttons=(*last.buttons, (back,)))))


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
