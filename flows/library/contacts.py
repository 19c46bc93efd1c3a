"""Whom a participant can turn to, and where a fact comes from."""

from dataclasses import dataclass
from datetime import date, time


@dataclass(frozen=True, slots=True, kw_only=True)
class Hours:
    """Opening hours in WIB; `days` are weekdays, Monday = 0.

    `last_confirmed` is the date of the source that tells them, `sources` its id: hours may be
    older than the number beside them. `closed_on_holidays` only where a source says so.
    """

    days: tuple[int, ...]
    opens: time
    closes: time
    last_confirmed: date
    sources: tuple[str, ...]
    closed_on_holidays: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """One way to reach a contact; `kind` names it in Indonesian ("telepon").

    `code` is the name by which CS fills it into other texts. What is not `listed` is only there to
    be filled in: the lists of contacts leave it out. `source` is the id of the source that shows
    it, None where that is as new as the contact's.
    """

    kind: str
    value: str
    hours: Hours | None
    code: str | None = None
    listed: bool = True
    source: str | None = None


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

    @property
    def listed(self) -> tuple[Channel, ...]:
        """The channels that participants are shown, the main one first."""
        return tuple(channel for channel in self.channels if channel.listed)


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
