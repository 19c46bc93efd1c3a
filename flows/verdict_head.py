"""The first sentence of a verdict: what it is, who holds the ball, until when."""

from flows.actors import actor_name, does
from flows.casefile import CaseFile
from flows.diagnosis import Diagnosis
from flows.library import Verdict
from flows.wording import full_date
from flows.words import say
from flows.workdays import working_days_between


def headline(file: CaseFile, found: Diagnosis) -> str:
    """Return the verdict's first lines."""
    match found.verdict:
        case Verdict.FIX_FIRST:
            return say(file.library, "fix-head", count=str(len(found.blockers)))
        case Verdict.CHECK_FIRST:
            return say(file.library, "check-head", count=str(len(found.to_check)))
        case Verdict.WAIT:
            return _wait(file, found)
        case _:
            return _escalate(file, found)


def _wait(file: CaseFile, found: Diagnosis) -> str:
    left = str(found.working_days_left)
    opening = "wait-head" if found.working_days_left else "wait-last-day"
    key = f"{opening}-estimated" if found.estimated else opening
    head = say(file.library, key, due=full_date(found.due), left=left)
    return f"{head}\n{_holder(file, found, 'wait-holder')}"


def _escalate(file: CaseFile, found: Diagnosis) -> str:
    if file.today <= found.due:  # a stage is said not to be done although its day has passed
        return _holder(file, found, "escalate-stage")
    days = working_days_between(found.clock_start, found.due, file.library.calendar)
    later = found.clock_start != file.completed
    since = say(file.library, "since-reviewed" if later else "since-completed")
    head = say(file.library, "escalate-head", due=full_date(found.due), days=str(days), since=since)
    return f"{head}\n{_holder(file, found, 'escalate-holder')}"


def _holder(file: CaseFile, found: Diagnosis, key: str) -> str:
    holder = found.holder
    return say(
        file.library,
        key,
        actor=actor_name(file, holder.actor),
        does=does(file, holder),
        due=full_date(holder.due),
    )
