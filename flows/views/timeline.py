"""The stages of a case as lines: what should have happened by when, and what was told of it."""

from flows.diagnosis import DatedStage, Diagnosis, StageState
from flows.dialogue import Context
from flows.library import Verdict
from flows.questions import actor_name, does, sentence
from flows.views.headline import due_date
from flows.wording import full_date, say


def timeline(context: Context, found: Diagnosis) -> str:
    """Return the heading and a numbered line for each stage."""
    key = "timeline-if-ready" if found.verdict is Verdict.CHECK_FIRST else "timeline-head"
    lines = (
        _line(context, stage, number, last=stage is found.stages[-1])
        for number, stage in enumerate(found.stages, start=1)
    )
    return "\n".join((say(context.library, key), *lines))


def skipped_line(context: Context, found: Diagnosis) -> str:
    """Return which Monday-to-Friday days are not counted, and why; "" where there are none.

    Of a chain that is known to have come some way, only the days since then.
    """
    since = max((stage.done for stage in found.stages if stage.done), default=found.clock_start)
    told = [(day, reason) for day, reason in found.skipped if day > since]
    if not told:
        return ""
    days = "\n".join(f"• {full_date(day)}: {reason}" for day, reason in told)
    return say(context.library, "skipped", days=days)


def _line(context: Context, stage: DatedStage, number: int, *, last: bool) -> str:
    return say(
        context.library,
        _kind(stage, passed=context.today > stage.last_day, last=last),
        number=str(number),
        actor=sentence(actor_name(context, stage.actor)),
        does=does(context, stage),
        due=due_date(context, stage.last_day),
        done=full_date(stage.done or stage.last_day),
    )


def _kind(stage: DatedStage, *, passed: bool, last: bool) -> str:
    # A stage before the last is taken to have been done in time, until somebody says it was not.
    if stage.done:
        return "stage-done"
    if stage.due is None:
        return "stage-no-promise"
    if stage.state is StageState.NOT_DONE:
        return "stage-not-yet-late" if passed else "stage-not-yet"
    if passed and stage.state is not StageState.WAITING:
        return "stage-late" if last else "stage-passed"
    return "stage-due"
