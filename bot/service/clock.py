"""The only clock of the project: what time it is in Jakarta (WIB)."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta, timezone
from typing import Final

WIB: Final = timezone(timedelta(hours=7), "WIB")  # Indonesia knows no summer time

Clock = Callable[[], datetime]


def wib_now() -> datetime:
    """Return the present time in WIB."""
    return datetime.now(WIB)  # noqa: TID251 - this is the one adapter that may ask


def standing_at(today: date) -> Clock:
    """Return a clock that stands at noon of `today`, for tests and simulations (--today)."""
    noon = datetime.combine(today, time(12), WIB)
    return lambda: noon


class MovableClock:
    """Shows what another clock shows, until it is moved to a moment; then it stands there."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    def __call__(self) -> datetime:
        """Return the moment that it shows."""
        return self._clock()

    def move(self, moment: datetime) -> None:
        """Stand at that aware moment from now on. Raise ValueError for one that has passed."""
        if moment < self():
            raise ValueError("waktunya mundur")
        here = moment.astimezone(WIB)
        self._clock = lambda: here
