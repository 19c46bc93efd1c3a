"""What is known of one participant's case, seen through the library at a certain moment.

Only what the answers say: which question is open, flows.dialogue.context works out from this.
An answer that content or calendar have made impossible counts as missing; it is never an error.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date, datetime
from functools import lru_cache
from typing import ClassVar, Final, Self

from flows.diagnosis import (
    FINISHED_CHECK,
    GRADER,
    NOT_YET,
    PLATFORM_ITSELF,
    PROGRAMME_START,
    ApplicableCheck,
    actor_heard,
    actors_of,
    asked_checks,
    checks_left,
    contacts_while_unfinished,
    report_check,
    reporting_provider,
    usual_contacts,
)
from flows.dialogue.state import State
from flows.dialogue.waits import NO_WAITS, WaitingTimes
from flows.dialogue.zones import local
from flows.library import (
    OTHER,
    Check,
    Guide,
    Library,
    Platform,
    Provider,
    made_once,
    worked_out_once,
)
from flows.wording import filled

# The answers, beside those to the checks, by which the rules judge.
PLATFORM: Final = "platform"
PROVIDER: Final = "provider"
COMPLETED: Final = "completed"
PROGRAMME: Final = "programme"
GRADED: Final = "graded"
REVIEWED: Final = "reviewed"

# What follows from these three answers alone, of the properties below.
_TRAINING: Final = (PLATFORM, PROVIDER, COMPLETED)
_OF_TRAINING: Final = ("platform", "provider", "span", "checks", "_asked", "_chain", "_proof")

TAKEN: Final = "~"  # after a period: the day is not known, so all of it is the answer

OTHER_PROVIDER: Final = OTHER
OTHER_PLATFORM: Final = OTHER
UNKNOWN: Final = "unknown"


@dataclass(frozen=True, kw_only=True)  # without slots: what follows from it is worked out once
class Known:
    """A state seen through the library at a certain moment (`now`, WIB).

    `waits` is what is known of how long others have waited.
    """

    library: Library
    state: State
    now: datetime
    waits: WaitingTimes = field(default_factory=lambda: NO_WAITS)

    # What follows from the answers and the reports, and nothing else.
    of_answers: ClassVar[tuple[str, ...]] = ()

    def with_state(self, state: State) -> Self:
        """Return the same with another state; what follows from what is equal is kept."""
        worked_out = self.__dict__
        kept = (*_fields_of(type(self)), *self._kept(state))
        after = object.__new__(type(self))
        after.__dict__.update({name: worked_out[name] for name in kept if name in worked_out})
        after.__dict__["state"] = state
        return after

    def _kept(self, state: State) -> tuple[str, ...]:
        answers, before = state.answers, self.state.answers
        same_case = state.guide == self.state.guide
        if same_case and answers == before and _said(state) == _said(self.state):
            return ("today", *_OF_TRAINING, "given", *self.of_answers)
        same = all(answers.get(each) == before.get(each) for each in _TRAINING)
        return ("today", *_OF_TRAINING) if same else ("today",)

    @worked_out_once
    def today(self) -> date:
        """The day it is in WIB, by which deadlines are counted."""
        return self.now.date()

    @property
    def here(self) -> datetime:
        """The moment by the person's own clock."""
        return local(self.now, self.state.zone)

    @worked_out_once
    def guide(self) -> Guide | None:
        """The guided case of the content that the case is; None: that of the certificate."""
        return self.library.guide(self.state.guide) if self.state.guide else None

    @worked_out_once
    def platform(self) -> Platform | None:
        """The platform, where it is known."""
        return self.library.platform(self.state.answers.get(PLATFORM, ""))

    @worked_out_once
    def provider(self) -> Provider | None:
        """The provider, where one is named that reports for the platform."""
        platform = self.platform
        named = self.state.answers.get(PROVIDER)
        return reporting_provider(self.library, named, platform.id) if platform else None

    @worked_out_once
    def span(self) -> "Span | None":
        """When the training was completed, as far as that is told and possible."""
        return self.span_of(self.state.answers.get(COMPLETED, ""))

    def span_of(self, value: str) -> "Span | None":
        """Return the day or period of an answer, cut to what is possible; None if nothing is."""
        told = as_span(value)
        if told is None:
            return None
        first, last = max(told.first, PROGRAMME_START), min(told.last, self.today)
        possible = first <= last if told.is_period else told.first == first and told.last == last
        if not possible:
            return None
        same = first == told.first and last == told.last
        return told if same else replace(told, first=first, last=last)

    @property
    def completed(self) -> date | None:
        """The completion date; of a period that is all that is known, its last day."""
        span = self.span
        return span.last if span and span.taken else None

    @property
    def earliest(self) -> date | None:
        """The first day of a period that is all that is known of the completion date."""
        span = self.span
        return span.first if span and span.taken and span.is_period else None

    @property
    def period(self) -> tuple[date, date] | None:
        """The period within which the training was completed, while the day is still open."""
        span = self.span
        return (span.first, span.last) if span and not span.taken else None

    @worked_out_once
    def checks(self) -> tuple[ApplicableCheck, ...]:
        """The checks that apply; without a date, those of today's rules."""
        platform = self.platform
        if platform is None:
            return ()
        return asked_checks(self.library, platform, self.provider, self.completed or self.today)

    def asked(self, check: str) -> ApplicableCheck | None:
        """Return a check as it is asked here, or None where it is not."""
        return self._asked.get(check)

    def check_ids(self) -> tuple[str, ...]:
        """Return the ids of the checks to be asked, in order, after what was answered so far."""
        return checks_left(self.checks, self.given, self.report_check())

    @worked_out_once
    def given(self) -> Mapping[str, str]:
        """The answers; a grade that is said to be missing answers the check for its certificate.

        Both are one statement (docs/rules.md#the-grade), so that nobody is asked for it again.
        """
        answers, proof = self.state.answers, self.report_check()
        if proof is None or self.state.reported.get(proof.done_by or "") != NOT_YET:
            return answers
        unsaid = answers.get(proof.id, UNKNOWN) == UNKNOWN
        return {**answers, proof.id: NOT_YET} if unsaid else answers

    @worked_out_once
    def _asked(self) -> Mapping[str, ApplicableCheck]:
        return {item.check.id: item for item in self.checks}

    def heard_as(self, actor: str) -> str:
        """Return whom a participant means by an actor: a reporting provider is "the lembaga"."""
        return actor_heard(actor, self.provider)

    def chain(self) -> tuple[str, ...]:
        """Return who acts in the chain, in order; nobody while the platform is not known."""
        return self._chain

    @worked_out_once
    def _chain(self) -> tuple[str, ...]:
        platform, provider = self.platform, self.provider
        if platform is None:
            return ()
        return _chains(self.library)[platform.id, provider.id if provider else None]

    def heard(self) -> Mapping[str, str]:
        """Return the reports told in a sentence that do not count yet, of actors of this chain.

        None while the platform is not known; of an actor named twice the newest word counts.
        """
        actors = self.chain() if self.state.heard else ()
        found: dict[str, str] = {}
        for told, said in self.state.heard.items():
            actor = self._told_of(told, actors) if actors else ""
            if actor in actors:
                found.pop(actor, None)
                found[actor] = said
        return found

    def _told_of(self, told: str, actors: tuple[str, ...]) -> str:
        """Return the actor that somebody named in a sentence is in a chain."""
        proof = self.report_check()
        if told == PLATFORM_ITSELF:
            return actors[-2]  # whoever reports to the PMO
        if told == GRADER:
            return (proof.done_by if proof else None) or ""
        own = told == self.state.answers.get(PROVIDER) and told not in actors
        return actors[0] if own else self.heard_as(told)

    def report_check(self) -> Check | None:
        """Return the check whose answer is the report of an actor, where one is asked."""
        return self._proof

    @worked_out_once
    def _proof(self) -> Check | None:
        return report_check(self.checks, self._chain) if self.platform else None

    def reporting_providers(self) -> tuple[Provider, ...]:
        """Return the providers that report for the platform."""
        platform = self.platform
        return _reporting(self.library)[platform.id] if platform else ()

    def contacts(self) -> tuple[str, ...]:
        """Return whom one can have asked, in the usual order; none without a platform.

        In a guided case of the content, those that it names.
        """
        if self.guide:
            return tuple(self.guide.contacts)
        platform = self.platform
        return usual_contacts(platform, self.provider) if platform else ()

    def contacts_without_date(self) -> tuple[str, ...]:
        """Return whom to contact while no date is known; none without a platform."""
        platform, usual = self.platform, self.contacts()
        if platform and self.state.answers.get(FINISHED_CHECK) == NOT_YET:
            return contacts_while_unfinished(usual, self._chain[0])
        return usual

    def filled(self, template: str) -> str:
        """Return a text of the platform, provider or check with its gaps filled."""
        return filled(
            template.strip(),
            platform=self.platform.name if self.platform else "",
            provider=self.provider.name if self.provider else "",
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A day (`first` equals `last`) or a period; `taken` where no day within it is to be asked."""

    first: date
    last: date
    is_period: bool
    taken: bool


@lru_cache(maxsize=1024)  # a step reads the same ones many times
def as_span(value: str) -> Span | None:
    """Return what "2026-11-03", "D1/D2" (still open) or "D1/D2~" (taken) says; else None."""
    written, taken = value.removesuffix(TAKEN), value.endswith(TAKEN)
    earliest, slash, latest = written.partition("/")
    first, last = as_date(earliest), as_date(latest if slash else earliest)
    if first is None or last is None:
        return None
    return Span(first=first, last=last, is_period=bool(slash), taken=taken or not slash)


@made_once
def _fields_of(kind: type[Known]) -> tuple[str, ...]:
    return tuple(one.name for one in fields(kind))


def _said(state: State) -> tuple[object, ...]:
    """Return what of reports and complaints decides whether they are asked about."""
    return (state.reported, state.reported_on, state.still_asked_on, state.heard, state.sending)


@made_once
def _chains(library: Library) -> Mapping[tuple[str, str | None], tuple[str, ...]]:
    """Return who acts in the chain of each platform, and of each provider that reports for it."""
    return {
        (platform.id, provider.id if provider else None): actors_of(platform, provider)
        for platform in library.platforms
        for provider in (None, *_reporting(library)[platform.id])
    }


@made_once
def _reporting(library: Library) -> Mapping[str, tuple[Provider, ...]]:
    """Return by platform the providers that report for it."""
    return {
        platform.id: tuple(one for one in library.providers if platform.id in one.reports_to)
        for platform in library.platforms
    }


@lru_cache(maxsize=1024)  # a step reads the same ones many times
def as_date(value: str | None) -> date | None:
    """Return an ISO date, or None for anything else."""
    try:
        found = date.fromisoformat(value or "")
    except ValueError:
        return None
    return found if found.isoformat() == value else None  # Python reads "20261121" as well
