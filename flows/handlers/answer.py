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
from flows.handlers.prompt import advance, reprompt
from flows.handlers.side_question import answer_topic
from flows.questions import (
    Given,
    Question,
    ask,
    help_with,
    named,
    question_of,
)
from flows.understanding import Message
from flows.views import RESUME, human_button, menu
from flows.wording import say


def accept(context: Context, question: str, value: str, *, heard: Message | None = None) -> Step:
    """Take an answer to a question, or ask it again with the reason why not.

    `heard` is the message that gave it: "sudah, tgl 9" answers the question behind it as well.
    """
    one = question_of(context, question)
    problem = one.refusal(context, value)
    if problem:
        return says(context, Outcome.REFUSED, ask(context, question, lead=problem))
    after = answered(context, question, value)
    if not one.is_judged_anew:
        return reprompt(after, Outcome.ANSWERED, lead=one.noted(after))
    taken = context.to_confirm() if question == CONFIRM else (question,)
    away = [topic for q in taken if (topic := _leads_to(after, q))]
    if away:
        return _leave(after.with_state(at_menu(after.state)), away[0])
    told, noted = explanations(after, taken), one.noted(after)
    behind = _behind(after, question, heard) if heard else None
    if behind:
        follows = question_of(after, after.open_question() or "")
        after, noted = behind, f"{noted}\n{follows.noted(behind)}"
    return advance(after, *told, lead=noted)


def _behind(context: Context, question: str, heard: Message) -> Context | None:
    """Return the context where the words that answered a question answer the one behind it too."""
    follows = named(context, context.open_question())
    if follows is None or follows.after(context) != question or not follows.comes_along:
        return None
    match follows.read(context, heard):
        case Given(value=value) if not follows.refusal(context, value):
            return answered(context, follows.id, value)
    return None


def explanations(context: Context, taken: Iterable[str]) -> Iterator[Reply]:
    """Yield what is to be done about the answers that were just taken, a message each."""
    for question in taken:
        yield from question_of(context, question).explanation(context)


def _leads_to(context: Context, question: str) -> str | None:
    """Return the topic to which a stored answer leads away from the case."""
    return question_of(context, question).leads_to(context.state.answers.get(question, ""))


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
    if found is None:
        return None
    with_human = replace(found, buttons=(*found.buttons, human_button(context)))
    return says(context, Outcome.ANSWERED, with_human)
