"""The commands, and what each does. They work in every state."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from flows.dialogue import CaseFile, Reply, Step, at_menu, put_away, says
from flows.handlers.prompt import reminder, stay
from flows.views import ask_erase, directory, menu, privacy_notice, stored_data
from flows.wording import say

_ALSO_KNOWN_AS: Final = {"start": "mulai", "menu": "mulai", "cancel": "batal", "help": "bantuan"}


def named(text: str) -> str | None:
    """Return the command a message names: "/batal", or the bare word "batal"."""
    said = text.strip().lower()
    if said.startswith("/"):
        return next(iter(said[1:].split()), None)
    return said if said in _ACTS or said in _ALSO_KNOWN_AS else None


def obey(file: CaseFile, name: str) -> Step:
    """Do what a command says, or say that there is no such command."""
    known = name.lower()
    act = _ACTS.get(_ALSO_KNOWN_AS.get(known, known))
    return act(file) if act else stay(file, lead=say(file.library, "unknown-command"))


def _begin_anew(file: CaseFile) -> Step:
    start = file.with_state(at_menu(file.state))
    return says(start, menu(start))


def _cancel(file: CaseFile) -> Step:
    running = file.state.active or file.state.answers
    stopped = file.with_state(put_away(file.state)) if running else file
    lead = say(file.library, "cancelled" if running else "nothing-to-cancel")
    return says(stopped, menu(stopped, lead=lead))


def _help(file: CaseFile) -> Step:
    return stay(file, lead=say(file.library, "help"))


def _contacts(file: CaseFile) -> Step:
    cards = (Reply(text=text) for text in directory(file))
    return says(file, *cards, reminder(file, lead=say(file.library, "contacts-after")))


def _privacy(file: CaseFile) -> Step:
    return stay(file, lead=privacy_notice(file.library))


def _data(file: CaseFile) -> Step:
    return stay(file, lead=stored_data(file))


def _erase(file: CaseFile) -> Step:
    asked = file.with_state(replace(file.state, erasing=True))
    return says(asked, ask_erase(asked))


_ACTS: Final[Mapping[str, Callable[[CaseFile], Step]]] = {
    "mulai": _begin_anew,
    "batal": _cancel,
    "bantuan": _help,
    "kontak": _contacts,
    "privasi": _privacy,
    "dataku": _data,
    "hapus": _erase,
}
# Name and the message that describes it, as Telegram's menu shows them.
COMMANDS: Final = tuple((name, f"command-{name}") for name in _ACTS)
