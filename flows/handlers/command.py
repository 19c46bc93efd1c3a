"""The commands, and what each does. They work in every state."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from flows.dialogue import (
    REPORTED,
    Context,
    EraseUser,
    Outcome,
    State,
    Step,
    at_menu,
    put_away,
    resumed,
    says,
)
from flows.handlers.cases import list_cases, list_reminders, tell_status, without_ticket
from flows.handlers.prompt import current, reprompt
from flows.questions import dropped
from flows.views import ask_erase, directory, menu, privacy_notice, stored_data, taking_back
from flows.wording import say

_ALSO_KNOWN_AS: Final = {"start": "mulai", "menu": "mulai", "cancel": "batal", "help": "bantuan"}


def named(text: str) -> str | None:
    """Return the command a message names: "/batal", or the bare word "batal"."""
    said = text.strip().lower()
    if said.startswith("/"):
        return next(iter(said[1:].split()), None)
    return said if said in _ACTS or said in _ALSO_KNOWN_AS else None


def command_of(name: str) -> str | None:
    """Return which of the commands a name calls, None where it calls none."""
    known = _ALSO_KNOWN_AS.get(name.lower(), name.lower())
    return known if known in _ACTS else None


def handle_command(context: Context, name: str) -> Step:
    """Do what a command says, or say that there is no such command."""
    found = _ACTS.get(command_of(name) or "")
    if found is None:
        return reprompt(context, Outcome.REPROMPTED, lead=say(context.library, "unknown-command"))
    act, _ = found
    return act(context if act is _cancel else without_ticket(context))


def _begin_anew(context: Context) -> Step:
    start = context.with_state(at_menu(context.state))
    return says(start, Outcome.ANSWERED, menu(start))


def _cancel(context: Context) -> Step:
    """Leave a question that was asked on purpose; else put the case away, to be gone on with.

    Where others alone are read back, or asked about since, what was heard of them does not count.
    """
    heard = context.case() and context.state.heard and context.to_confirm() in ((), (REPORTED,))
    left = context.with_state(dropped(context) if heard else resumed(context.state))
    left = left.with_state(replace(left.state, sending=None))
    if context.state.active and left.open_question() != context.open_question():
        return reprompt(left, Outcome.ANSWERED, lead=say(context.library, "cancelled-question"))
    running = context.state.active or context.state.answers
    stopped = context.with_state(put_away(context.state)) if running else context
    lead = say(context.library, "cancelled" if running else "nothing-to-cancel")
    return says(stopped, Outcome.ANSWERED, menu(stopped, lead=lead))


def _help(context: Context) -> Step:
    return reprompt(context, Outcome.ANSWERED, lead=say(context.library, "help"))


def _contacts(context: Context) -> Step:
    return says(
        context,
        Outcome.ANSWERED,
        *directory(context),
        current(context, lead=say(context.library, "contacts-after")),
    )


def _privacy(context: Context) -> Step:
    return reprompt(context, Outcome.ANSWERED, lead=privacy_notice(context.library))


def _data(context: Context) -> Step:
    step = reprompt(context, Outcome.ANSWERED, lead=stored_data(context))
    *before, last = step.replies
    under = replace(last, buttons=(*taking_back(context), *last.buttons))
    return replace(step, replies=(*before, under))


def _ask_to_erase(context: Context) -> Step:
    asked = context.with_state(replace(context.state, erasing=True))
    return says(asked, Outcome.ANSWERED, ask_erase(asked))


def erase(context: Context) -> Step:
    """Forget everything about the participant."""
    new = context.with_state(State())
    replies = (menu(new, lead=say(context.library, "erased")),)
    return Step(state=new.state, replies=replies, effects=(EraseUser(),), outcome=Outcome.ANSWERED)


# What each command does, and the text that describes it in Telegram's menu.
_ACTS: Final[Mapping[str, tuple[Callable[[Context], Step], str]]] = {
    "mulai": (_begin_anew, "command-mulai"),
    "status": (tell_status, "command-status"),
    "batal": (_cancel, "command-batal"),
    "kasus": (list_cases, "command-kasus"),
    "bantuan": (_help, "command-bantuan"),
    "kontak": (_contacts, "command-kontak"),
    "pengingat": (list_reminders, "command-pengingat"),
    "privasi": (_privacy, "command-privasi"),
    "dataku": (_data, "command-dataku"),
    "hapus": (_ask_to_erase, "command-hapus"),
}
COMMANDS: Final = tuple((name, described) for name, (_, described) in _ACTS.items())
