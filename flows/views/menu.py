"""The menu: what one can begin, go on with, or read."""

from typing import Final

from flows.dialogue import Button, CaseFile, Reply, Rows, Verb, button
from flows.views.notices import welcome
from flows.views.topic import area_rows, topic_button
from flows.wording import say

# The topic of those who want a human: the menu offers it although its area is only talk.
HUMAN: Final = "bicara-dengan-cs"

START, RESUME, MENU, HELP, ERASE = "start", "resume", "menu", "help", "erase"


def menu(file: CaseFile, *, lead: str = "") -> Reply:
    """Return the menu; without a lead it welcomes and says who is speaking."""
    return Reply(text=lead or welcome(file.library), buttons=_choices(file))


def ask_erase(file: CaseFile) -> Reply:
    """Return the question whether everything about the participant shall be erased."""
    return Reply(
        text=say(file.library, "erase-ask"),
        buttons=(
            (_item(file, "erase-yes", ERASE),),
            (_item(file, "erase-no", MENU),),
        ),
    )


def _choices(file: CaseFile) -> Rows:
    begin = button(file.library.case.title, file.state.round, Verb.MENU, START)
    resume = ((_item(file, "menu-resume", RESUME),),) if file.state.answers else ()
    human = file.library.topic(HUMAN)
    last = (
        *((topic_button(file, human),) if human else ()),
        _item(file, "menu-help", HELP),
    )
    return (*resume, (begin,), *area_rows(file), last)


def _item(file: CaseFile, label: str, action: str) -> Button:
    return button(say(file.library, label), file.state.round, Verb.MENU, action)
