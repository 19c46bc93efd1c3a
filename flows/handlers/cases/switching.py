"""Listing one's cases, opening one of them, closing the one that is on, beginning another."""

from collections.abc import Callable, Mapping
from typing import Final

from flows.dialogue import (
    PLATFORM,
    Context,
    Outcome,
    Reply,
    Step,
    place_of,
    put_away,
    resumed,
    says,
)
from flows.handlers.after_verdict import begin
from flows.handlers.prompt import advance, bring_back
from flows.understanding import CaseRemark, Message
from flows.views import (
    CASES_CLOSE,
    CASES_LIST,
    CASES_NEW,
    CASES_OPEN,
    case_button,
    case_list,
    case_name,
    menu,
)
from flows.wording import say

_POINTING: Final = "yang"  # "yang bukalapak gimana"
_SHORT: Final = 8  # words
_ASKED: Final = frozenset({CaseRemark.STATUS, CaseRemark.GO_ON, CaseRemark.BACK, CaseRemark.NEXT})


def list_cases(context: Context) -> Step:
    """Say which cases there are, and how each stands."""
    return says(context, Outcome.ANSWERED, case_list(context))


def press_case(context: Context, arguments: tuple[str, ...]) -> Step | None:
    """Do what a button about cases says; None where the case is not there any more."""
    match arguments:
        case (act, number) if act == CASES_OPEN and number.isdecimal():
            return open_case(context, int(number))
        case (act,) if act in _ACTS:
            return _ACTS[act](context)
    return None


def open_case(context: Context, number: int) -> Step | None:
    """Go on with the case of that number, the present one is kept; None where there is none."""
    if number == context.state.case and context.state.answers:
        return advance(context.with_state(resumed(context.state)))
    place = place_of(context.state, number)
    return None if place is None else bring_back(context, place)


def other_case_meant(context: Context, message: Message) -> Step | None:
    """Open another case that is named by its platform: "yang bukalapak sampai mana"."""
    if not context.state.others or len(message.words) > _SHORT:
        return None
    if _POINTING not in message.words and _ASKED.isdisjoint(message.remarks):
        return None
    named = message.platform
    if named in (None, context.state.answers.get(PLATFORM)):
        return None
    meant = [case for case in context.state.others if case.answers.get(PLATFORM) == named]
    return open_case(context, meant[0].case) if len(meant) == 1 else None


def cases_asked(context: Context, message: Message) -> Step | None:
    """List the cases for whoever asks for them in words."""
    return list_cases(context) if CaseRemark.CASES in message.remarks else None


def _close(context: Context) -> Step | None:
    """Put the case away that is on, with an undo: nothing of it is lost."""
    if not context.state.answers:
        return None
    library, name = context.library, case_name(context)
    done = context.with_state(put_away(context.state, outcome="closed"))
    undo = case_button(done, done.state.others[0], label=say(library, "case-close-undo"))
    told = Reply(text=say(library, "case-closed-now", case=name), buttons=((undo,),))
    return says(done, Outcome.ANSWERED, told, menu(done, lead=say(library, "anything-else")))


_ACTS: Final[Mapping[str, Callable[[Context], Step | None]]] = {
    CASES_LIST: list_cases,
    CASES_CLOSE: _close,
    CASES_NEW: begin,
}
