"""The knowledge base as the conversation sees it: frozen values, made by bot.content from YAML.

No rule lives here. Words are Indonesian templates; `{name}` in them is filled by flows.wording.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final, Protocol, TypeVar

from flows.library.calendar import Calendar
from flows.library.checks import Check
from flows.library.contacts import Contact, Source
from flows.library.guides import Guide, GuideQuestion
from flows.library.language import Vocabulary
from flows.library.memo import made_once
from flows.library.owners import Fake, Owner
from flows.library.platforms import Incident, Platform, Provider
from flows.library.screens import ScreenWords
from flows.library.topics import Area, Topic
from flows.library.years import ProgrammeYear

KEPT_DAYS: Final = 90  # unless the settings say otherwise


@dataclass(frozen=True, slots=True, kw_only=True)
class GuidedCase:
    """The guided diagnosis of certificates: its name in the menu, its triggers, its words.

    `words` maps a word id (flows.wording.texts names them all) to its template.
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
class Library:
    """The whole knowledge base. Tuples stand in the order in which they are offered or asked.

    `out_of_scope` are messages that are none of ours. `synonyms` maps the name of a group to words
    and phrases that mean the same. `years` maps a calendar year to what is known of it; the
    programme has had no wave after the last of them. `official`, `operator_name` (who runs the bot,
    None = not told), `cs_contact` (where staff answers, None = nowhere) and `kept_days` (how long
    idle conversations are kept) come from the settings. `guides` are the guided cases
    besides that of the certificate (`case`).
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
    years: Mapping[int, ProgrammeYear] = field(default_factory=dict)
    areas: tuple[Area, ...] = ()
    topics: tuple[Topic, ...] = ()
    out_of_scope: tuple[str, ...] = ()
    synonyms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    owners: tuple[Owner, ...] = ()
    fakes: tuple[Fake, ...] = ()
    guides: tuple[Guide, ...] = ()
    screens: tuple[ScreenWords, ...] = ()
    official: bool = False
    operator_name: str | None = None
    cs_contact: str | None = None
    kept_days: int = KEPT_DAYS

    @property
    def programme_ends(self) -> date:
        """The last day of the last year of which a wave is known; no years, no end."""
        return date(max(self.years), 12, 31) if self.years else date.max

    def platform(self, platform_id: str) -> Platform | None:
        """Return the platform of that id, or None."""
        return _platforms(self.platforms).get(platform_id)

    def provider(self, provider_id: str) -> Provider | None:
        """Return the provider of that id, or None."""
        return next((p for p in self.providers if p.id == provider_id), None)

    def check(self, check_id: str) -> Check | None:
        """Return the check of that id, or None."""
        return _checks(self.checks).get(check_id)

    def topic(self, topic_id: str) -> Topic | None:
        """Return the topic of that id, or None."""
        return _topics(self.topics).get(topic_id)

    def area(self, area_id: str) -> Area | None:
        """Return the area of that id, or None."""
        return next((a for a in self.areas if a.id == area_id), None)

    def guide(self, guide_id: str) -> Guide | None:
        """Return the guided case of that id, or None; that of the certificate is `case`."""
        return next((one for one in self.guides if one.id == guide_id), None)

    def guide_of(self, topic_id: str) -> Guide | None:
        """Return the guided case that a topic begins, or None."""
        return next((one for one in self.guides if one.topic == topic_id), None)

    def guide_question(self, question_id: str) -> GuideQuestion | None:
        """Return the question of that id of whichever guided case, or None: none is of two."""
        return _guide_questions(self.guides).get(question_id) if self.guides else None

    def screen(self, screen_id: str) -> ScreenWords | None:
        """Return the words on a screen of that id, or None."""
        return next((s for s in self.screens if s.id == screen_id), None)


class _Named(Protocol):
    @property
    def id(self) -> str: ...


N = TypeVar("N", bound=_Named)


def _by_id(entries: tuple[N, ...]) -> Mapping[str, N]:
    """Return the entries by id; of two alike the first counts."""
    return {entry.id: entry for entry in reversed(entries)}


@made_once
def _platforms(platforms: tuple[Platform, ...]) -> Mapping[str, Platform]:
    return _by_id(platforms)


@made_once
def _checks(checks: tuple[Check, ...]) -> Mapping[str, Check]:
    return _by_id(checks)


@made_once
def _topics(topics: tuple[Topic, ...]) -> Mapping[str, Topic]:
    return _by_id(topics)


@made_once
def _guide_questions(guides: tuple[Guide, ...]) -> Mapping[str, GuideQuestion]:
    return {question.id: question for guide in guides for question in guide.questions}
