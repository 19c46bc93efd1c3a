"""How old the content is: when it was read, and when people last reviewed its parts."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Self

from flows.library import Library


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentAge:
    """When the content was loaded, and the first and last day on which a part was reviewed."""

    loaded: datetime
    oldest: date
    newest: date

    @classmethod
    def of(cls, library: Library, *, loaded: datetime) -> Self:
        """Return the age of a library read at that time."""
        days = tuple(_reviews(library))
        return cls(loaded=loaded, oldest=min(days), newest=max(days))

    def on(self, today: date) -> dict[str, object]:
        """Return what is told of it on a day."""
        return {
            "loaded": self.loaded.isoformat(timespec="seconds"),
            "newest_review_days": (today - self.newest).days,
            "oldest_review_days": (today - self.oldest).days,
        }


def _reviews(library: Library) -> Iterator[date]:
    yield library.case.reviewed
    yield from (guide.reviewed for guide in library.guides)
    yield from (platform.reviewed for platform in library.platforms)
    yield from (provider.reviewed for provider in library.providers)
    yield from (check.reviewed for check in library.checks)
    for topic in library.topics:
        yield topic.answer.reviewed
        yield from (choice.answer.reviewed for choice in topic.choices)
