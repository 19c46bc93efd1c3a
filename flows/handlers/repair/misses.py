"""Nothing was understood: said differently each time in a row, and never without a way on.

The first time what is on now is put again; the second time in other words, with two choices; from
the third time on one may go on with what is known, or to a human. The state counts the turns.
"""

from dataclasses import replace
from typing import Final

from flows.dialogue import CONFIRM, Context, Reply, Rows, Step
from flows.handlers.clarify import not_understood
from flows.handlers.prompt import current, ways_on
from flows.questions import Question, ask, help_with, named
from flows.understanding import Message
from flows.views import human_button, menu_button, start_button
from flows.wording import paragraphs, say

_SECOND: Final = 1  # turns in a row before this one in which nothing was understood


def none_of_these(context: Context, message: Message) -> Step:
    """Say that nothing was understood; to an insult, that one is sorry."""
    return not_understood(context, message, _reply(context, message))


def _reply(context: Context, message: Message) -> Reply:
    question, misses = named(context, context.open_question()), context.state.misses
    if message.is_insult and misses == 0:
        return current(context, lead=say(context.library, "insulted"))
    if misses > _SECOND:
        return with_a_human(context, question, times=misses)
    if not context.state.active:
        return _at_menu(context)
    return _at_question(context, question) if question else _at_verdict(context)


def _at_menu(context: Context) -> Reply:
    again = context.state.misses == _SECOND
    words = say(context.library, "missed-again-menu" if again else "not-understood-menu")
    last = (*human_button(context), menu_button(context))
    return Reply(text=words, buttons=((start_button(context),), last))


def _at_question(context: Context, question: Question) -> Reply:
    if context.state.misses < _SECOND:
        lead = say(context.library, question.misunderstood_text)
        return ask(context, question.id, lead=lead)
    explained = help_with(context, question)
    if explained is None:
        return ask(context, question.id, lead=say(context.library, "missed-again-plain"))
    lead = say(context.library, "missed-again")
    return replace(
        explained,
        text=paragraphs(lead, explained.text),
        buttons=(*explained.buttons, human_button(context)),
        in_place=False,
    )


def _at_verdict(context: Context) -> Reply:
    if context.state.misses < _SECOND:
        return current(context, lead=say(context.library, "not-understood-verdict"))
    words = say(context.library, "missed-again-verdict")
    return Reply(text=words, buttons=(*ways_on(context)[:1], tuple(human_button(context))))


def with_a_human(context: Context, question: Question | None, *, times: int) -> Reply:
    """Return the choices with a human beside them, in words that change from time to time."""
    words = say(context.library, "missed-on" if times % 2 else "missed-often")
    on = _going_on(context, question)
    shown = ask(context, question.id).text if question else ""
    offered = question.choices(context) if question else ()
    last = (*human_button(context), menu_button(context))
    return Reply(text=paragraphs(words, shown), buttons=(*offered, *on, last))


def _going_on(context: Context, question: Question | None) -> Rows:
    """Return the button that goes on with what is known; none where one cannot."""
    if question is None or question.id == CONFIRM or question.without is None:
        return ()
    label = say(context.library, "missed-go-on")
    return ((question.answer_button(context, question.without, label),),)
