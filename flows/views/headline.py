"""What a verdict means, in its first sentences, with due dates told in full or as estimates."""

from datetime import date

from flows.diagnosis import Diagnosis, working_days_between
from flows.dialogue import CaseFile
from flows.library import Verdict
from flows.questions import actor_name, does, sentence
from flows.wording import full_date, say


def is_estimate(file: CaseFile, day: date) -> bool:
    """Tell whether a day counted for this case may still move.

    Either the calendar is not decreed so far, or the completion date is only about right.
    """
    return file.state.approximate or day > file.library.calendar.official_through


def due_date(file: CaseFile, day: date) -> str:
    """Return the day in full, called an estimate where it is one."""
    words = full_date(day)
    return say(file.library, "about-due", date=words) if is_estimate(file, day) else words


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
    head = say(file.library, opening, due=due_date(file, found.due), left=left)
    return f"{head}\n{_holder(file, found, 'wait-holder')}"


def _escalate(file: CaseFile, found: Diagnosis) -> str:
    if file.today <= found.due:  # a stage is said not to be done although its day has passed
        return _holder(file, found, "escalate-stage")
    days = working_days_between(found.clock_start, found.due, file.library.calendar)
    head = say(
        file.library,
        "escalate-head",
        due=due_date(file, found.due),
        days=str(days),
        since=since(file, found),
    )
    return f"{head}\n{_holder(file, found, 'escalate-holder')}"


def since(file: CaseFile, found: Diagnosis) -> str:
    """Return what the count began with: completion, or the later review."""
    later = found.clock_start != file.completed
    return say(file.library, "since-reviewed" if later else "since-completed")


def _holder(file: CaseFile, found: Diagnosis, key: str) -> str:
    holder = found.holder
    actor = actor_name(file, holder.actor)
    return say(
        file.library,
        key,
        actor=sentence(actor) if key == "escalate-stage" else actor,
        does=does(file, holder),
        due=due_date(file, holder.due),
    )
