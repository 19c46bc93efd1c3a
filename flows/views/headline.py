"""What a verdict means, in its first sentences, with due dates told in full or as estimates."""

from datetime import date

from flows.diagnosis import FINISHED_CHECK, DatedStage, Diagnosis, denied, rests_on_promises
from flows.dialogue import Context
from flows.library import Verdict
from flows.questions import actor_name, does, sentence
from flows.wording import elapsed, full_date, joined, say


def due_date(context: Context, found: Diagnosis, day: date) -> str:
    """Return a day counted for this case in full, called an estimate where it may still move.

    Either only a period of completion is known, or the calendar is not decreed so far.
    """
    words = full_date(day)
    if "date-range" in found.notes:
        return say(context.library, "around-due", date=words)
    if day > context.library.calendar.official_through:
        return say(context.library, "about-due", date=words)
    return words


def headline(context: Context, found: Diagnosis) -> str:
    """Return the verdict's first lines."""
    match found.verdict:
        case Verdict.FIX_FIRST:
            return _fix(context, found)
        case Verdict.CHECK_FIRST:
            return say(context.library, "check-head", checks=labels(context, found.to_check))
        case Verdict.WAIT:
            return _wait(context, found)
        case Verdict.CHASE:
            return _chase(context, found.holder, found)
        case _:
            return _escalate(context, found)


def labels(context: Context, checks: tuple[str, ...]) -> str:
    """Return the names of these checks as a list within a sentence."""
    named = (item.check.label for item in context.checks if item.check.id in checks)
    return joined(label[:1].lower() + label[1:] for label in named)


def _fix(context: Context, found: Diagnosis) -> str:
    blocking = (item.check for item in context.checks if item.check.id in found.blockers)
    named = [sentence(check.denied or check.label) for check in blocking]
    if found.blockers == (FINISHED_CHECK,):
        return say(context.library, "fix-unfinished")
    if len(named) == 1:
        return say(context.library, "fix-one", check=named[0][:1].lower() + named[0][1:])
    head = say(context.library, "fix-head", count=str(len(named)))
    return "\n".join((head, *(f"• {label}" for label in named)))


def _wait(context: Context, found: Diagnosis) -> str:
    stage = denied(found)
    if stage and stage is not found.stages[-1]:
        return _of_stage(context, "wait-denied-head", stage)
    due = due_date(context, found, found.due)
    if not found.working_days_left:
        return say(context.library, "wait-last-day", due=due)
    return say(context.library, "wait-head", due=due, left=str(found.working_days_left))


def _chase(context: Context, stage: DatedStage, found: Diagnosis) -> str:
    actor, part = sentence(actor_name(context, stage.actor)), does(context, stage)
    if not rests_on_promises(found, stage):
        word = "chase-behind-head" if stage.promised else "chase-usual-head"
        return say(context.library, word, actor=actor, does=part, days=str(stage.working_days))
    due = due_date(context, found, stage.last_day)
    return say(context.library, "chase-head", actor=actor, does=part, due=due)


def _escalate(context: Context, found: Diagnosis) -> str:
    stage, due = denied(found), due_date(context, found, found.due)
    if stage:
        return _of_stage(context, "escalate-denied-head", stage)
    if "past-year" in found.notes:
        ago = elapsed(found.clock_start, context.today)
        return say(context.library, "escalate-past-head", due=due, ago=ago)
    return say(context.library, "escalate-head", due=due)


def _of_stage(context: Context, word: str, stage: DatedStage) -> str:
    actor, part = sentence(actor_name(context, stage.actor)), does(context, stage)
    return say(context.library, word, actor=actor, does=part)
