"""The verdict on one missing certificate: what blocks it, who holds the ball, until when.

Source of the rules: docs/rules.md#verdict. Pure: the same case and day give the same verdict.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Final

from flows.diagnosis.chain import (
    NOT_YET,
    DatedStage,
    Reported,
    actor_of,
    contact_of,
    dated_stages,
    holder_of,
    reporting_provider,
    review_counts,
    stages_of,
)
from flows.diagnosis.checks import asked_checks
from flows.diagnosis.workdays import skipped_days, working_days_between
from flows.library import Blocks, CheckAnswer, Library, Platform, Provider, Verdict

PROGRAMME_START: Final = date(2020, 4, 1)  # Perpres 36/2020; the first wave opened in April 2020
REVIEW_CHECK: Final = "ulasan"  # the check whose "yes" brings a day that can move the clock


class Refusal(StrEnum):
    """Why a case cannot be judged: a date that cannot be right. The surface asks again."""

    COMPLETED_IN_FUTURE = "completed-in-future"
    COMPLETED_BEFORE_PROGRAMME = "completed-before-programme"
    REVIEWED_IN_FUTURE = "reviewed-in-future"
    REPORTED_OUTSIDE = "reported-outside"


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """What the participant told. A check without an answer counts as yes.

    `reported` maps an actor id to the day on which it is said to have done its part, or to "no".
    """

    platform: Platform
    completed: date
    provider: str | None = None
    reviewed: date | None = None
    answers: Mapping[str, CheckAnswer] = field(default_factory=dict)
    reported: Mapping[str, Reported] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnosis:
    """The verdict and everything that explains it. Ids only; the words come from the library."""

    verdict: Verdict
    platform: Platform
    provider: Provider | None
    clock_start: date
    stages: tuple[DatedStage, ...]
    holder: DatedStage
    due: date
    working_days_left: int
    skipped: tuple[tuple[date, str], ...]
    estimated: bool
    blockers: tuple[str, ...]
    to_check: tuple[str, ...]
    also: tuple[str, ...]
    contacts: tuple[str, ...]
    complaint_form: str | None
    notes: tuple[str, ...]


def diagnose(library: Library, case: Case, today: date) -> Diagnosis | Refusal:
    """Judge the case as of `today` (a date in WIB), or say which date cannot be right."""
    return refusal(library, case, today) or judge(library, case, today)


def refusal(library: Library, case: Case, today: date) -> Refusal | None:
    """Tell which date of the case is impossible; None where it can be judged."""
    start = clock_start(library, case)
    reviewed = _counted_review(case, _provider(library, case))
    if case.completed > today:
        return Refusal.COMPLETED_IN_FUTURE
    if case.completed < PROGRAMME_START:
        return Refusal.COMPLETED_BEFORE_PROGRAMME
    if reviewed and reviewed > today:
        return Refusal.REVIEWED_IN_FUTURE
    said = _reported_in(case, _provider(library, case)).values()
    if any(day != NOT_YET and not start <= day <= today for day in said):
        return Refusal.REPORTED_OUTSIDE
    return None


def clock_start(library: Library, case: Case) -> date:
    """Return the day from which the chain is counted: completed, or the later review."""
    reviewed = _counted_review(case, _provider(library, case))
    return max(case.completed, reviewed or case.completed)


def judge(library: Library, case: Case, today: date) -> Diagnosis:
    """Judge a case of which refusal() has nothing to say."""
    provider = _provider(library, case)
    start = clock_start(library, case)
    stages = dated_stages(
        library,
        case.platform,
        stages_of(case.platform, provider),
        start=start,
        reported=_reported_in(case, provider),
    )
    findings = _Findings.of(library, case, provider)
    verdict = _verdict(findings, stages, today)
    due = stages[-1].due
    return Diagnosis(
        verdict=verdict,
        platform=case.platform,
        provider=provider,
        clock_start=start,
        stages=stages,
        holder=holder_of(stages, today),
        due=due,
        working_days_left=working_days_between(today, due, library.calendar),
        skipped=skipped_days(start, due, library.calendar),
        estimated=due > library.calendar.official_through,
        blockers=findings.blockers,
        to_check=findings.to_check,
        also=findings.also,
        contacts=contacts_of(case.platform, provider, stages),
        complaint_form=library.case.complaint_form if verdict is Verdict.ESCALATE else None,
        notes=_notes(library, case, findings, stages=stages, today=today),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Findings:
    """What the answers to the checks come to, in the order of the checks."""

    blockers: tuple[str, ...]
    to_check: tuple[str, ...]
    also: tuple[str, ...]
    button_inactive: bool

    @classmethod
    def of(cls, library: Library, case: Case, provider: Provider | None) -> "_Findings":
        asked = asked_checks(library, case.platform, provider, case.completed)

        def found(blocks: Blocks, answer: CheckAnswer) -> tuple[str, ...]:
            return tuple(
                item.check.id
                for item in asked
                if item.blocks is blocks and case.answers.get(item.check.id) == answer
            )

        return cls(
            blockers=found(Blocks.CERTIFICATE, "no"),
            to_check=found(Blocks.CERTIFICATE, "unknown"),
            also=found(Blocks.INCENTIVE, "no"),
            button_inactive=any(
                case.answers.get(item.check.id) == "not_possible" for item in asked
            ),
        )


def incentive_checks_open(library: Library, case: Case) -> tuple[str, ...]:
    """Return the incentive checks answered "unknown": told beside the verdict, never part of it."""
    return tuple(
        item.check.id
        for item in asked_checks(library, case.platform, _provider(library, case), case.completed)
        if item.blocks is Blocks.INCENTIVE and case.answers.get(item.check.id) == "unknown"
    )


def _provider(library: Library, case: Case) -> Provider | None:
    return reporting_provider(library, case.provider, case.platform.id)


def _counted_review(case: Case, provider: Provider | None) -> date | None:
    counts = review_counts(case.platform, provider, case.completed)
    return case.reviewed if counts and case.answers.get(REVIEW_CHECK, "yes") == "yes" else None


def _reported_in(case: Case, provider: Provider | None) -> dict[str, Reported]:
    actors = {actor_of(stage, case.platform) for stage in stages_of(case.platform, provider)}
    return {actor: said for actor, said in case.reported.items() if actor in actors}


def _verdict(findings: _Findings, stages: tuple[DatedStage, ...], today: date) -> Verdict:
    if findings.blockers:
        return Verdict.FIX_FIRST
    if findings.to_check:
        return Verdict.CHECK_FIRST
    late = today > stages[-1].due or any(s.not_yet and today > s.due for s in stages)
    return Verdict.ESCALATE if late else Verdict.WAIT


def contacts_of(
    platform: Platform, provider: Provider | None, stages: tuple[DatedStage, ...]
) -> tuple[str, ...]:
    """Return contact ids in the order in which to try them (docs/rules.md#contacts)."""
    own = tuple(platform.id if contact == "platform" else contact for contact in platform.contacts)
    first = tuple(contact_of(s.actor) for s in stages if s.not_yet)
    ordered = (*first, *((provider.id,) if provider else ()), *own)
    return tuple(dict.fromkeys(ordered))


def _notes(
    library: Library,
    case: Case,
    findings: _Findings,
    *,
    stages: tuple[DatedStage, ...],
    today: date,
) -> tuple[str, ...]:
    held = {
        "calendar-estimated": stages[-1].due > library.calendar.official_through,
        "incident": any(stage.incidents for stage in stages),
        "past-year": case.completed.year < today.year,
        "review-after-certificate": findings.button_inactive,
    }
    return tuple(note for note, holds in held.items() if holds)
