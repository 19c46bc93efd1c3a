"""The menu: what one can begin, go on with, or read."""

from typing import Final

from flows.dialogue import Button, Context, Reply, Rows, Verb, button
from flows.views.notices import welcome
from flows.views.topic import area_rows, topic_button
from flows.wording import say

# The topic of those who want a human: the menu offers it although its area is only talk.
HUMAN: Final = "bicara-dengan-cs"

START, RESUME, MENU, HELP, ERASE = "start", "resume", "menu", "help", "erase"


def menu(context: Context, *, lead: str = "") -> Reply:
    """Return the menu; without a lead it welcomes and says who is speaking."""
    return Reply(text=lead or welcome(context.library), buttons=_choices(context))


def ask_erase(context: Context) -> Reply:
    """Return the question whether everything about the participant shall be erased."""
    return Reply(
        text=say(context.library, "erase-ask"),
        buttons=(
            (_item(context, "erase-yes", ERASE),),
            (_item(context, "erase-no", MENU),),
        ),
    )


def start_button(context: Context) -> Button:
    """Return the button that begins a case."""
    return button(context.library.case.title, context.state.round, Verb.MENU, START)


def human_button(context: Context) -> tuple[Button, ...]:
    """Return the button for those who want a human; none where the content has no such topic."""
    human = context.library.topic(HUMAN)
    return (topic_button(context, human),) if human else ()


def _choices(context: Context) -> Rows:
    resume = ((_item(context, "menu-resume", RESUME),),) if context.state.answers else ()
    last = (*human_button(context), _item(context, "menu-help", HELP))
    return (*resume, (start_button(context),), *area_rows(context), last)


def _item(context: Context, label: str, action: str) -> Button:
    return button(say(context.library, label), context.state.round, Verb.MENU, action)
