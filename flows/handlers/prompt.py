"""Where the participant is: the question, verdict or menu that is on now."""

from typing import Final

from flows.dialogue import Context, Outcome, Reply, Rows, Step, says
from flows.questions import ask
from flows.views import headline, menu, step_buttons, tell_verdict
from flows.wording import paragraphs, say

_NO_DATE: Final = "no-date"  # what can be said while the completion date is not known


def current(context: Context, *, lead: str = "") -> Reply:
    """Return what is on now in one message, after something that led aside."""
    question = context.open_question()
    if not context.state.active:
        return menu(context, lead=lead)
    if question:
        return ask(context, question, lead=lead)
    found = context.judged
    words = headline(context, found) if found else say(context.library, "no-date-head")
    return Reply(text=paragraphs(lead, words), buttons=ways_on(context))


def ways_on(context: Context) -> Rows:
    """Return the buttons under the verdict that is on now."""
    return step_buttons(context, context.judged)


def reprompt(context: Context, outcome: Outcome, *, lead: str = "") -> Step:
    """Return a step that changes nothing: the lead, and what is on now."""
    return says(context, outcome, current(context, lead=lead))


def advance(context: Context, *before: Reply, lead: str = "") -> Step:
    """Return a step to what comes next: the open question, or the verdict in full."""
    question = context.open_question()
    if question:
        return says(
            context, Outcome.ANSWERED, *before, ask(context, question, lead=lead), subject=question
        )
    found = context.judged
    subject = found.verdict if found else _NO_DATE
    told = tell_verdict(context, lead=lead)
    return says(context, Outcome.VERDICT, *before, *told, subject=subject)
