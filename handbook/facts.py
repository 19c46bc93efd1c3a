"""What holds for whom and in which time: chains, checks and contacts, before they are worded.

The rules themselves are asked (`flows.diagnosis`), day by day where something changes: a page
tells what they make of the content, not what it looks like.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby, pairwise
from typing import Final, TypeVar

from flows.diagnosis import asked_checks, review_counts, stages_of, usual_contacts
from flows.library import (
    OWN_CONTACT,
    AskedCheck,
    Blocks,
    Check,
    Library,
    Platform,
    Provider,
    Stage,
)

_ONE_DAY: Final = timedelta(days=1)

H = TypeVar("H", bound=Hashable)


@dataclass(frozen=True, slots=True, kw_only=True)
class CompletedIn:
    """The days of completion for which something holds, both included; None = open."""

    since: date | None
    until: date | None

    @property
    def always(self) -> bool:
        """Whether it holds whatever the day."""
        return self.since is self.until is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Hop:
    """A stage without its words; `actor` is the word `platform` for whichever platform it is."""

    actor: str
    working_days: int | None
    promised: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class HopChain:
    """The hops in order; with `reviewed`, counted from the review where that is later."""

    hops: tuple[Hop, ...]
    reviewed: bool

    @property
    def working_days(self) -> int:
        """How many there are in all."""
        return sum(hop.working_days or 0 for hop in self.hops)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainFact:
    """The chain of these platforms, with that provider where there is one."""

    platforms: tuple[Platform, ...]
    provider: Provider | None
    completed: CompletedIn
    chain: HopChain


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckFact:
    """What a check blocks on these platforms, one time after the other."""

    check: Check
    platforms: tuple[Platform, ...]
    provider: Provider | None
    blocked: tuple[tuple[CompletedIn, Blocks], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactFact:
    """Whom to ask on a platform, first things first; with a provider that reports there, too."""

    platform: Platform
    provider: Provider | None
    contacts: tuple[str, ...]


def chain_facts(library: Library) -> Iterator[ChainFact]:
    """Yield the chains of all platforms, then of all providers; platforms alike in one."""
    for provider, platforms in _reporting(library):
        histories = [(platform, _chains(platform, provider)) for platform in platforms]
        for history, alike in _grouped(histories):
            for completed, chain in history:
                yield ChainFact(
                    platforms=alike, provider=provider, completed=completed, chain=chain
                )


def check_facts(library: Library) -> Iterator[CheckFact]:
    """Yield the checks in their order: what all are asked, then what only with a provider."""
    for check in library.checks:
        for provider, platforms in _reporting(library):
            histories = [
                (platform, found)
                for platform in platforms
                if (found := _blocked(library, check, platform, provider))
                and (provider is None or found != _blocked(library, check, platform, None))
            ]
            for history, alike in _grouped(histories):
                yield CheckFact(check=check, platforms=alike, provider=provider, blocked=history)


def contact_facts(library: Library) -> Iterator[ContactFact]:
    """Yield the contacts of all platforms, then with all providers."""
    for provider, platforms in _reporting(library):
        for platform in platforms:
            yield ContactFact(
                platform=platform,
                provider=provider,
                contacts=usual_contacts(platform, provider),
            )


def _reporting(library: Library) -> Iterator[tuple[Provider | None, tuple[Platform, ...]]]:
    yield None, library.platforms
    for provider in library.providers:
        yield provider, tuple(p for p in library.platforms if p.id in provider.reports_to)


def _grouped(
    histories: Iterable[tuple[Platform, H]],
) -> Iterator[tuple[H, tuple[Platform, ...]]]:
    """Yield each history once, with all platforms that have it, in the order of the first."""
    found: dict[H, list[Platform]] = {}
    for platform, history in histories:
        found.setdefault(history, []).append(platform)
    return ((history, tuple(platforms)) for history, platforms in found.items())


def _chains(
    platform: Platform, provider: Provider | None
) -> tuple[tuple[CompletedIn, HopChain], ...]:
    turns = [*_turns(stages_of(platform, provider)), platform.clock_until]

    def chain(completed: date) -> HopChain:
        stages = stages_of(platform, provider, completed)
        return HopChain(
            hops=tuple(_hop(stage, platform) for stage in stages),
            reviewed=review_counts(platform, provider, completed),
        )

    return _history(turns, chain)


def _hop(stage: Stage, platform: Platform) -> Hop:
    own = stage.actor in (OWN_CONTACT, platform.id)
    return Hop(
        actor=OWN_CONTACT if own else stage.actor,
        working_days=stage.working_days,
        promised=stage.promised,
    )


def _blocked(
    library: Library, check: Check, platform: Platform, provider: Provider | None
) -> tuple[tuple[CompletedIn, Blocks], ...]:
    entries = (*platform.checks, *(provider.checks if provider else ()))

    def blocks(completed: date) -> Blocks | None:
        asked = asked_checks(library, platform, provider, completed)
        return next((one.blocks for one in asked if one.check.id == check.id), None)

    history = _history(_turns(entries), blocks)
    return tuple((completed, held) for completed, held in history if held)


def _turns(dated: Iterable[Stage | AskedCheck]) -> Iterator[date | None]:
    """Yield the days from which something else holds."""
    for one in dated:
        yield one.since
        yield one.until and one.until + _ONE_DAY


def _history(
    turns: Iterable[date | None], holds: Callable[[date], H]
) -> tuple[tuple[CompletedIn, H], ...]:
    """Return what holds from the first day to the last, with neighbours alike as one."""
    days = [date.min, *sorted({day for day in turns if day})]
    changes = [next(same) for _, same in groupby(days, key=holds)]
    return tuple(
        (
            CompletedIn(
                since=None if first is date.min else first,
                until=following - _ONE_DAY if following else None,
            ),
            holds(first),
        )
        for first, following in pairwise([*changes, None])
        if first
    )
