"""The topics that the bot answers: areas, topics, answers and the choices on which they depend.

Frozen values, made by bot.content from knowledge/areas.yaml and knowledge/topics/. No rule here.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from flows.library.checks import Link

BREAK: Final = "\n---\n"  # between two messages of one answer


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """A field of topics. One that is only `talk` (greetings, thanks) stands in no menu.

    One that is `personal` is about somebody's own data, and not talked about before others.
    """

    id: str
    title: str
    talk: bool
    personal: bool = False


class PolarKind(StrEnum):
    """What a question that yes or no answers asks of a thing; the values are those of YAML."""

    MAY = "bisa"
    MUST = "harus"
    WHETHER = "apakah"  # anything else: what is asked stands in the words themselves


class PolarWord(StrEnum):
    """The word with which such a question is answered first; the values are those of YAML."""

    YES = "ya"
    NO = "tidak"
    NOT_YET = "belum"
    DEPENDS = "belum tentu"


@dataclass(frozen=True, slots=True, kw_only=True)
class YesNoAnswer:
    """Yes or no, told before the answer to whoever asks this of one of the things in `about`.

    Not where a phrase of `unless` stands there too. `text` says the thing again, so that nobody
    takes the word for an answer to something else.
    """

    asks: PolarKind
    about: tuple[str, ...]
    answer: PolarWord
    text: str
    unless: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicAnswer:
    """What is said about a topic, or about one choice of it.

    `text` may hold several messages, a line of three dashes between them. `contacts` are contact
    ids whose cards follow the text, `related` topic ids. `valid_until` is the last day of a rule
    that held for a period (None = nothing is known of its end).
    """

    text: str
    links: tuple[Link, ...]
    contacts: tuple[str, ...]
    related: tuple[str, ...]
    sources: tuple[str, ...]
    reviewed: date
    valid_until: date | None
    yes_no: tuple[YesNoAnswer, ...] = ()


class Asks(StrEnum):
    """What an answer depends on, and is asked for."""

    NOTHING = "nothing"
    PLATFORM = "platform"
    YEAR = "year"
    SITUATION = "situation"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One answer among several.

    `key` is a platform id, a span of years ("2020-2022") or a situation's id; `label` what its
    button says (None: the platform's name, the years). `starts` is the guided case that begins
    instead, if any. `told_as` are phrases with which a message tells this situation; an `urgent`
    one comes before all others, and before the question that it came with.
    """

    key: str
    label: str | None
    answer: TopicAnswer
    starts: str | None
    told_as: tuple[str, ...] = ()
    urgent: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """One question of participants. `answer` is general; `choices` are empty if it asks nothing.

    `examples` are messages that ask this. `starts` is the guided case that it begins, if any.
    """

    id: str
    area: str
    order: int
    title: str
    examples: tuple[str, ...]
    answer: TopicAnswer
    asks: Asks
    choices: tuple[Choice, ...]
    starts: str | None

    def choice(self, key: str | None) -> Choice | None:
        """Return the choice of that key, or None."""
        return next((choice for choice in self.choices if choice.key == key), None)
