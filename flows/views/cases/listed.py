"""All cases of a person: how each stands in a line, and the buttons to open them."""

from collections.abc import Iterator

from flows.dialogue import Button, Context, Reply, State, Verb, button
from flows.library import changed
from flows.views.cases.standing import standing_in_list
from flows.views.menu import CASES_CLOSE, CASES_NEW, case_button, case_name
from flows.views.topic import menu_button
from flows.wording import paragraphs, say


def case_list(context: Context, *, lead: str = "") -> Reply:
    """Return the cases, the one that is on first, each with a button; or that there is none."""
    library, cases = context.library, listed_cases(context)
    if not cases:
        rows = ((_new(context),), (menu_button(context),))
        return Reply(text=paragraphs(lead, say(library, "cases-none")), buttons=rows)
    lines = "\n".join(_line(context, case) for case in cases)
    head = say(library, "cases-head")
    return Reply(text=paragraphs(lead, head, lines), buttons=tuple(_buttons(context)))


def listed_cases(context: Context) -> tuple[State, ...]:
    """Return the cases in the order in which they are listed."""
    own = (context.state,) if context.state.answers else ()
    return (*own, *context.state.others)


def _line(context: Context, case: State) -> str:
    its = context.with_state(changed(case, active=True))
    word = "cases-here" if case is context.state else "cases-line"
    return say(context.library, word, case=case_name(its), standing=standing_in_list(its))


def _buttons(context: Context) -> Iterator[tuple[Button, ...]]:
    for case in listed_cases(context):
        yield (case_button(context, case),)
    close = (_item(context, "cases-close", CASES_CLOSE),) if context.state.answers else ()
    yield (*close, _new(context))
    yield (menu_button(context),)


def _new(context: Context) -> Button:
    return _item(context, "cases-new", CASES_NEW)


def _item(context: Context, label: str, act: str) -> Button:
    return button(say(context.library, label), context.state.round, Verb.CASE, act)
