"""Calls Telegram again where that may help: after a wait it demands, or a network failure."""

import random
from collections.abc import Awaitable, Callable
from typing import Final, TypeVar

from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from bot.service.errors import DeliveryError
from bot.surfaces.tg.api import asked_pause

T = TypeVar("T")
Sleep = Callable[[float], Awaitable[None]]
FailureHeard = Callable[[str], None]

_LONGEST_PAUSE: Final = 30.0  # seconds between two attempts
# Telegram keeps updates for a day as well; after it nobody waits for this answer any more.
_MOST_PATIENCE: Final = 24 * 3600.0  # seconds


async def retried(
    call: Callable[[], Awaitable[T]],
    *,
    sleep: Sleep,
    on_failure: FailureHeard,
    patience: float = _MOST_PATIENCE,
) -> T:
    """Return what the call returns. Raise BadRequest as it is, all else as DeliveryError.

    It is tried again until the pauses are longer than `patience`, in seconds.

    A call that timed out may have arrived: a message said twice is better than silence.
    `on_failure` hears of each failure that may pass, "flood" or "network", and of the end:
    "given-up".
    """
    waited, attempt = 0.0, 0
    while True:
        try:
            return await _once(call)
        except DeliveryError as error:
            if error.permanent:
                raise
            on_failure("flood" if error.retry_after else "network")
            if waited > patience:
                on_failure("given-up")
                raise
            pause = error.retry_after or _pause(attempt)
        await sleep(pause)
        waited, attempt = waited + pause, attempt + 1


def _pause(attempt: int) -> float:
    """Return longer pauses from attempt to attempt, and never the same for all chats."""
    longest = min(_LONGEST_PAUSE, 2.0 ** min(attempt, 10))
    return longest * random.uniform(0.5, 1.0)  # noqa: S311 - nothing secret


async def _once(call: Callable[[], Awaitable[T]]) -> T:
    try:
        return await call()
    except (BadRequest, ChatMigrated):
        raise
    except RetryAfter as error:
        pause = asked_pause(error)
        raise DeliveryError("RetryAfter", permanent=False, retry_after=pause) from error
    except Forbidden as error:
        raise DeliveryError("Forbidden", permanent=True, gone=True) from error
    except TelegramError as error:
        # What is neither is an answer that is no JSON: a proxy's page of errors, mostly.
        kind = type(error)
        permanent = not isinstance(error, NetworkError | InvalidToken) and kind != TelegramError
        raise DeliveryError(kind.__name__, permanent=permanent) from error
