"""The whole measurement of the bot's understanding on one evaluation set."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from bot.contracts.messages import date_as_json
from evaluation.asking import Milliseconds, Understands, milliseconds
from evaluation.dates import ReadDate, read_dates
from evaluation.messages import ANY_DAY, EvaluationSet, Stranger
from evaluation.questions import Judged, judge
from evaluation.share import Share, share_of
from evaluation.stories import ReadStory, read_stories
from flows.library import Library
from flows.understanding import Decision, Understanding, understand


@dataclass(frozen=True, slots=True)
class Met:
    """A message that is none of ours, and what was understood of it.

    `declined` tells that its answer says no more than that: it is the topic of a foreign owner.
    """

    stranger: Stranger
    found: Understanding
    declined: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """What became of every message."""

    questions: tuple[Judged, ...]
    strangers: tuple[Met, ...]
    dated: tuple[ReadDate, ...]
    stories: tuple[ReadStory, ...]

    def strangers_met(self, *decisions: Decision) -> Share:
        """Return how many messages that are none of ours met one of these decisions."""
        return share_of(one.found.decision in decisions for one in self.strangers)

    @property
    def strangers_answered(self) -> Share:
        """How many messages that are none of ours were answered as if they were."""
        answered = (Decision.ANSWER, Decision.SEVERAL)
        return share_of(
            one.found.decision in answered and not one.declined for one in self.strangers
        )

    @property
    def cost(self) -> Milliseconds:
        """What understanding a question costs."""
        return milliseconds(one.cost for one in self.questions)


def measure(messages: EvaluationSet, library: Library) -> Measured:
    """Have every message understood. The library is fitted before the clock runs."""

    def understands_date(text: str, today: date) -> Mapping[str, str]:
        return date_as_json(understand(text, library, today).date)

    understands = understanding_of(library)
    understands("", ANY_DAY)
    of_others = {owner.topic for owner in library.owners}

    def met(stranger: Stranger) -> Met:
        found = understands(stranger.text, ANY_DAY)
        return Met(stranger, found, declined=of_others.issuperset(found.topics))

    return Measured(
        questions=judge(messages.questions, understands),
        strangers=tuple(map(met, messages.strangers)),
        dated=read_dates(messages.dated, understands_date),
        stories=read_stories(messages.stories, understands),
    )


def understanding_of(library: Library) -> Understands:
    """Return the bot's understanding, given its library."""
    return lambda text, today: understand(text, library, today)
