"""The reporting chain of one case: its stages, their due dates, and who holds the ball.

Source of the rules: docs/rules.md#the-chain; the figures are content.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Final, Literal

from flows.diagnosis.workdays import add_working_days
from flows.library import CountFrom, Incident, Library, Platform, Provider, Stage

NOT_YET: Final = "no"
PLATFORM_ITSELF: Final = "platform"  # as an actor: the platform of the case
GRADER: Final = "grader"  # as an actor: whose part the grade is, where one is waited for

Reported = date | Literal["no"]


class StageState(StrEnum):
    """How a stage stands (docs/rules.md#states-of-stages)."""

    DONE = "done"  # reported done
    NOT_DONE = "not_done"  # the first that is reported not to be done
    WAITING = "waiting"  # behind that one
    PRESUMED = "presumed"  # before the holder, and nobody said a word of it
    RUNNING = "running"  # the holder, in time
    OVERDUE = "overdue"  # the holder, too late
    AHEAD = "ahead"  # behind the holder


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedStage:
    """A stage with its days: counted from `anchor`, due by `due`, said to be `done` on that day.

    `working_days` includes those added by an incident. Where no time is promised it is None, and so
    is `due`. What is only usual (not `promised`) has a due date, but nobody is late by it.
    """

    actor: str
    does: str
    working_days: int | None
    promised: bool
    anchor: date
    due: date | None
    done: date | None
    state: StageState
    incidents: tuple[Incident, ...]

    @property
    def last_day(self) -> date:
        """The due date; where no time is promised, the day from which it would be counted."""
        return self.due or self.anchor


def stages_of(
    platform: Platform, provider: Provider | None, completed: date | None = None
) -> tuple[Stage, ...]:
    """Return the chain that holds; a reporting provider's own replaces the platform's.

    Without a completion date, all its stages, of whatever time.
    """
    stages = provider.stages_on.get(platform.id, provider.stages) if provider else platform.stages
    return tuple(stage for stage in stages if completed is None or _holds(stage, completed))


def actor_of(stage: Stage, platform: Platform) -> str:
    """Return the stage's actor id; the word `platform` stands for the platform itself."""
    return platform.id if stage.actor == PLATFORM_ITSELF else stage.actor


def actors_of(platform: Platform, provider: Provider | None) -> tuple[str, ...]:
    """Return who acts in the chain, each once, in order."""
    named = (actor_of(stage, platform) for stage in stages_of(platform, provider))
    return tuple(dict.fromkeys(named))


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
    today: date,
) -> tuple[DatedStage, ...]:
    """Give each stage its due date, counted from the one before or from when that was done."""
    dated: list[DatedStage] = []
    anchor = start
    for stage in stages:
        found = _dated(library, platform, stage, anchor=anchor, reported=reported)
        dated.append(found)
        anchor = max(found.done or found.last_day, start)
    return tuple(_with_states(tuple(dated), reported, today))


def holder_of(stages: tuple[DatedStage, ...]) -> DatedStage:
    """Return who holds the ball (docs/rules.md#holder)."""
    holding = (StageState.NOT_DONE, StageState.RUNNING, StageState.OVERDUE)
    return next((stage for stage in stages if stage.state in holding), stages[-1])


def _holds(stage: Stage, completed: date) -> bool:
    return (stage.since or date.min) <= completed <= (stage.until or date.max)


def _dated(
    library: Library,
    platform: Platform,
    stage: Stage,
    *,
    anchor: date,
    reported: Mapping[str, Reported],
) -> DatedStage:
    actor = actor_of(stage, platform)
    days = stage.working_days
    due: date | None = None
    incidents: tuple[Incident, ...] = ()
    if days is not None:
        incidents = _incidents(library, actor, anchor, days) if actor == platform.id else ()
        days += sum(incident.extra_working_days for incident in incidents)
        due = add_working_days(anchor, days, library.calendar)
    said = reported.get(actor)
    return DatedStage(
        actor=actor,
        does=stage.does,
        working_days=days,
        promised=stage.promised and days is not None,
        anchor=anchor,
        due=due,
        done=said if isinstance(said, date) else None,
        state=StageState.AHEAD,  # until the whole chain is known
        incidents=incidents,
    )


def _with_states(
    stages: tuple[DatedStage, ...], reported: Mapping[str, Reported], today: date
) -> Iterator[DatedStage]:
    """Yield the stages in their states; which one holds the ball depends on all of them."""
    denied = [place for place, s in enumerate(stages) if reported.get(s.actor) == NOT_YET]
    after_done = max((place + 1 for place, s in enumerate(stages) if s.done), default=0)
    in_time = [p for p, s in enumerate(stages) if p >= after_done and today <= s.last_day]
    holder = next(iter((*denied, *in_time)), len(stages) - 1)
    for place, stage in enumerate(stages):
        if stage.done:
            state = StageState.DONE
        elif denied and place >= holder:
            state = StageState.NOT_DONE if place == holder else StageState.WAITING
        elif place == holder:
            state = StageState.RUNNING if today <= stage.last_day else StageState.OVERDUE
        else:
            state = StageState.PRESUMED if place < holder else StageState.AHEAD
        yield replace(stage, state=state)


def _incidents(
    library: Library, actor: str, anchor: date, working_days: int
) -> tuple[Incident, ...]:
    due = add_working_days(anchor, working_days, library.calendar)
    return tuple(
        incident
        for incident in library.incidents
        if incident.platform == actor and _meets(incident, anchor, due)
    )


def _meets(incident: Incident, anchor: date, due: date) -> bool:
    # The stage's period is anchor (exclusive) to due (inclusive); 0 working days have no period.
    until = incident.until or date.max
    return anchor < due and anchor < until and incident.since <= due
