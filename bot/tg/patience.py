"""Calls Telegram again where that may help: after a wait it demands, or a failure of the network."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Final, TypeVar

from telegram.error import BadRequest, NetworkError, RetryAfter, TelegramError

from bot.errors import DeliveryError

T = TypeVar("T")
Sleep = Callable[[float], Awaitable[None]]

_PAUSES: Final = (1.0, 4.0, None)  # seconds after each attempt; None: it was the last
_LONGEST_PAUSE: Final = 60.0  # seconds; it delays this chat only


async def patiently(call: Callable[[], Awaitable[T]], *, sleep: Sleep) -> T:
    """Return what the call returns. Raise BadRequest as it is, all else as DeliveryError.

    A call that timed out may have arrived: a message said twice is better than silence.
    """
    for pause in _PAUSES:
        try:
            return await call()
        except BadRequest:
            raise
        except (RetryAfter, NetworkError) as error:
            if pause is None:
                raise DeliveryError(type(error).__name__, permanent=False) from error
            await sleep(_wait(error, pause))
        except TelegramError as error:
            raise DeliveryError(type(error).__name__, permanent=True) from error
    raise AssertionError  # the last attempt returns or raises


def _wait(error: TelegramError, pause: float) -> float:
    if not isinstance(error, RetryAfter):
        return pause
    period = error.retry_after
    seconds = period.total_seconds() if isinstance(period, timedelta) else period
    return min(seconds, _LONGEST_PAUSE)
