"""One case as it is told, and what of it can be judged; which of its dates cannot be right.

Source of the rules: docs/rules.md#the-case and docs/rules.md#refused-dates.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Final

from flows.diagnosis.chain import (
    NOT_YET,
    Reported,
    actors_of,
    reporting_provider,
    review_counts,
)
from flows.diagnosis.checks import REVIEW_CHECK, asked_checks, report_check
from flows.library import Check, CheckAnswer, Library, Platform, Provider, changed

PROGRAMME_START: Final = date(2020, 4, 1)  # Perpres 36/2020; the first wave opened in April 2020


class Refusal(StrEnum):
    """Why a case cannot be judged: what cannot be right. The surface asks again."""

    COMPLETED_IN_FUTURE = "completed-in-future"
    COMPLETED_BEFORE_PROGRAMME = "completed-before-programme"
    COMPLETED_REVERSED = "completed-reversed"
    REVIEWED_IN_FUTURE = "reviewed-in-future"
    REPORTED_OUTSIDE = "reported-outside"
    REPORTED_AGAINST_ORDER = "reported-against-order"


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """What the participant told. A check without an answer counts as yes.

    `completed` is the day of completion; where only a period is known, its last day, and `earliest`
    its first. `reported` maps an actor id to the day on which it is said to have done its part, or
    to "no".
    """

    platform: Platform
    completed: date
    earliest: date | None = None
    provider: str | None = None
    reviewed: date | None = None
    answers: Mapping[str, CheckAnswer] = field(default_factory=dict)
    reported: Mapping[str, Reported] = field(default_factory=dict)

    @property
    def first_day(self) -> date:
        """The first day on which the training can have been completed."""
        return self.earliest or self.completed


@dataclass(frozen=True, slots=True, kw_only=True)
class SettledCase:
    """A case in which nothing contradicts itself any more: what the rules are applied to.

    `case` has only what applies: possible days, reports of this chain. `start` is the day from
    which the chain is counted. `report_check` is the check whose answer is the report of an actor
    (Kemnaker's certificate is the grade), None where none is asked.
    """

    case: Case
    provider: Provider | None
    start: date
    report_check: Check | None


def settled(library: Library, case: Case, today: date) -> SettledCase:
    """Return the case as the rules see it on that day; it may still be refused."""
    provider = reporting_provider(library, case.provider, case.platform.id)
    actors = actors_of(case.platform, provider)
    told = dict(case.reported)
    within = _cut(case, today)
    proof = report_check(asked_checks(library, case.platform, provider, within.completed), actors)
    answers = dict(case.answers)
    if proof and proof.done_by and NOT_YET in (answers.get(proof.id), told.get(proof.done_by)):
        # One statement, whichever was said; what was graded elsewhere only does not count.
        answers[proof.id] = NOT_YET
        told[proof.done_by] = NOT_YET
    told = {actor: told[actor] for actor in actors if actor in told}  # in the order of the chain
    ended = _ended(within, told)
    judged = changed(ended, answers=answers, reported=told)
    return SettledCase(
        case=judged, provider=provider, start=_start(judged, provider), report_check=proof
    )


def refusal(library: Library, case: Case, today: date) -> Refusal | None:
    """Tell what of the case is impossible; None where it can be judged."""
    if case.first_day > case.completed:
        return Refusal.COMPLETED_REVERSED
    if case.first_day > today:
        return Refusal.COMPLETED_IN_FUTURE
    if min(case.completed, today) < PROGRAMME_START:
        return Refusal.COMPLETED_BEFORE_PROGRAMME
    found = settled(library, case, today)
    if _counted_review(found.case, found.provider, or_none=date.min) > today:
        return Refusal.REVIEWED_IN_FUTURE
    return _refused_reports(found, today)


def plausible(library: Library, case: Case, today: date) -> Case:
    """Return the case without those reports that cannot be right: judged rather than refused.

    A day out of bounds goes, and so does a "no" before a stage that is done; where the rest still
    contradicts itself, nothing reported counts.
    """
    if not any(isinstance(said, date) for said in case.reported.values()):
        return case  # most cases: no day is told, and a "no" alone contradicts nothing
    actors = actors_of(case.platform, reporting_provider(library, case.provider, case.platform.id))
    done = [actor for actor in actors if isinstance(case.reported.get(actor), date)]
    cleared = actors[: actors.index(done[-1])] if done else ()
    held = {
        actor: said
        for actor, said in case.reported.items()
        if (said != NOT_YET and case.first_day <= said <= today)
        or (said == NOT_YET and actor not in cleared)
    }
    found = changed(case, reported=held)
    refused = refusal(library, found, today)
    of_reports = (Refusal.REPORTED_OUTSIDE, Refusal.REPORTED_AGAINST_ORDER)
    return changed(case, reported={}) if refused in of_reports else found


def _cut(case: Case, today: date) -> Case:
    """Return the case with its period cut to the programme's days up to today."""
    if case.earliest is None:
        return case
    first, last = max(case.earliest, PROGRAMME_START), min(case.completed, today)
    return changed(case, earliest=first, completed=last)


def _ended(case: Case, told: Mapping[str, Reported]) -> Case:
    """Return the case whose period ends where a stage is said to have been done within it."""
    days = [said for said in told.values() if isinstance(said, date)]
    within = [day for day in days if case.first_day <= day <= case.completed]
    return changed(case, completed=min(within)) if within and case.earliest else case


def _start(case: Case, provider: Provider | None) -> date:
    return max(case.completed, _counted_review(case, provider, or_none=date.min))


def _counted_review(case: Case, provider: Provider | None, *, or_none: date) -> date:
    counts = review_counts(case.platform, provider, case.completed)
    given = counts and case.answers.get(REVIEW_CHECK, "yes") == "yes"
    return case.reviewed or or_none if given else or_none


def _refused_reports(found: SettledCase, today: date) -> Refusal | None:
    """Tell whether what was reported is out of bounds, runs backwards, or follows a "no"."""
    said = tuple(found.case.reported.values())  # in the order of the chain
    days = [day for day in said if isinstance(day, date)]
    if any(not found.case.first_day <= day <= today for day in days):
        return Refusal.REPORTED_OUTSIDE
    denied = said.index(NOT_YET) if NOT_YET in said else len(said)
    if days != sorted(days) or any(isinstance(each, date) for each in said[denied:]):
        return Refusal.REPORTED_AGAINST_ORDER
    return None
