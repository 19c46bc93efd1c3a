"""The commands, and what each does. They work in every state."""

from flows.answering import at_menu, put_away
from flows.casefile import CaseFile
from flows.here import stay
from flows.menu import ask_erase, menu
from flows.outcome import Step, says
from flows.words import say

# Name and the message that describes it, as Telegram's menu shows them.
COMMANDS = (
    ("mulai", "command-mulai"),
    ("batal", "command-batal"),
    ("bantuan", "command-bantuan"),
    ("hapus", "command-hapus"),
)
_ALSO_KNOWN_AS = {"start": "mulai", "menu": "mulai", "cancel": "batal", "help": "bantuan"}


def named(text: str) -> str | None:
    """Return the command a message names: "/batal", or the bare word "batal"."""
    said = text.strip().lower()
    if said.startswith("/"):
        return next(iter(said[1:].split()), None)
    known = {name for name, _ in COMMANDS} | _ALSO_KNOWN_AS.keys()
    return said if said in known else None


def obey(file: CaseFile, name: str) -> Step:
    """Do what a command says, or say that there is no such command."""
    known = name.lower()
    match _ALSO_KNOWN_AS.get(known, known):
        case "mulai":
            start = file.with_state(at_menu(file.state))
            return says(start, menu(start))
        case "batal":
            return _cancel(file)
        case "bantuan":
            return stay(file, lead=say(file.library, "help"))
        case "hapus":
            return says(file, ask_erase(file))
        case _:
            return stay(file, lead=say(file.library, "unknown-command"))


def _cancel(file: CaseFile) -> Step:
    running = file.state.active or file.state.answers
    stopped = file.with_state(put_away(file.state)) if running else file
    lead = say(file.library, "cancelled" if running else "nothing-to-cancel")
    return says(stopped, menu(stopped, lead=lead))
