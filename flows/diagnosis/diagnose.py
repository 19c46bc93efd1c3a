"""The verdict on one missing certificate: what blocks it, who holds the ball, until when.

Source of the rules: docs/rules.md#verdict. Pure: the same case and day give the same verdict.
"""

from dataclasses import dataclass
from datetime import date
from typing import Final

from flows.diagnosis.case import Case, Refusal, SettledCase, refusal, settled
from flows.diagnosis.chain import DatedStage, StageState, dated_stages, holder_of, stages_of
from flows.diagnosis.checks import FINISHED_CHECK, REVIEW_CHECK, ApplicableCheck, asked_checks
from flows.diagnosis.contacts import (
    contacts_in_order,
    contacts_while_unfinished,
    usual_contacts,
)
from flows.diagnosis.workdays import skipped_days, working_days_between
from flows.library import Blocks, CheckAnswer, Library, Platform, Provider, Verdict

BUTTON_INACTIVE: Final = "not_possible"
# All that can be noted beside a verdict (docs/rules.md#notes).
NOTES: Final = frozenset(
    {
        "after-closing",
        "calendar-estimated",
        "date-range",
        "grade-unknown",
        "incident",
        "look-again",
        "past-year",
        "programme-unconfirmed",
        "review-after-certificate",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnosis:
    """The verdict and everything that explains it. Ids only; the words come from the library.

    `completed` and `earliest` are the case's, as far as they count; `due` is the last stage's.
    """

    verdict: Verdict
    platform: Platform
    provider: Provider | None
    completed: date
    earliest: date | None
    clock_start: date
    stages: tuple[DatedStage, ...]
    holder: DatedStage
    due: date
    working_days_left: int
    skipped: tuple[tuple[date, str], ...]
    estimated: bool
    blockers: tuple[str, ...]
    to_check: tuple[str, ...]
    slows: tuple[str, ...]
    also: tuple[str, ...]
    contacts: tuple[str, ...]
    complaint_form: str | None
    notes: tuple[str, ...]


def diagnose(library: Library, case: Case, today: date) -> Diagnosis | Refusal:
    """Judge the case as of `today` (a date in WIB), or say which date cannot be right."""
    return refusal(library, case, today) or judge(library, case, today)


def judge(library: Library, case: Case, today: date) -> Diagnosis:
    """Judge a case of which refusal() has nothing to say."""
    found = settled(library, case, today)
    case, provider = found.case, found.provider
    stages = dated_stages(
        library,
        case.platform,
        stages_of(case.platform, provider, case.completed),
        start=found.start,
        reported=case.reported,
        today=today,
    )
    findings = _Findings.of(library, found)
    due = stages[-1].last_day
    form = library.case.complaint_form if today > due and not findings.unfinished else None
    return Diagnosis(
        verdict=_verdict(findings, stages, today),
        platform=case.platform,
        provider=provider,
        completed=case.completed,
        earliest=case.earliest,
        clock_start=found.start,
        stages=stages,
        holder=holder_of(stages),
        due=due,
        working_days_left=working_days_between(today, due, library.calendar),
        skipped=skipped_days(found.start, due, library.calendar),
        estimated=due > library.calendar.official_through,
        blockers=findings.blockers,
        to_check=findings.to_check,
        slows=findings.slows,
        also=findings.also,
        contacts=_contacts(found, findings, stages, past=today > due),
        complaint_form=form,
        notes=_notes(library, found, findings, stages=stages, today=today),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Findings:
    """What the answers to the checks come to, in the order of the checks."""

    asked: tuple[ApplicableCheck, ...]
    blockers: tuple[str, ...]
    to_check: tuple[str, ...]
    slows: tuple[str, ...]
    also: tuple[str, ...]
    review_notes: tuple[str, ...]

    @property
    def unfinished(self) -> bool:
        """Whether the training itself is not finished."""
        return FINISHED_CHECK in self.blockers

    @classmethod
    def of(cls, library: Library, settled_case: SettledCase) -> "_Findings":
        case = settled_case.case
        asked = asked_checks(library, case.platform, settled_case.provider, case.completed)
        review = next((one for one in asked if one.check.id == REVIEW_CHECK), None)
        review_blocks = _review_blocks(settled_case, review)

        def found(blocks: Blocks, answer: CheckAnswer) -> tuple[str, ...]:
            return tuple(
                item.check.id
                for item in asked
                if (item.blocks is blocks and case.answers.get(item.check.id) == answer)
                or (review_blocks and item is review and (blocks, answer) == _BLOCKER)
            )

        return cls(
            asked=asked,
            blockers=found(*_BLOCKER),
            to_check=found(Blocks.CERTIFICATE, "unknown"),
            slows=found(Blocks.MATCHING, "no"),
            also=found(Blocks.INCENTIVE, "no"),
            review_notes=_review_notes(case, review),
        )


_BLOCKER: Final[tuple[Blocks, CheckAnswer]] = (Blocks.CERTIFICATE, "no")


def _review_blocks(found: SettledCase, review: ApplicableCheck | None) -> bool:
    """Tell whether the button that is not active holds the certificate up.

    It does where the review comes first and nobody has said that there is a grade.
    """
    proof, answers = found.report_check, found.case.answers
    first = review is not None and review.blocks is Blocks.CERTIFICATE
    inactive = answers.get(REVIEW_CHECK) == BUTTON_INACTIVE
    return bool(first and inactive and proof and answers.get(proof.id) != "yes")


def _review_notes(case: Case, review: ApplicableCheck | None) -> tuple[str, ...]:
    """Return what is noted of the review where the certificate comes before it."""
    if review is None or review.blocks is Blocks.CERTIFICATE:
        return ()
    noted = {BUTTON_INACTIVE: "review-after-certificate", "yes": "look-again"}
    note = noted.get(case.answers.get(REVIEW_CHECK, ""))
    return (note,) if note else ()


def incentive_checks_open(library: Library, case: Case, today: date) -> tuple[str, ...]:
    """Return the incentive checks answered "unknown": told beside the verdict, never part of it."""
    found = settled(library, case, today)
    asked = asked_checks(library, case.platform, found.provider, found.case.completed)
    return tuple(
        item.check.id
        for item in asked
        if item.blocks is Blocks.INCENTIVE and case.answers.get(item.check.id) == "unknown"
    )


def _verdict(findings: _Findings, stages: tuple[DatedStage, ...], today: date) -> Verdict:
    if findings.blockers:
        return Verdict.FIX_FIRST
    if findings.to_check:
        return Verdict.CHECK_FIRST
    if today > stages[-1].last_day:
        return Verdict.ESCALATE
    denied = (stage.due for stage in stages if stage.state is StageState.NOT_DONE)
    late = any(due and today > due for due in denied)
    return Verdict.CHASE if late else Verdict.WAIT


def _contacts(
    found: SettledCase, findings: _Findings, stages: tuple[DatedStage, ...], *, past: bool
) -> tuple[str, ...]:
    usual = usual_contacts(found.case.platform, found.provider)
    if findings.unfinished:
        return contacts_while_unfinished(usual, stages[0].actor)
    open_checks = {*findings.blockers, *findings.to_check}
    mended = [one.check for one in findings.asked if one.check.done_by]
    waited = {check.done_by for check in mended if check.id in open_checks}
    proved = {check.done_by for check in mended if check.done_by} - waited
    return contacts_in_order(usual, stages, settled=proved, past=past)


def _notes(
    library: Library,
    found: SettledCase,
    findings: _Findings,
    *,
    stages: tuple[DatedStage, ...],
    today: date,
) -> tuple[str, ...]:
    case = found.case
    held = {
        "after-closing": _after_closing(library, case),
        "calendar-estimated": stages[-1].last_day > library.calendar.official_through,
        "date-range": case.earliest is not None and case.earliest < case.completed,
        "grade-unknown": _grade_unknown(found),
        "incident": any(stage.incidents for stage in stages),
        "past-year": case.completed.year < today.year,
        "programme-unconfirmed": case.completed > library.programme_ends,
    }
    return tuple(sorted((*(note for note, holds in held.items() if holds), *findings.review_notes)))


def _after_closing(library: Library, case: Case) -> bool:
    """Tell whether the training was completed after its year's last day for that, for certain."""
    year = library.years.get(case.completed.year)
    closed = year.finish.day if year and year.finish else date.max
    return case.first_day > closed and case.first_day.year == case.completed.year


def _grade_unknown(found: SettledCase) -> bool:
    """Tell whether nobody has said when, or that not, the provider gave its grade."""
    proof = found.report_check
    return proof is not None and proof.done_by not in found.case.reported
