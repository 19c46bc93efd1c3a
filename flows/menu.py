"""The menu: what one can begin, go on with, or read."""

from flows.buttons import Verb, button
from flows.casefile import CaseFile
from flows.replies import Button, Reply
from flows.wording import paragraphs
from flows.words import say

START, RESUME, MENU, HELP, ERASE = "start", "resume", "menu", "help", "erase"


def menu(file: CaseFile, *, lead: str = "") -> Reply:
    """Return the menu; without a lead it welcomes and says who is speaking."""
    library = file.library
    return Reply(
        text=lead or welcome(file), buttons=tuple((b,) for b in _choices(file, library.case.title))
    )


def welcome(file: CaseFile) -> str:
    """Return the greeting; unless configured as official, the bot says that it is not."""
    library = file.library
    unofficial = "" if library.official else say(library, "unofficial")
    return paragraphs(say(library, "welcome"), unofficial, say(library, "privacy"))


def ask_erase(file: CaseFile) -> Reply:
    """Return the question whether everything about the participant shall be erased."""
    return Reply(
        text=say(file.library, "erase-ask"),
        buttons=(
            (_item(file, "erase-yes", ERASE),),
            (_item(file, "erase-no", MENU),),
        ),
    )


def _choices(file: CaseFile, title: str) -> list[Button]:
    choices = [button(title, file.state.round, Verb.MENU, START), _item(file, "menu-help", HELP)]
    if file.state.answers:
        choices.insert(0, _item(file, "menu-resume", RESUME))
    return choices


def _item(file: CaseFile, label: str, action: str) -> Button:
    return button(say(file.library, label), file.state.round, Verb.MENU, action)
