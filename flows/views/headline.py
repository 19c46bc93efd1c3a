"""What a verdict means, in its first sentences, with due dates told in full or as estimates."""

from datetime import date

from flows.diagnosis import Diagnosis, working_days_between
from flows.dialogue import Context
from flows.library import Verdict
from flows.questions import actor_name, does, sentence
from flows.wording import full_date, say


def is_estimate(context: Context, day: date) -> bool:
    """Tell whether a day counted for this case may still move.

    Either the calendar is not decreed so far, or the completion date is only about right.
    """
    return context.earliest is not None or day > context.library.calendar.official_through


def due_date(context: Context, day: date) -> str:
    """Return the day in full, called an estimate where it is one."""
    words = full_date(day)
    return say(context.library, "about-due", date=words) if is_estimate(context, day) else words


def headline(context: Context, found: Diagnosis) -> str:
    """Return the verdict's first lines."""
    match found.verdict:
        case Verdict.FIX_FIRST:
            return say(context.library, "fix-head", count=str(len(found.blockers)))
        case Verdict.CHECK_FIRST:
            return say(context.library, "check-head", count=str(len(found.to_check)))
        case Verdict.WAIT:
            return _wait(context, found)
        case Verdict.CHASE:
            return _holder(context, found, "escalate-stage")
        case _:
            return _escalate(context, found)


def _wait(context: Context, found: Diagnosis) -> str:
    left = str(found.working_days_left)
    opening = "wait-head" if found.working_days_left else "wait-last-day"
    head = say(context.library, opening, due=due_date(context, found.due), left=left)
    return f"{head}\n{_holder(context, found, 'wait-holder')}"


def _escalate(context: Context, found: Diagnosis) -> str:
    days = working_days_between(found.clock_start, found.due, context.library.calendar)
    head = say(
        context.library,
        "escalate-head",
        due=due_date(context, found.due),
        days=str(days),
        since=since(context, found),
    )
    return f"{head}\n{_holder(context, found, 'escalate-holder')}"


def since(context: Context, found: Diagnosis) -> str:
    """Return what the count began with: completion, or the later review."""
    later = found.clock_start != context.completed
    return say(context.library, "since-reviewed" if later else "since-completed")


def _holder(context: Context, found: Diagnosis, key: str) -> str:
    holder = found.holder
    actor = actor_name(context, holder.actor)
    return say(
        context.library,
        key,
        actor=sentence(actor) if key == "escalate-stage" else actor,
        does=does(context, holder),
        due=due_date(context, holder.last_day),
    )
