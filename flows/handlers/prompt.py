"""Where the participant is: the question, verdict or menu that is on now."""

from dataclasses import replace
from typing import Final

from flows.dialogue import Context, Outcome, Reply, Rows, Step, brought_back, is_full, says
from flows.library import changed
from flows.questions import ask
from flows.views import (
    case_button,
    case_list,
    case_name,
    due_told,
    guide_buttons,
    guide_headline,
    helped_row,
    menu,
    next_step,
    prompt_of,
    stands,
    step_buttons,
    tell_verdict,
)
from flows.wording import paragraphs, say

NO_DATE: Final = "no-date"  # what can be said while the completion date is not known


def current(context: Context, *, lead: str = "") -> Reply:
    """Return what is on now in one message, after something that led aside."""
    question = context.open_question()
    if not context.state.active:
        return menu(context, lead=lead)
    if question:
        return ask(context, question, lead=lead)
    return Reply(text=paragraphs(lead, _in_short(context)), buttons=ways_on(context))


def _in_short(context: Context) -> str:
    """Return what the verdict that is on means, in its first lines."""
    found = context.judged
    if context.guide and context.guided:
        words = guide_headline(context, context.guide, context.guided)
    else:
        words = stands(context, found) if found else say(context.library, "no-date-head")
    # Since a complaint was sent the next step is what is wanted of the verdict.
    since = next_step(context) if context.state.complaints else ()
    return paragraphs(words, *since)


def ways_on(context: Context) -> Rows:
    """Return the buttons under the verdict that is on now."""
    if context.guided:
        return guide_buttons(context, context.guided)
    return step_buttons(context, context.judged)


def reprompt(context: Context, outcome: Outcome, *, lead: str = "") -> Step:
    """Return a step that changes nothing: the lead, and what is on now."""
    return says(context, outcome, current(context, lead=lead))


def advance_anew(left: Context, fresh: Context, *before: Reply, lead: str = "") -> Step:
    """Return the first step of a case; one that it takes the place of is a button away."""
    if fresh.state.others == left.state.others:
        return advance(fresh, *before, lead=lead)
    kept = say(fresh.library, "case-kept", case=case_name(left))
    step = advance(fresh, *before, lead=paragraphs(lead, kept))
    *others, last = step.replies
    back = (case_button(fresh, fresh.state.others[0]),)
    return replace(step, replies=(*others, replace(last, buttons=(*last.buttons, back))))


def no_room(context: Context) -> Step | None:
    """Say that one of the cases is to be closed first; None while another may begin."""
    if not is_full(context.state):
        return None
    lead = say(context.library, "cases-full")
    return says(context, Outcome.REFUSED, case_list(context, lead=lead))


def bring_back(context: Context, place: int = 0) -> Step:
    """Go on with an earlier case, where it was; the present one is kept in its turn."""
    back = context.with_state(brought_back(context.state, place))
    lead = say(context.library, "case-brought-back", case=case_name(back))
    return reprompt(back, Outcome.ANSWERED, lead=lead)


def advance(context: Context, *before: Reply, lead: str = "") -> Step:
    """Return a step to what comes next: the open question, or the verdict in full."""
    question = context.open_question()
    if question:
        return says(
            context, Outcome.ANSWERED, *before, ask(context, question, lead=lead), subject=question
        )
    found = context.guided or context.judged
    subject = found.verdict if found else NO_DATE
    *told, last = tell_verdict(context, lead=lead)
    heard = changed(context.state, told_due=due_told(context))
    if not context.state.judged:  # whether it was of help is asked once a case
        last = replace(last, buttons=(*last.buttons, helped_row(context, subject)))
        heard = changed(heard, judged=True, prompted=prompt_of(subject))
    after = context.with_state(heard)
    return says(after, Outcome.VERDICT, *before, *told, last, subject=subject)
