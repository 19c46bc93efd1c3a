"""The status is wanted: of the case that is on, of the one left at the menu, or of all others."""

from flows.dialogue import Context, Outcome, Reply, Step, resumed, says
from flows.handlers.after_verdict import below
from flows.handlers.cases.ticket import without_ticket
from flows.handlers.prompt import reprompt
from flows.library import changed
from flows.views import (
    NextStep,
    beside,
    case_list,
    due_told,
    moved_words,
    others_rows,
    others_told,
    questions_open,
    start_button,
    status,
    way_button,
    ways_offered,
)
from flows.wording import paragraphs, say


def tell_status(context: Context, *, lead: str = "") -> Step:
    """Say where everything stands, whatever is open; a case left at the menu is on again.

    `lead` is said before, where there is a verdict.
    """
    if not context.state.answers and not context.state.active:
        return _without_case(context)
    on = context.with_state(context.state if context.state.active else resumed(context.state))
    on = without_ticket(on)
    return questions_left(on) or _of_case(on, lead)


def questions_left(context: Context) -> Step | None:
    """Say how many questions are left, and put the open one; None at a verdict."""
    if context.open_question() is None:
        return None
    left = len(questions_open(context))
    if not left:  # asked on purpose: all is answered but this
        return reprompt(context, Outcome.ANSWERED)
    word = "questions-left" if left > 1 else "last-question"
    lead = say(context.library, word, count=str(left))
    step = reprompt(context, Outcome.ANSWERED, lead=paragraphs(lead, *_others(context)))
    (asked,) = step.replies
    rows = (*asked.buttons, *others_rows(context))
    return changed(step, replies=(changed(asked, buttons=rows),))


def _of_case(context: Context, lead: str) -> Step:
    offered = NextStep.PICTURE in ways_offered(context)
    picture = ((way_button(context, NextStep.PICTURE),),) if offered else ()
    told = beside(context, lead, moved_words(context), *status(context))
    context = context.with_state(changed(context.state, told_due=due_told(context)))
    return below(context, told, first=(*picture, *others_rows(context)))


def _without_case(context: Context) -> Step:
    if context.state.others:
        return says(context, Outcome.ANSWERED, case_list(context))
    told = Reply(text=say(context.library, "status-none"), buttons=((start_button(context),),))
    return says(context, Outcome.ANSWERED, told)


def _others(context: Context) -> tuple[str, ...]:
    """Return the lines of the other cases as one paragraph, where there are any."""
    lines = others_told(context)
    return ("\n".join(lines),) if lines else ()
