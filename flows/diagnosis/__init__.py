"""The rules: who holds the ball until when. Pure sums over the library, no words."""

from flows.diagnosis.case import (
    PROGRAMME_START,
    Case,
    Refusal,
    plausible,
)
from flows.diagnosis.chain import (
    GRADER,
    NOT_YET,
    PLATFORM_ITSELF,
    DatedStage,
    Reported,
    StageState,
    actor_of,
    actors_of,
    reporting_provider,
    review_counts,
    stages_of,
)
from flows.diagnosis.checks import (
    FINISHED_CHECK,
    REVIEW_CHECK,
    ApplicableCheck,
    asked_checks,
    checks_left,
    report_check,
)
from flows.diagnosis.contacts import (
    PROGRAMME,
    actor_heard,
    contact_of,
    contacts_while_unfinished,
    usual_contacts,
)
from flows.diagnosis.diagnose import (
    BUTTON_INACTIVE,
    NOTES,
    Diagnosis,
    diagnose,
    incentive_checks_open,
    judge,
)
from flows.diagnosis.telling import DayCount, counted, dates_hold, denied, unfinished
from flows.diagnosis.workdays import add_working_days, working_days_between

__all__ = [
    "BUTTON_INACTIVE",
    "FINISHED_CHECK",
    "GRADER",
    "NOTES",
    "NOT_YET",
    "PLATFORM_ITSELF",
    "PROGRAMME",
    "PROGRAMME_START",
    "REVIEW_CHECK",
    "ApplicableCheck",
    "Case",
    "DatedStage",
    "DayCount",
    "Diagnosis",
    "Refusal",
    "Reported",
    "StageState",
    "actor_heard",
    "actor_of",
    "actors_of",
    "add_working_days",
    "asked_checks",
    "checks_left",
    "contact_of",
    "contacts_while_unfinished",
    "counted",
    "dates_hold",
    "denied",
    "diagnose",
    "incentive_checks_open",
    "judge",
    "plausible",
    "report_check",
    "reporting_provider",
    "review_counts",
    "stages_of",
    "unfinished",
    "usual_contacts",
    "working_days_between",
]
