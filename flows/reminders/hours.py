"""The hours in which the bot may speak first: 08.00 to 20.00 where the person lives."""

from datetime import datetime, time, timedelta
from typing import Final

from flows.dialogue import local

_OPENS: Final = time(8)
_CLOSES: Final = time(20)


def may_speak(now: datetime, zone: str) -> bool:
    """Tell whether it is neither early nor late for the person."""
    return _OPENS <= local(now, zone).time() < _CLOSES


def next_opening(now: datetime, zone: str) -> datetime:
    """Return `now` within the hours, else the next moment at which they begin."""
    here = local(now, zone)
    if _OPENS <= here.time() < _CLOSES:
        return here
    opening = here.replace(hour=_OPENS.hour, minute=0, second=0, microsecond=0)
    return opening if here.time() < _OPENS else opening + timedelta(days=1)
