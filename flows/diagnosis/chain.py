"""The reporting chain of one case: its stages, their due dates, and who holds the ball.

Source of the rules: docs/rules.md#the-chain; the figures are content.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from flows.diagnosis.workdays import add_working_days
from flows.library import CountFrom, Incident, Library, Platform, Provider, Stage

NOT_YET: Final = "no"

Reported = date | Literal["no"]


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedStage:
    """A stage with its days: due by `due`, and `done` on the day it is said to have been done.

    `working_days` includes those added by an incident.
    """

    actor: str
    does: str
    working_days: int
    due: date
    done: date | None
    not_yet: bool
    incidents: tuple[Incident, ...]


def stages_of(platform: Platform, provider: Provider | None) -> tuple[Stage, ...]:
    """Return the chain that holds; a reporting provider's own replaces the platform's."""
    return (provider or platform).stages


def actor_of(stage: Stage, platform: Platform) -> str:
    """Return the stage's actor id; the word `platform` stands for the platform itself."""
    return platform.id if stage.actor == "platform" else stage.actor


def contact_of(actor: str) -> str:
    """Return the contact id of an actor: its own, but the PMO's is `prakerja`."""
    return "prakerja" if actor == "pmo" else actor


def reporting_provider(library: Library, provider: str | None, platform: str) -> Provider | None:
    """Return the provider if it reports for that platform; elsewhere it changes nothing."""
    found = library.provider(provider) if provider else None
    return found if found and platform in found.reports_to else None


def review_counts(platform: Platform, provider: Provider | None, completed: date) -> bool:
    """Tell whether the day of the review can move the start of the count."""
    return (
        provider is None
        and platform.clock is CountFrom.COMPLETED_AND_REVIEWED
        and (platform.clock_until is None or completed < platform.clock_until)
    )


def dated_stages(
    library: Library,
    platform: Platform,
    stages: tuple[Stage, ...],
    *,
    start: date,
    reported: Mapping[str, Reported],
) -> tuple[DatedStage, ...]:
    """Give each stage its due date, counted from the one before or from when that was done."""
    dated: list[DatedStage] = []
    anchor = start
    for stage in stages:
        actor = actor_of(stage, platform)
        incidents = _incidents(library, actor, anchor, stage) if actor == platform.id else ()
        days = stage.working_days + sum(incident.extra_working_days for incident in incidents)
        due = add_working_days(anchor, days, library.calendar)
        said = reported.get(actor)
        done = said if isinstance(said, date) else None
        dated.append(
            DatedStage(
                actor=actor,
                does=stage.does,
                working_days=days,
                due=due,
                done=done,
                not_yet=said == NOT_YET,
                incidents=incidents,
            )
        )
        anchor = done or due
    return tuple(dated)


def holder_of(stages: tuple[DatedStage, ...], today: date) -> DatedStage:
    """Return who holds the ball (docs/rules.md#holder)."""
    for stage in stages:
        if stage.not_yet:
            return stage
    done = [index for index, stage in enumerate(stages) if stage.done]
    open_stages = stages[done[-1] + 1 :] if done else stages
    return next((stage for stage in open_stages if today <= stage.due), stages[-1])


def _incidents(library: Library, actor: str, anchor: date, stage: Stage) -> tuple[Incident, ...]:
    due = add_working_days(anchor, stage.working_days, library.calendar)
    return tuple(
        incident
        for incident in library.incidents
        if incident.platform == actor and _meets(incident, anchor, due)
    )


def _meets(incident: Incident, anchor: date, due: date) -> bool:
    # The stage's period is anchor (exclusive) to due (inclusive); 0 working days have no period.
    return anchor < due and anchor < incident.until and incident.since <= due
