"""The hours in which the bot may speak first: 08.00 to 20.00 where the person lives."""

from collections.abc import Mapping
from datetime import datetime, time, timedelta, timezone
from typing import Final

WIB: Final = "wib"  # also where no zone was told
# Indonesia's zones by their ids; none of them knows summer time.
ZONES: Final[Mapping[str, timezone]] = {
    WIB: timezone(timedelta(hours=7), "WIB"),
    "wita": timezone(timedelta(hours=8), "WITA"),
    "wit": timezone(timedelta(hours=9), "WIT"),
}
_OPENS: Final = time(8)
_CLOSES: Final = time(20)


def local(now: datetime, zone: str) -> datetime:
    """Return an aware moment by the person's clock; of no zone, or an unknown one, in WIB."""
    return now.astimezone(ZONES.get(zone, ZONES[WIB]))


def may_speak(now: datetime, zone: str) -> bool:
    """Tell whether it is neither early nor late for the person."""
    return _OPENS <= local(now, zone).time() < _CLOSES


def next_opening(now: datetime, zone: str) -> datetime:
    """Return `now` within the hours, else the next moment at which they begin."""
    here = local(now, zone)
    if _OPENS <= here.time() < _CLOSES:
        return here
    opening = _at(here, _OPENS)
    return opening if here.time() < _OPENS else opening + timedelta(days=1)


def spread(moment: datetime, by: timedelta) -> datetime:
    """Return a moment by the person's clock, not before `by` after the hours of its day begin."""
    return max(moment, _at(moment, _OPENS) + by)


def closing(now: datetime, zone: str) -> datetime:
    """Return the moment at which the hours of the person's day end."""
    return _at(local(now, zone), _CLOSES)


def _at(moment: datetime, hour: time) -> datetime:
    return moment.replace(hour=hour.hour, minute=0, second=0, microsecond=0)
