"""The knowledge base as the conversation sees it: frozen values, made by bot.content from YAML.

No rule lives here. Words are Indonesian templates; `{name}` in them is filled by flows.wording.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum
from typing import Final

from flows.calendar import Calendar
from flows.topics import Area, Link, Topic

KEPT_DAYS: Final = 90  # unless the settings say otherwise


class Blocks(StrEnum):
    """What a missing prerequisite holds up."""

    CERTIFICATE = "certificate"
    INCENTIVE = "incentive"


class Clock(StrEnum):
    """The day from which a reporting chain is counted (DESIGN section 5)."""

    COMPLETED = "completed"
    COMPLETED_AND_REVIEWED = "completed-and-reviewed"


class Verdict(StrEnum):
    """What a case can come to, as knowledge/ names it where advice says when it is told."""

    FIX_FIRST = "fix_first"
    CHECK_FIRST = "check_first"
    ESCALATE = "escalate"
    WAIT = "wait"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """One hop of a reporting chain.

    `actor` is `lembaga`, `pmo`, a platform or provider id, or the word `platform`, which stands
    for the platform asked about. `working_days` may be 0: no promised time. `does` completes
    "<actor> sudah ..." and "<actor> belum ...".
    """

    actor: str
    working_days: int
    does: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldAs:
    """How people tell a check in passing (knowledge/checks.yaml says what each list is for).

    `done` and `proves` are words, whatever their prefixes and suffixes; the other lists are
    phrases. With `needs_all`, one thing undone makes the whole undone.
    """

    things: tuple[str, ...]
    vague: tuple[str, ...]
    parts: tuple[str, ...]
    done: tuple[str, ...]
    proves: tuple[str, ...]
    holds: tuple[str, ...]
    fails: tuple[str, ...]
    unless: tuple[str, ...]
    needs_all: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """A prerequisite the participant is asked about. Its place in Library.checks is its turn.

    Once it is mended, the completion date is asked again (`moves_completion`), or the day on
    which the actor `done_by` did its part.
    """

    id: str
    label: str
    question: str
    find_out: str
    fix: str
    links: tuple[Link, ...]
    button_may_be_inactive: bool
    moves_completion: bool
    done_by: str | None
    sources: tuple[str, ...]
    reviewed: date
    told_as: ToldAs | None = None


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
    clock: Clock
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

    Where it reports (`reports_to`: platform ids) its `stages` replace the platform's, the count
    starts at completion, its `checks` come on top and it is contacted first.
    """

    id: str
    order: int
    name: str
    aliases: tuple[str, ...]
    reports_to: tuple[str, ...]
    stages: tuple[Stage, ...]
    checks: tuple[AskedCheck, ...]
    contact_note: str | None
    advice: tuple[Advice, ...]
    sources: tuple[str, ...]
    reviewed: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Hours:
    """Opening hours in WIB; `days` are weekdays, Monday = 0."""

    days: tuple[int, ...]
    opens: time
    closes: time


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """One way to reach a contact; `kind` names it in Indonesian ("telepon")."""

    kind: str
    value: str
    hours: Hours | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """Whom a participant can turn to; `last_confirmed` is the date of the source that shows it.

    `group` is the heading under which the list of all contacts shows it.
    """

    id: str
    name: str
    group: str
    channels: tuple[Channel, ...]
    note: str | None
    last_confirmed: date
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a fact comes from.

    `date` is YYYY, YYYY-MM or YYYY-MM-DD; `approximate` marks an undated source. `figures` are
    the numbers, sums and periods it vouches for.
    """

    id: str
    title: str
    publisher: str
    url: str | None
    date: str
    approximate: bool
    figures: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GuidedCase:
    """A guided diagnosis (knowledge/diagnoses/): its name in the menu, its triggers, its words.

    `words` maps a word id (flows.words names them all) to its template.
    """

    id: str
    title: str
    triggers: tuple[str, ...]
    complaint_form: str
    words: Mapping[str, str]
    sources: tuple[str, ...]
    incentive_sources: tuple[str, ...]
    reviewed: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """Everyday words: `slang` maps a word to its standard form, the rest are lists of phrases."""

    slang: Mapping[str, str]
    yes: tuple[str, ...]
    no: tuple[str, ...]
    unknown: tuple[str, ...]
    button_inactive: tuple[str, ...]
    greetings: tuple[str, ...]
    thanks: tuple[str, ...]
    fillers: tuple[str, ...]
    question_words: tuple[str, ...]
    insults: tuple[str, ...] = ()
    english: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident:
    """A disturbance at a platform: `extra_working_days` for its stage, from `since` to `until`."""

    platform: str
    message: str
    extra_working_days: int
    since: date
    until: date


# Ids that already mean something: questions of ours, words for actors, answers.
RESERVED_IDS: Final = frozenset(
    {
        "completed",
        "confirm",
        "lembaga",
        "platform",
        "pmo",
        "provider",
        "reported",
        "reviewed",
        "unknown",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """The whole knowledge base. Tuples stand in the order in which they are offered or asked.

    `out_of_scope` are messages that are none of ours. `synonyms` maps the name of a group to words
    and phrases that mean the same. `official`, `cs_contact` (where staff answers, None = nowhere)
    and `kept_days` (how long idle conversations are kept) come from the settings.
    """

    platforms: tuple[Platform, ...]
    providers: tuple[Provider, ...]
    checks: tuple[Check, ...]
    contacts: Mapping[str, Contact]
    sources: Mapping[str, Source]
    case: GuidedCase
    messages: Mapping[str, str]
    vocabulary: Vocabulary
    incidents: tuple[Incident, ...]
    calendar: Calendar
    areas: tuple[Area, ...] = ()
    topics: tuple[Topic, ...] = ()
    out_of_scope: tuple[str, ...] = ()
    synonyms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    official: bool = False
    cs_contact: str | None = None
    kept_days: int = KEPT_DAYS

    def platform(self, platform_id: str) -> Platform | None:
        """Return the platform of that id, or None."""
        return next((p for p in self.platforms if p.id == platform_id), None)

    def provider(self, provider_id: str) -> Provider | None:
        """Return the provider of that id, or None."""
        return next((p for p in self.providers if p.id == provider_id), None)

    def check(self, check_id: str) -> Check | None:
        """Return the check of that id, or None."""
        return next((c for c in self.checks if c.id == check_id), None)

    def topic(self, topic_id: str) -> Topic | None:
        """Return the topic of that id, or None."""
        return next((t for t in self.topics if t.id == topic_id), None)

    def area(self, area_id: str) -> Area | None:
        """Return the area of that id, or None."""
        return next((a for a in self.areas if a.id == area_id), None)
