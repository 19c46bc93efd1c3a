"""A clock that a test moves."""

from datetime import datetime, timedelta

from bot.service.clock import WIB


class MovingClock:
    """Shows `now`, an aware moment in WIB, until it is moved."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def goes_on(self, **by: float) -> None:
        """Let time pass, or with a negative number jump back."""
        self.now += timedelta(**by)


def wib(day: str, hour: int, minute: int = 0) -> datetime:
    """Return a moment of an ISO day in WIB."""
    return datetime.fromisoformat(f"{day}T{hour:02}:{minute:02}").replace(tzinfo=WIB)
