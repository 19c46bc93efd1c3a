"""What of a verdict means anything to the participant, before any words are found for it."""

from flows.diagnosis.chain import DatedStage, StageState
from flows.diagnosis.checks import FINISHED_CHECK
from flows.diagnosis.diagnose import Diagnosis


def denied(found: Diagnosis) -> DatedStage | None:
    """Return the stage that is said not to be done; None where nobody said so."""
    return next((stage for stage in found.stages if stage.state is StageState.NOT_DONE), None)


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
