"""How much of a story is read right: platform, provider, date, and the checks answered in it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from evaluation.asking import Understands
from evaluation.messages import Story
from evaluation.share import Share, share_of
from flows.understanding import Understanding
from flows.understanding.dates import ExactDate


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadStory:
    """A story and what was understood of it."""

    story: Story
    found: Understanding

    @property
    def platform(self) -> bool:
        """Whether the platform is right."""
        return self.found.platform == self.story.platform

    @property
    def provider(self) -> bool:
        """Whether the provider is right."""
        return self.found.provider == self.story.provider

    @property
    def day(self) -> bool:
        """Whether the date is right; where the story names no single day, none may be read."""
        return _day(self.found) == self.story.day

    @property
    def answers(self) -> Mapping[str, str]:
        """The checks that the story answers, as far as somebody noted them down."""
        return self.story.answers or {}


def read_stories(stories: Iterable[Story], understands: Understands) -> tuple[ReadStory, ...]:
    """Return each story with what was understood of it."""
    return tuple(ReadStory(story=one, found=understands(one.text, one.today)) for one in stories)


def answers_right(read: Iterable[ReadStory]) -> Share:
    """Return how many of the told answers were read."""
    return share_of(
        one.found.answers.get(check) == said for one in read for check, said in one.answers.items()
    )


def answers_reversed(read: Iterable[ReadStory]) -> Share:
    """Return how many of the told answers were read the wrong way round."""
    return share_of(
        one.found.answers.get(check, said) != said
        for one in read
        for check, said in one.answers.items()
    )


def answers_invented(read: Iterable[ReadStory]) -> int:
    """Return how many answers were read that no noted story tells."""
    noted = (one for one in read if one.story.answers is not None)
    return sum(len(set(one.found.answers) - set(one.answers)) for one in noted)


def _day(found: Understanding) -> date | None:
    return found.date.day if isinstance(found.date, ExactDate) else None
