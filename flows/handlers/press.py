"""A button was pressed. Those of another round, or of a question not open any more, are old."""

from collections.abc import Callable, Mapping
from typing import Final

from flows.diagnosis import NOT_YET
from flows.dialogue import (
    CONFIRM,
    LASTING,
    Complaint,
    Context,
    Outcome,
    Press,
    State,
    Step,
    Verb,
    at_menu,
    read,
    resumed,
    says,
    stamp,
    without_inquiries,
)
from flows.handlers.after_verdict import ask_again, begin, follow
from flows.handlers.answer import accept, answered, explain
from flows.handlers.cases import forgotten, press_case, press_reminder, restored, without_ticket
from flows.handlers.clarify import none_of_these
from flows.handlers.command import erase
from flows.handlers.guide import begin_pressed
from flows.handlers.prompt import advance, reprompt
from flows.handlers.side_question import answer_topic, list_area
from flows.handlers.tapped import tell_helped, tell_screen
from flows.questions import (
    DONE,
    FORGET_COMPLAINT,
    FORGET_INQUIRY,
    REPORTED,
    DayQuestion,
    as_month,
    complaint_restored,
    month_page,
    named,
    names_of,
    not_yet,
    question_of,
    quick_choices,
    report_day,
    stages,
    without_report,
)
from flows.views import ERASE, GENERAL, HELP, MENU, RESUME, START, menu, summary
from flows.wording import say

VerbHandler = Callable[[Context, tuple[str, ...]], Step | None]


def handle_press(context: Context, data: str) -> Step:
    """Do what the button says, or say that it is old and show what is on now."""
    found = read(data)
    if found is None or not _is_current(context, found):
        return _old(context)
    if found.verb in _ELSEWHERE:
        context = without_ticket(context)
    return _ACTS[found.verb](context, found.arguments) or _old(context)


def _is_current(context: Context, found: Press) -> bool:
    if found.verb is Verb.MENU and not context.state.active and found.arguments in _HARMLESS:
        return True  # the menu begins the same at any time
    if found.verb in LASTING:
        return True
    fresh = found.round == stamp(context.state.round)
    return fresh and (context.state.active or found.verb is Verb.MENU)


def _old(context: Context) -> Step:
    context = without_ticket(context)
    return reprompt(context, Outcome.STALE, lead=say(context.library, "old-button"))


def _answer(context: Context, arguments: tuple[str, ...]) -> Step | None:
    match arguments:
        case (question, value) if question == context.open_question():
            return accept(context, question, value)
    return None


def _help(context: Context, arguments: tuple[str, ...]) -> Step | None:
    question = context.open_question()
    if question is None or arguments != (question,):
        return None
    return explain(context, question_of(context, question))


def _month(context: Context, arguments: tuple[str, ...]) -> Step | None:
    match arguments:
        case (question, value) if (day := _day_asked(context, question)) and (
            month := as_month(value)
        ):
            return says(context, Outcome.ANSWERED, month_page(context, day, month))
    return None


def _choices(context: Context, arguments: tuple[str, ...]) -> Step | None:
    match arguments:
        case (question,) if day := _day_asked(context, question):
            return says(context, Outcome.ANSWERED, quick_choices(context, day))
    return None


def _day_asked(context: Context, question: str) -> DayQuestion | None:
    found = named(context, question) if question == context.open_question() else None
    return found if isinstance(found, DayQuestion) else None


def _back(context: Context, arguments: tuple[str, ...]) -> Step | None:
    question = context.open_question()
    if question is None or arguments != (question,):
        return None
    before = context.before(question)
    return ask_again(context, before) if before else None


def _keep(context: Context, arguments: tuple[str, ...]) -> Step | None:
    if arguments != (context.state.asking,):
        return None
    return reprompt(context.with_state(resumed(context.state)), Outcome.ANSWERED)


def _confirm(context: Context, arguments: tuple[str, ...]) -> Step | None:
    if arguments or context.open_question() != CONFIRM:
        return None
    return accept(context, CONFIRM, "yes")


def _summary(context: Context, arguments: tuple[str, ...]) -> Step:
    return (
        reprompt(context, Outcome.ANSWERED)
        if arguments
        else says(context, Outcome.ANSWERED, summary(context))
    )  # arguments: all is right


def _edit(context: Context, arguments: tuple[str, ...]) -> Step | None:
    match arguments:
        case (question,) if question in (*context.answered(), *context.to_confirm()):
            return ask_again(context, question)
    return None


def _replace(context: Context, arguments: tuple[str, ...]) -> Step | None:
    match arguments:
        case (question, value) if _was_told(context, question):
            one = question_of(context, question)
            if not one.refusal(context, value):
                after = answered(context, question, value)
                return advance(after, lead=one.noted(after))
    return None


def _was_told(context: Context, question: str) -> bool:
    return question in context.state.answers and question in context.questions()


def _way(context: Context, arguments: tuple[str, ...]) -> Step | None:
    if context.open_question() is not None:
        return None
    match arguments:
        case (way,):
            return follow(context, way)
        case (way, check):
            return follow(context, way, check)
    return None


def _reported(context: Context, arguments: tuple[str, ...]) -> Step | None:
    if context.open_question() != REPORTED or len(arguments) != 2:  # noqa: PLR2004 - who, what
        return None
    actor, said = context.heard_as(arguments[0]), arguments[1]
    if actor not in {stage.actor for stage in stages(context)}:
        return None
    if said == DONE:
        return ask_again(context, report_day(actor))
    return advance(context.with_state(not_yet(context, actor))) if said == NOT_YET else None


def _forget(context: Context, arguments: tuple[str, ...]) -> Step | None:
    unsent = _unsent(context, arguments)
    if unsent:
        return forgotten(context, unsent)
    again = complaint_restored(context, arguments)
    if again:
        return restored(context, again)
    after = _forgotten(context, arguments)
    if after == context.state:
        return None
    return advance(context.with_state(after), lead=say(context.library, "forgotten-report"))


def _unsent(context: Context, arguments: tuple[str, ...]) -> Complaint | None:
    """Return the complaint that is taken back, None where something else is."""
    known = context.state.complaints
    meant = (one for one in known if arguments == (FORGET_COMPLAINT, one.sent, one.channel))
    return next(meant, None)


def _forgotten(context: Context, arguments: tuple[str, ...]) -> State:
    match arguments:
        case (actor,) if names_of(context, actor):
            return without_report(context, actor)
        case (kind, contact) if kind == FORGET_INQUIRY and _was_asked(context, contact):
            return without_inquiries(context.state, contact)
    return context.state


def _was_asked(context: Context, contact: str) -> bool:
    return any(inquiry.contact == contact for inquiry in context.state.inquiries)


def _menu(context: Context, arguments: tuple[str, ...]) -> Step | None:
    match arguments:
        case (action,) if action in _MENU:
            return _MENU[action](context)
    return None


def _area(context: Context, arguments: tuple[str, ...]) -> Step | None:
    area = context.library.area(arguments[0]) if len(arguments) == 1 else None
    return list_area(context, area) if area else None


def _topic(context: Context, arguments: tuple[str, ...]) -> Step | None:
    topic = context.library.topic(arguments[0]) if arguments else None
    match topic, arguments[1:]:
        case None, _:
            return None
        case known, ():
            return answer_topic(context, known)
        case known, (key,) if key == GENERAL or known.choice(key):
            return answer_topic(context, known, key)
    return None


def _guide(context: Context, arguments: tuple[str, ...]) -> Step | None:
    return begin_pressed(context, *arguments) if arguments else None


def _none(context: Context, arguments: tuple[str, ...]) -> Step | None:
    known = len(arguments) == 1 and context.library.topic(arguments[0])
    return none_of_these(context, arguments[0]) if known else None


def _screen(context: Context, arguments: tuple[str, ...]) -> Step | None:
    return tell_screen(context, arguments[0]) if len(arguments) == 1 else None


def _helped(context: Context, arguments: tuple[str, ...]) -> Step | None:
    match arguments:
        case (subject, said):
            return tell_helped(context, subject, said)
    return None


def _to_menu(context: Context) -> Step:
    left = context.with_state(at_menu(context.state))
    return says(left, Outcome.ANSWERED, menu(left, lead=say(context.library, "menu-prompt")))


def _begin(context: Context) -> Step | None:
    return None if context.state.active else begin(context)


def _resume(context: Context) -> Step | None:
    if context.state.active or not context.state.answers:
        return None
    return advance(context.with_state(resumed(context.state)))


def _tell_help(context: Context) -> Step:
    return reprompt(context, Outcome.ANSWERED, lead=say(context.library, "help"))


_ACTS: Final[Mapping[Verb, VerbHandler]] = {
    Verb.ANSWER: _answer,
    Verb.HELP: _help,
    Verb.MONTH: _month,
    Verb.CHOICES: _choices,
    Verb.BACK: _back,
    Verb.KEEP: _keep,
    Verb.CONFIRM: _confirm,
    Verb.SUMMARY: _summary,
    Verb.EDIT: _edit,
    Verb.REPLACE: _replace,
    Verb.VERDICT: _way,
    Verb.REPORTED: _reported,
    Verb.FORGET: _forget,
    Verb.MENU: _menu,
    Verb.AREA: _area,
    Verb.TOPIC: _topic,
    Verb.GUIDE: _guide,
    Verb.NONE: _none,
    Verb.SCREEN: _screen,
    Verb.HELPED: _helped,
    Verb.REMINDER: press_reminder,
    Verb.CASE: press_case,
}
# They lead away from the question for a ticket; whether an answer was of help does not.
_ELSEWHERE: Final = frozenset(LASTING) - {Verb.HELPED}
_HARMLESS: Final = ((START,), (MENU,), (HELP,))
_MENU: Final[Mapping[str, Callable[[Context], Step | None]]] = {
    ERASE: erase,
    MENU: _to_menu,
    START: _begin,
    RESUME: _resume,
    HELP: _tell_help,
}
