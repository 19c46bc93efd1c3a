"""The rules: who holds the ball until when. Pure sums over the library, no words."""

from flows.diagnosis.chain import (
    NOT_YET,
    DatedStage,
    Reported,
    actor_of,
    contact_of,
    reporting_provider,
    review_counts,
    stages_of,
)
from flows.diagnosis.checks import ApplicableCheck, asked_checks
from flows.diagnosis.diagnose import (
    PROGRAMME_START,
    REVIEW_CHECK,
    Case,
    Diagnosis,
    Refusal,
    clock_start,
    contacts_of,
    diagnose,
    incentive_checks_open,
    judge,
)
from flows.diagnosis.workdays import working_days_between

__all__ = [
    "NOT_YET",
    "PROGRAMME_START",
    "REVIEW_CHECK",
    "ApplicableCheck",
    "Case",
    "DatedStage",
    "Diagnosis",
    "Refusal",
    "Reported",
    "actor_of",
    "asked_checks",
    "clock_start",
    "contact_of",
    "contacts_of",
    "diagnose",
    "incentive_checks_open",
    "judge",
    "reporting_provider",
    "review_counts",
    "stages_of",
    "working_days_between",
]
