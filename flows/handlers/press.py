"""A button was pressed. Those of another round, or of a question not open any more, are old."""

from collections.abc import Callable, Mapping
from typing import Final

from flows.diagnosis import NOT_YET
from flows.dialogue import (
    CONFIRM,
    LASTING,
    REPORTED,
    CaseFile,
    EraseUser,
    Press,
    State,
    Step,
    Verb,
    asked_again,
    asks_report,
    at_menu,
    confirmed,
    read,
    resumed,
    says,
    stamp,
    with_report,
    without_report,
)
from flows.handlers.after_verdict import begin, follow, says_again
from flows.handlers.answer import accept, answered, noted, problem_with
from flows.handlers.clarify import none_of_these
from flows.handlers.prompt import go_on, stay
from flows.handlers.side_question import answer_topic, list_area
from flows.questions import (
    DONE,
    EXPLAINED,
    as_month,
    asks_day,
    help_with,
    month_page,
    quick_choices,
    stages,
)
from flows.views import GENERAL, menu, summary
from flows.views.menu import ERASE, HELP, MENU, RESUME, START
from flows.wording import say

Act = Callable[[CaseFile, tuple[str, ...]], Step | None]


def press(file: CaseFile, data: str) -> Step:
    """Do what the button says, or say that it is old and show what is on now."""
    found = read(data)
    if found is None or not _is_current(file, found):
        return _old(file)
    return _ACTS[found.verb](file, found.arguments) or _old(file)


def _is_current(file: CaseFile, found: Press) -> bool:
    if found.verb is Verb.MENU and not file.state.active and found.arguments in _HARMLESS:
        return True  # the menu begins the same at any time
    if found.verb in LASTING:
        return True
    fresh = found.round == stamp(file.state.round)
    return fresh and (file.state.active or found.verb is Verb.MENU)


def _old(file: CaseFile) -> Step:
    return stay(file, lead=say(file.library, "old-button"))


def _answer(file: CaseFile, arguments: tuple[str, ...]) -> Step | None:
    match arguments:
        case (question, value) if question == file.open_question():
            return accept(file, question, value)
    return None


def _help(file: CaseFile, arguments: tuple[str, ...]) -> Step | None:
    question = file.open_question()
    if question is None or arguments != (question,):
        return None
    if asks_report(question):  # no day was named: nothing can be counted from it
        left = file.with_state(resumed(file.state))
        return stay(left, lead=say(file.library, "reported-no-day-told"))
    if question in ("platform", "provider"):  # so that it is known to be explained
        file = file.with_state(asked_again(file.state, question))
    explained = file.asked(question) or question in EXPLAINED
    return says(file, help_with(file, question)) if explained else None


def _month(file: CaseFile, arguments: tuple[str, ...]) -> Step | None:
    match arguments:
        case (question, value) if _asks_day_now(file, question) and (month := as_month(value)):
            return says(file, month_page(file, question, month))
    return None


def _choices(file: CaseFile, arguments: tuple[str, ...]) -> Step | None:
    match arguments:
        case (question,) if _asks_day_now(file, question):
            return says(file, quick_choices(file, question))
    return None


def _asks_day_now(file: CaseFile, question: str) -> bool:
    return question == file.open_question() and asks_day(question)


def _back(file: CaseFile, arguments: tuple[str, ...]) -> Step | None:
    question = file.open_question()
    if question is None or arguments != (question,):
        return None
    before = file.before(question)
    return says_again(file, before) if before else None


def _keep(file: CaseFile, arguments: tuple[str, ...]) -> Step | None:
    if arguments != (file.state.asking,):
        return None
    return stay(file.with_state(resumed(file.state)))


def _confirm(file: CaseFile, arguments: tuple[str, ...]) -> Step | None:
    if arguments or file.open_question() != CONFIRM:
        return None
    return go_on(file.with_state(confirmed(file.state, file.to_confirm())))


def _summary(file: CaseFile, arguments: tuple[str, ...]) -> Step:
    return stay(file) if arguments else says(file, summary(file))  # arguments: all is right


def _edit(file: CaseFile, arguments: tuple[str, ...]) -> Step | None:
    match arguments:
        case (question,) if question in (*file.answered(), *file.to_confirm()):
            return says_again(file, question)
    return None


def _replace(file: CaseFile, arguments: tuple[str, ...]) -> Step | None:
    match arguments:
        case (question, value) if _was_told(file, question) and not problem_with(
            file, question, value
        ):
            after = answered(file, question, value)
            return go_on(after, lead=noted(after, question))
    return None


def _was_told(file: CaseFile, question: str) -> bool:
    return question in file.state.answers and question in file.questions()


def _way(file: CaseFile, arguments: tuple[str, ...]) -> Step | None:
    if len(arguments) != 1 or file.open_question() is not None:
        return None
    return follow(file, arguments[0])


def _reported(file: CaseFile, arguments: tuple[str, ...]) -> Step | None:
    actors = {stage.actor for stage in stages(file)}
    if file.open_question() != REPORTED:
        return None
    match arguments:
        case (actor, said) if actor in actors and said == DONE:
            return says_again(file, f"{REPORTED}:{actor}")
        case (actor, said) if actor in actors and said == NOT_YET:
            return go_on(file.with_state(with_report(file.state, actor, said)))
    return None


def _forget(file: CaseFile, arguments: tuple[str, ...]) -> Step | None:
    match arguments:
        case (actor,) if actor in file.state.reported:
            after = file.with_state(without_report(file.state, actor))
            return go_on(after, lead=say(file.library, "forgotten-report"))
    return None


def _menu(file: CaseFile, arguments: tuple[str, ...]) -> Step | None:
    match arguments:
        case (action,) if action in _MENU:
            return _MENU[action](file)
    return None


def _area(file: CaseFile, arguments: tuple[str, ...]) -> Step | None:
    area = file.library.area(arguments[0]) if len(arguments) == 1 else None
    return list_area(file, area) if area else None


def _topic(file: CaseFile, arguments: tuple[str, ...]) -> Step | None:
    topic = file.library.topic(arguments[0]) if arguments else None
    match topic, arguments[1:]:
        case None, _:
            return None
        case known, ():
            return answer_topic(file, known)
        case known, (key,) if key == GENERAL or known.choice(key):
            return answer_topic(file, known, key)
    return None


def _none(file: CaseFile, arguments: tuple[str, ...]) -> Step | None:
    known = len(arguments) == 1 and file.library.topic(arguments[0])
    return none_of_these(file, arguments[0]) if known else None


def erase(file: CaseFile) -> Step:
    """Forget everything about the participant."""
    new = file.with_state(State())
    replies = (menu(new, lead=say(file.library, "erased")),)
    return Step(state=new.state, replies=replies, effects=(EraseUser(),))


def _to_menu(file: CaseFile) -> Step:
    left = file.with_state(at_menu(file.state))
    return says(left, menu(left, lead=say(file.library, "menu-prompt")))


def _begin(file: CaseFile) -> Step | None:
    return None if file.state.active else begin(file)


def _resume(file: CaseFile) -> Step | None:
    if file.state.active or not file.state.answers:
        return None
    return go_on(file.with_state(resumed(file.state)))


def _tell_help(file: CaseFile) -> Step:
    return stay(file, lead=say(file.library, "help"))


_ACTS: Final[Mapping[Verb, Act]] = {
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
    Verb.NONE: _none,
}
_HARMLESS: Final = ((START,), (MENU,), (HELP,))
_MENU: Final[Mapping[str, Callable[[CaseFile], Step | None]]] = {
    ERASE: erase,
    MENU: _to_menu,
    START: _begin,
    RESUME: _resume,
    HELP: _tell_help,
}
