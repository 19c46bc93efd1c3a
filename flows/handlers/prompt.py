"""Where the participant is: the question, verdict or menu that is on now."""

from typing import Final

from flows.diagnosis import Diagnosis, judge
from flows.dialogue import CaseFile, Outcome, Reply, Step, says
from flows.questions import ask
from flows.views import headline, menu, tell_verdict, ways_on
from flows.wording import paragraphs, say

_NO_DATE: Final = "no-date"  # what can be said while the completion date is not known


def reminder(file: CaseFile, *, lead: str = "") -> Reply:
    """Return what is on now in one message, after something that led aside."""
    question = file.open_question()
    if not file.state.active:
        return menu(file, lead=lead)
    if question:
        return ask(file, question, lead=lead)
    found = _judged(file)
    words = headline(file, found) if found else say(file.library, "no-date-head")
    buttons = ways_on(file, found.verdict if found else None)
    return Reply(text=paragraphs(lead, words), buttons=buttons)


def stay(file: CaseFile, *, lead: str = "") -> Step:
    """Return a step that changes nothing: the lead, and what is on now."""
    return says(file, reminder(file, lead=lead))


def go_on(file: CaseFile, *before: Reply, lead: str = "") -> Step:
    """Return a step to what comes next: the open question, or the verdict in full."""
    question = file.open_question()
    if question:
        return says(file, *before, ask(file, question, lead=lead), subject=question)
    found = _judged(file)
    subject = found.verdict if found else _NO_DATE
    told = tell_verdict(file, lead=lead)
    return says(file, *before, *told, outcome=Outcome.VERDICT, subject=subject)


def _judged(file: CaseFile) -> Diagnosis | None:
    case = file.case()
    return judge(file.library, case, file.today) if case else None
