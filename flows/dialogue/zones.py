"""Indonesia's time zones: the clock that a person lives by. Deadlines are counted in WIB."""

from collections.abc import Mapping
from datetime import datetime, timedelta, timezone
from typing import Final

WIB: Final = "wib"  # also where no zone was told
# By their ids, from west to east; none of them knows summer time.
ZONES: Final[Mapping[str, timezone]] = {
    WIB: timezone(timedelta(hours=7), "WIB"),
    "wita": timezone(timedelta(hours=8), "WITA"),
    "wit": timezone(timedelta(hours=9), "WIT"),
}


def local(now: datetime, zone: str) -> datetime:
    """Return an aware moment by the person's clock; of no zone, or an unknown one, in WIB."""
    return now.astimezone(ZONES.get(zone, ZONES[WIB]))
