"""Calls Telegram again where that may help: after a wait it demands, or a network failure."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Final, TypeVar

from telegram.error import BadRequest, NetworkError, RetryAfter, TelegramError

from bot.errors import DeliveryError

T = TypeVar("T")
Sleep = Callable[[float], Awaitable[None]]

_PAUSES: Final = (1.0, 4.0)  # seconds between the attempts
_LONGEST_PAUSE: Final = 60.0  # seconds; it delays this chat only


async def patiently(call: Callable[[], Awaitable[T]], *, sleep: Sleep) -> T:
    """Return what the call returns. Raise BadRequest as it is, all else as DeliveryError.

    A call that timed out may have arrived: a message said twice is better than silence.
    """
    for pause in _PAUSES:
        try:
            return await _once(call)
        except DeliveryError as error:
            if error.permanent:
                raise
            await sleep(min(error.retry_after or pause, _LONGEST_PAUSE))
    return await _once(call)


async def _once(call: Callable[[], Awaitable[T]]) -> T:
    try:
        return await call()
    except BadRequest:
        raise
    except RetryAfter as error:
        seconds = _seconds(error.retry_after)
        raise DeliveryError("RetryAfter", permanent=False, retry_after=seconds) from error
    except TelegramError as error:
        permanent = not isinstance(error, NetworkError)
        raise DeliveryError(type(error).__name__, permanent=permanent) from error


def _seconds(period: int | timedelta) -> float:
    return period.total_seconds() if isinstance(period, timedelta) else period
