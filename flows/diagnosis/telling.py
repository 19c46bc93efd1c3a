"""What of a verdict means anything to the participant, before any words are found for it."""

from datetime import date
from itertools import takewhile
from typing import NamedTuple

from flows.diagnosis.chain import DatedStage, StageState
from flows.diagnosis.checks import FINISHED_CHECK
from flows.diagnosis.diagnose import Diagnosis
from flows.diagnosis.workdays import working_days_between
from flows.library import Calendar


class DayCount(NamedTuple):
    """The running clock of a case, in working days since its count began.

    `day` of `total` are over; `left` are still to come, so that the three always agree. Once the
    due date is over, `day` equals `total`, and `late` are over since then: 0 on the free days
    right behind it.
    """

    day: int
    total: int
    left: int
    late: int


def denied(found: Diagnosis) -> DatedStage | None:
    """Return the stage that is said not to be done; None where nobody said so."""
    return next((stage for stage in found.stages if stage.state is StageState.NOT_DONE), None)


def rests_on_promises(found: Diagnosis, stage: DatedStage) -> bool:
    """Tell whether the due date of a stage is somebody's promise, and not partly a guess.

    It is where the stage and those before it are promised, back to one that is reported done:
    behind a part whose day is only usual nobody knows from when the promise counts.
    """
    until = found.stages[: found.stages.index(stage) + 1]
    return all(one.promised for one in takewhile(lambda one: one.done is None, reversed(until)))


def unfinished(found: Diagnosis) -> bool:
    """Tell whether the training itself is not finished, so that nothing is counted yet."""
    return FINISHED_CHECK in found.blockers


def dates_hold(found: Diagnosis) -> bool:
    """Tell whether the last due date means anything to the participant.

    It does not while the training is unfinished, nor behind a stage without promise that is said
    not to be done (docs/rules.md#states-of-stages).
    """
    stage = denied(found)
    return not unfinished(found) and not (stage and stage.due is None)


def counted(found: Diagnosis, today: date, calendar: Calendar) -> DayCount | None:
    """Return which working day of how many it is.

    None where no date means anything: of what is to be mended first, behind a stage without
    promise that is said not to be done, and where nobody promises any time.
    """
    total = working_days_between(found.clock_start, found.due, calendar)
    if found.blockers or not dates_hold(found) or not total:
        return None
    left = found.working_days_left
    late = working_days_between(found.due, today, calendar)
    return DayCount(day=total - left, total=total, left=left, late=late)
