"""Platforms and providers as content tells them: chains, checks, advice, incidents."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from flows.library.checks import Link

OTHER: Final = "lainnya"  # the platform, or provider, that is none of those named
OWN_CONTACT: Final = "platform"  # stands for the platform itself among its contacts and actors


class Blocks(StrEnum):
    """What a missing prerequisite holds up; `matching` slows the certificate, it holds nothing."""

    CERTIFICATE = "certificate"
    MATCHING = "matching"
    INCENTIVE = "incentive"


class CountFrom(StrEnum):
    """The day from which a reporting chain is counted (docs/rules.md#the-chain)."""

    COMPLETED = "completed"
    COMPLETED_AND_REVIEWED = "completed-and-reviewed"


class Verdict(StrEnum):
    """What a case can come to, as knowledge/ names it where advice says when it is told."""

    FIX_FIRST = "fix_first"
    CHECK_FIRST = "check_first"
    ESCALATE = "escalate"
    CHASE = "chase"
    WAIT = "wait"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """One hop of a reporting chain.

    `actor` is `lembaga`, `pmo`, a platform or provider id, or the word `platform`, which stands
    for the platform asked about. `working_days` is None where no source names a time, and 0 where
    it is the same day; not `promised`, it is only usual, and nobody is late by it. `does` completes
    "<actor> sudah ..." and "<actor> belum ...". The stage is one of the chain for trainings
    completed on `since` or later and on `until` or earlier (None = open).
    """

    actor: str
    working_days: int | None
    does: str
    promised: bool = True
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedCheck:
    """That a platform or provider asks for a check, and what its lack blocks.

    The entry holds for trainings completed on `since` or later and on `until` or earlier
    (None = open). Words that are not None replace the check's own.
    """

    check: str
    blocks: Blocks
    since: date | None
    until: date | None
    question: str | None
    find_out: str | None
    fix: str | None
    links: tuple[Link, ...] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """What only this platform or provider tells, said when one of `verdicts` is the case's.

    What `explains` the count is told to those who ask why; the rest at once.
    """

    verdicts: tuple[Verdict, ...]
    text: str
    sources: tuple[str, ...]
    explains: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Platform:
    """A digital platform that sells trainings: its chain, its checks, whom to contact first.

    `contacts` holds contact ids in order; the word `platform` stands for the platform itself.
    `contact_notes` maps such an id to a sentence said beside the contact. `clock` holds for
    trainings completed before `clock_until` (None = always); later ones count from completion.
    """

    id: str
    order: int
    name: str
    aliases: tuple[str, ...]
    stages: tuple[Stage, ...]
    clock: CountFrom
    clock_until: date | None
    checks: tuple[AskedCheck, ...]
    contacts: tuple[str, ...]
    contact_notes: Mapping[str, str]
    advice: tuple[Advice, ...]
    sources: tuple[str, ...]
    reviewed: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Provider:
    """A training provider (lembaga pelatihan) with a reporting chain of its own.

    Where it reports (`reports_to`: platform ids) its `stages`, or those that `stages_on` has for
    that platform, replace the platform's, the count starts at completion, its `checks` come on top
    and it is contacted first.
    """

    id: str
    order: int
    name: str
    aliases: tuple[str, ...]
    reports_to: tuple[str, ...]
    stages: tuple[Stage, ...]
    stages_on: Mapping[str, tuple[Stage, ...]]
    checks: tuple[AskedCheck, ...]
    contact_note: str | None
    advice: tuple[Advice, ...]
    sources: tuple[str, ...]
    reviewed: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident:
    """A disturbance at a platform: `extra_working_days` for its stage, from `since` to `until`.

    One that has not ended has no `until`, but a day on which CS looks at it again.
    """

    platform: str
    message: str
    extra_working_days: int
    since: date
    until: date | None
    look_again: date | None = None
