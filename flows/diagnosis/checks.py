"""Which checks are asked, in the order of knowledge/checks.yaml, and in whose words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final

from flows.library import AskedCheck, Blocks, Check, Library, Link, Platform, Provider, Same

FINISHED_CHECK: Final = "pelatihan-tuntas"  # answered "no", nothing has begun to be counted
REVIEW_CHECK: Final = "ulasan"  # the check whose "yes" brings a day that can move the clock


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplicableCheck:
    """A check as this platform asks it; its own words stand before the check's general ones."""

    check: Check
    blocks: Blocks
    question: str
    find_out: str
    fix: str
    links: tuple[Link, ...]


def asked_checks(
    library: Library, platform: Platform, provider: Provider | None, completed: date
) -> tuple[ApplicableCheck, ...]:
    """Return the checks asked for a training completed on that day; `provider` reports for it."""
    return _asked_checks(Same(library), Same(platform), Same(provider), completed)


def checks_left(
    asked: tuple[ApplicableCheck, ...], answers: Mapping[str, str], proof: Check | None
) -> tuple[str, ...]:
    """Return the ids of the checks that there is a reason to ask, in order.

    While the training is not finished, only that. Where the review comes before the certificate,
    it cannot be given without the grade (`proof`, see report_check): it is not asked without.
    """
    if answers.get(FINISHED_CHECK) == "no":
        return tuple(one.check.id for one in asked if one.check.id == FINISHED_CHECK)
    ungraded = proof is not None and answers.get(proof.id) == "no"
    return tuple(
        one.check.id
        for one in asked
        if not (ungraded and one.check.id == REVIEW_CHECK and one.blocks is Blocks.CERTIFICATE)
    )


def report_check(asked: tuple[ApplicableCheck, ...], actors: tuple[str, ...]) -> Check | None:
    """Return the check whose answer is the report of an actor of the chain, where one is asked."""
    found = (one.check for one in asked if one.check.is_report and one.check.done_by in actors)
    return next(found, None)


@lru_cache(maxsize=256)  # a step asks for the same ones many times
def _asked_checks(
    library: Same[Library],
    platform: Same[Platform],
    provider: Same[Provider | None],
    completed: date,
) -> tuple[ApplicableCheck, ...]:
    by_platform, by_provider = platform.value.checks, provider.value
    entries = {
        entry.check: entry
        for entry in (*by_platform, *(by_provider.checks if by_provider else ()))
        if _holds(entry, completed)
    }
    return tuple(_asked(check, entries[check.id]) for check in _known(library.value, entries))


def _holds(entry: AskedCheck, completed: date) -> bool:
    return (entry.since or date.min) <= completed <= (entry.until or date.max)


def _known(library: Library, entries: dict[str, AskedCheck]) -> Iterator[Check]:
    return (check for check in library.checks if check.id in entries)


def _asked(check: Check, entry: AskedCheck) -> ApplicableCheck:
    return ApplicableCheck(
        check=check,
        blocks=entry.blocks,
        question=entry.question or check.question,
        find_out=entry.find_out or check.find_out,
        fix=entry.fix or check.fix,
        links=check.links if entry.links is None else entry.links,
    )
