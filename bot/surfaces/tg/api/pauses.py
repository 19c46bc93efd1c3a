"""For how long Telegram asks us to pause, whatever stands there."""

from datetime import timedelta
from typing import Final

from telegram.error import RetryAfter

_SHORTEST: Final = 1.0  # seconds
_LONGEST: Final = 24 * 3600.0  # seconds; Telegram forgets updates after as long


def asked_pause(error: RetryAfter) -> float:
    """Return the seconds to wait, within bounds: a proxy may say anything."""
    try:
        period = error.retry_after
        seconds = period.total_seconds() if isinstance(period, timedelta) else float(period)
    except (AttributeError, TypeError, ValueError):  # the library took what is no number
        return _SHORTEST
    return min(max(seconds, _SHORTEST), _LONGEST)
