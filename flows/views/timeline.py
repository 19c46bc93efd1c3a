"""The stages of a case as lines, in words that follow their states (docs/rules.md)."""

from collections.abc import Iterable
from datetime import date
from itertools import groupby
from operator import itemgetter
from typing import Final

from flows.diagnosis import (
    DatedStage,
    Diagnosis,
    StageState,
    dates_hold,
    denied,
    rests_on_promises,
    unfinished,
)
from flows.dialogue import Context
from flows.library import Verdict
from flows.questions import actor_name, does, sentence
from flows.views.headline import due_date
from flows.wording import full_date, joined, say, short_date

_HERE: Final = (StageState.RUNNING, StageState.OVERDUE)
_PROMISED: Final = {
    StageState.PRESUMED: "stage-presumed",
    StageState.RUNNING: "stage-running",
    StageState.OVERDUE: "stage-overdue",
    StageState.AHEAD: "stage-ahead",
}


def timeline(context: Context, found: Diagnosis) -> str:
    """Return the heading, a line for each stage, and what comes once a missing one is done.

    What waits for something else is told as a number of days: its dates mean nothing.
    """
    lines = [_line(context, found, stage) for stage in found.stages if _has_line(found, stage)]
    head = say(context.library, _head(found)) if lines else ""
    after = _days_after(context, [s for s in found.stages if not _has_line(found, s)])
    rest = say(context.library, _after(found), stages=after) if after else ""
    return "\n".join(part for part in (head, *lines, rest) if part)


def _after(found: Diagnosis) -> str:
    if unfinished(found):
        return "after-finish"
    mending = found.verdict is Verdict.FIX_FIRST and denied(found) is None
    return "after-fix" if mending else "after-that"


def _days_after(context: Context, stages: Iterable[DatedStage]) -> str:
    """Return how long each of them then has: "Tokopedia 1 hari kerja dan PMO 7 hari kerja"."""
    return joined(_days(context, stage) for stage in stages)


def skipped_line(context: Context, found: Diagnosis) -> str:
    """Return which Monday-to-Friday days are not counted; "" where there are none."""
    days = joined(short_date(day) for day, _ in _skipped(found))
    return say(context.library, "skipped", days=days) if days else ""


def skipped_reasons(context: Context, found: Diagnosis) -> str:
    """Return why those days are not counted, a line for each reason; "" where there are none."""
    reasons = groupby(_skipped(found), key=itemgetter(1))
    lines = [f"• {joined(full_date(day) for day, _ in days)}: {why}" for why, days in reasons]
    return "\n".join((say(context.library, "skipped-why"), *lines)) if lines else ""


def _skipped(found: Diagnosis) -> tuple[tuple[date, str], ...]:
    """Return the days off that the dates told have to do with.

    Of a chain that is known to have come some way, only those since then.
    """
    if found.verdict is Verdict.FIX_FIRST or not dates_hold(found):
        return ()
    since = max((stage.done for stage in found.stages if stage.done), default=found.clock_start)
    return tuple((day, why) for day, why in found.skipped if day > since)


def _head(found: Diagnosis) -> str:
    return "timeline-if-ready" if found.verdict is Verdict.CHECK_FIRST else "timeline-head"


def _has_line(found: Diagnosis, stage: DatedStage) -> bool:
    """Tell what is told by itself from what only waits for something else."""
    if stage.state in (StageState.DONE, StageState.NOT_DONE):
        return True
    return stage.state is not StageState.WAITING and found.verdict is not Verdict.FIX_FIRST


def _line(context: Context, found: Diagnosis, stage: DatedStage) -> str:
    return say(
        context.library,
        _kind(context, found, stage),
        number=str(found.stages.index(stage) + 1),
        actor=sentence(actor_name(context, stage.actor)),
        does=does(context, stage),
        due=due_date(context, found, stage.last_day),
        days=str(stage.working_days),
        done=full_date(stage.done or stage.last_day),
    )


def _kind(context: Context, found: Diagnosis, stage: DatedStage) -> str:
    if stage.state is StageState.DONE:
        return "stage-done"
    if is_proved(context, stage):
        return "stage-proved"
    if stage.state is StageState.NOT_DONE:
        return _not_done(context, found, stage)
    here = stage.state in _HERE
    if stage.due is None:
        return "stage-no-promise-here" if here else "stage-no-promise"
    if not stage.promised:
        return "stage-usual-here" if here else "stage-usual"
    return _PROMISED[stage.state]


def is_proved(context: Context, stage: DatedStage) -> bool:
    """Tell whether a check shows that it is done, only not on which day."""
    proof = context.report_check()
    shown = proof is not None and context.answer(proof.id) == "yes"
    return shown and proof is not None and proof.done_by == stage.actor


def _not_done(context: Context, found: Diagnosis, stage: DatedStage) -> str:
    if context.state.reported.get(stage.actor) is None:
        return "stage-not-proved"  # nobody told so: the certificate that would prove it is missing
    if stage.due is None or found.verdict is Verdict.FIX_FIRST:
        return "stage-not-done"
    promised = rests_on_promises(found, stage)
    return "stage-not-done-due" if promised else "stage-not-done-usual"


def _days(context: Context, stage: DatedStage) -> str:
    return say(
        context.library,
        _days_word(stage),
        actor=actor_name(context, stage.actor),
        days=str(stage.working_days),
    )


def _days_word(stage: DatedStage) -> str:
    if stage.working_days is None:
        return "days-no-promise"
    if stage.working_days == 0:
        return "days-same-day"
    return "days-promised" if stage.promised else "days-usual"
