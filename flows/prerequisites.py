"""Which checks are asked, in the order of knowledge/checks.yaml, and in whose words."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from flows.library import AskedCheck, Blocks, Check, Library, Platform, Provider
from flows.topics import Link


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A check as this platform asks it; its own words stand before the check's general ones."""

    check: Check
    blocks: Blocks
    question: str
    find_out: str
    fix: str
    links: tuple[Link, ...]


def asked_checks(
    library: Library, platform: Platform, provider: Provider | None, completed: date
) -> tuple[Asked, ...]:
    """Return the checks asked for a training completed on that day; `provider` reports for it."""
    entries = {
        entry.check: entry
        for entry in (*platform.checks, *(provider.checks if provider else ()))
        if _holds(entry, completed)
    }
    return tuple(_asked(check, entries[check.id]) for check in _known(library, entries))


def _holds(entry: AskedCheck, completed: date) -> bool:
    return (entry.since or date.min) <= completed <= (entry.until or date.max)


def _known(library: Library, entries: dict[str, AskedCheck]) -> Iterator[Check]:
    return (check for check in library.checks if check.id in entries)


def _asked(check: Check, entry: AskedCheck) -> Asked:
    return Asked(
        check=check,
        blocks=entry.blocks,
        question=entry.question or check.question,
        find_out=entry.find_out or check.find_out,
        fix=entry.fix or check.fix,
        links=check.links if entry.links is None else entry.links,
    )
