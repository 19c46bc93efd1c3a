"""The menu: what one can begin, go on with, or read."""

from typing import Final

from flows.dialogue import Button, Context, Reply, Rows, State, Verb, as_date, button
from flows.library import Guide
from flows.views.notices import welcome
from flows.views.topic import area_rows, topic_button
from flows.wording import say, short_month

# The topic of those who want a human: the menu offers it although its area is only talk.
HUMAN: Final = "bicara-dengan-cs"

START, RESUME, MENU = "start", "resume", "menu"
# What is done with cases.
CASES_OPEN, CASES_CLOSE, CASES_LIST, CASES_NEW = "open", "close", "list", "new"
HELP, ERASE = "help", "erase"
_MOST_SHOWN: Final = 3  # cases of which the menu has a button each


def menu(context: Context, *, lead: str = "") -> Reply:
    """Return the menu; without a lead it welcomes and says who is speaking."""
    return Reply(text=lead or welcome(context.library), buttons=_choices(context))


def ask_erase(context: Context) -> Reply:
    """Return the question whether everything about the participant shall be erased."""
    return Reply(
        text=say(context.library, "erase-ask"),
        buttons=(
            (_item(context, "erase-yes", ERASE)._replace(style="danger"),),
            (_item(context, "erase-no", MENU),),
        ),
    )


def case_button(context: Context, case: State, *, label: str = "") -> Button:
    """Return the button that opens another case, with its name or another label."""
    words = label or say(context.library, "menu-earlier", case=case_name(context.with_state(case)))
    return button(words, context.state.round, Verb.CASE, CASES_OPEN, str(case.case))


def cases_button(context: Context) -> Button:
    """Return the button that lists all cases."""
    return button(say(context.library, "menu-cases"), context.state.round, Verb.CASE, CASES_LIST)


def case_name(context: Context) -> str:
    """Return by what a case is told from others: where it was bought, and when it was finished."""
    if context.guide:
        return _guide_name(context, context.guide)
    library, platform, span = context.library, context.platform, context.span
    if platform is None:
        return say(library, "case-unnamed")
    if span is None:
        return platform.name
    day = span.last
    month = f"{short_month(day)} {day.year}"
    when = month if span.is_period else f"{day.day} {month}"
    return say(library, "case-name", platform=platform.name, day=when)


def _guide_name(context: Context, guide: Guide) -> str:
    """Return the name of a guided case, with the day from which is waited where it is known."""
    days = (as_date(context.answer(wait.since)) for wait in guide.waits)
    day = next((day for day in days if day), None)
    if day is None:
        return guide.name
    when = f"{day.day} {short_month(day)} {day.year}"
    return say(context.library, "case-name", platform=guide.name, day=when)


def start_button(context: Context) -> Button:
    """Return the button that begins a case."""
    return button(context.library.case.title, context.state.round, Verb.MENU, START)


def human_button(context: Context) -> tuple[Button, ...]:
    """Return the button for those who want a human; none where the content has no such topic."""
    human = context.library.topic(HUMAN)
    return (topic_button(context, human),) if human else ()


def _choices(context: Context) -> Rows:
    resume = ((_item(context, "menu-resume", RESUME),),) if context.state.answers else ()
    others = [case for case in context.state.others if not case.outcome]
    back = tuple((case_button(context, case),) for case in others[:_MOST_SHOWN])
    if len(others) > _MOST_SHOWN:
        back = (*back, (cases_button(context),))
    last = (*human_button(context), _item(context, "menu-help", HELP))
    return (*resume, *back, (start_button(context),), *area_rows(context), last)


def _item(context: Context, label: str, action: str) -> Button:
    return button(say(context.library, label), context.state.round, Verb.MENU, action)
