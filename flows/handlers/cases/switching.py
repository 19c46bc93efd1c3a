"""Listing one's cases, opening one of them, closing the one that is on, beginning another."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from flows.dialogue import (
    PLATFORM,
    Context,
    Outcome,
    Reply,
    State,
    Step,
    place_of,
    put_away,
    resumed,
    says,
)
from flows.handlers.after_verdict import begin
from flows.handlers.cases.pressed import seen
from flows.handlers.prompt import advance, bring_back
from flows.questions import start_of
from flows.text import phrases, word_set, words
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


CASES: Final = "cases"  # the list of them was said last


def list_cases(context: Context, *, lead: str = "") -> Step:
    """Say which cases there are, and how each stands; one of them may be meant next."""
    listed = context.with_state(replace(context.state, prompted=CASES))
    return says(listed, Outcome.ANSWERED, case_list(context, lead=lead))


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
    """Open another case that is named: "yang bukalapak sampai mana", "yang insentif gimana".

    A guided case that is named at a verdict, and not begun yet, is offered.
    """
    pointing = _POINTING in message.words
    if len(message.words) > _SHORT or not (pointing or not _ASKED.isdisjoint(message.remarks)):
        return None
    meant = _named(context, message)
    if len(meant) == 1:
        return open_case(context, meant[0].case)
    at_verdict = context.state.active and context.open_question() is None
    return guide_named(context, message) if pointing and at_verdict and not meant else None


def guide_named(context: Context, message: Message) -> Step | None:
    """Offer the guided case that a message names, and says nothing else; None where it does not."""
    said = frozenset(message.words)
    for guide in context.library.guides:
        name = frozenset(words(guide.name, context.library.vocabulary))
        if guide is not context.guide and name <= said and said - name <= _ASKING:
            button = start_of(context, guide.id)
            told = Reply(text=say(context.library, "guide-other"), buttons=((button,),))
            return says(context, Outcome.ANSWERED, told)
    return None


_ASKING: Final = word_set("""
    yang terus lalu kalau gimana bagaimana kak min saya juga itu ya dong nya soal sekarang
""")


def named_appeared(context: Context, message: Message) -> Step | None:
    """End the case that is named: its certificate appeared, "yang bukalapak udah muncul".

    Without the name the words are the news that ends the case that is on.
    """
    if len(message.words) > _SHORT or _SHOWN.isdisjoint(message.words):
        return None
    platform = message.platform
    if platform is None:
        return None
    known = context.library.platform(platform)
    names = (known.name, *known.aliases, *_POINTERS) if known else _POINTERS
    bare = phrases(names, context.library.vocabulary).cut_from(message.words)
    news = replace(message, text=" ".join(bare)).remarks
    if news.isdisjoint(_NEWS):
        return None
    cases = [case for case in (context.state, *context.state.others) if not case.outcome]
    meant = [case for case in cases if case.answers.get(PLATFORM) == platform]
    return seen(context, meant[0].case) if len(meant) == 1 else None


_POINTERS: Final = ("yang di", "yang", "di", "punya")
_SHOWN: Final = word_set("muncul keluar terbit nongol ada kaluar")
_NEWS: Final = frozenset({CaseRemark.APPEARED, CaseRemark.THERE})


def _named(context: Context, message: Message) -> list[State]:
    """Return the other cases whose platform is named, or whose guided case; never the one on."""
    platform, others = message.platform, context.state.others
    if platform and platform != context.state.answers.get(PLATFORM):
        return [case for case in others if case.answers.get(PLATFORM) == platform]
    said = frozenset(message.words)
    away = [case for case in others if case.guide != context.state.guide]
    return [case for case in away if not said.isdisjoint(called(context, case))]


def called(context: Context, case: State) -> frozenset[str]:
    """Return the words by which a guided case is told from the others; none for the certificate."""
    guide = context.library.guide(case.guide) if case.guide else None
    return frozenset(words(guide.name, context.library.vocabulary)) if guide else frozenset()


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
