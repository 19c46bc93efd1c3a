"""Fetches updates by long polling such that none is lost when the process is killed.

Asking Telegram for more tells it that what came before has arrived, and it forgets it. So one
asks only when the answers to that are stored.
"""

import asyncio
import logging
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Final, Protocol

from telegram.error import InvalidToken, RetryAfter, TelegramError

from bot.service.errors import StoreError, TokenError
from bot.surfaces.tg.api.connection import UPDATES, Connection
from bot.surfaces.tg.api.pauses import asked_pause

_log = logging.getLogger(__name__)

_LONG_POLL: Final = 25  # seconds for which Telegram holds a call when there is nothing
_MARGIN: Final = 10.0  # seconds that its answer may take beyond that
_FAREWELL: Final = 2.0  # seconds for the last call: ten after SIGTERM containers are killed
_NO_NUMBER: Final = 2**53  # Telegram's are far below; a larger one would skip all others
_AGAIN: Final = 1.0  # seconds until what could not be stored is tried again
_LONGEST_PAUSE: Final = 30.0  # seconds between two attempts


class UpdateSink(Protocol):
    """What takes updates: the intake, which is imported while the first call is under way."""

    async def take(self, updates: Sequence[Any], *, stored: Callable[[], None]) -> None:
        """Call `stored` when the answers of all are stored, and return when they go out.

        Raise StoreError where they are to be brought again.
        """


class Poller:
    """One long poll after the other, the first of them at once."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._offset = 0
        self._stopping = False
        self._fetching = asyncio.ensure_future(self._fetch())

    async def begun(self, seconds: float) -> None:
        """Give the first call so much time to go out."""
        await asyncio.wait((self._fetching,), timeout=seconds)

    async def run(self, intake: UpdateSink) -> None:
        """Take updates until stopped. Raise TokenError if Telegram does not know the token."""
        while not self._stopping:
            await asyncio.wait((self._fetching,))
            if self._fetching.cancelled():
                return
            await self._take(intake, self._fetching.result())

    def stop(self) -> None:
        """Fetch no more; what is being taken is taken to its end."""
        self._stopping = True
        self._fetching.cancel()

    async def end(self) -> None:
        """Let go of the call under way; whoever ran it has been told of its failure."""
        self.stop()
        await asyncio.wait((self._fetching,))
        if not self._fetching.cancelled():
            self._fetching.exception()

    async def _take(self, intake: UpdateSink, updates: Sequence[Any]) -> None:
        """Let updates be taken; they are brought again until they can be stored."""
        while True:
            try:
                await intake.take(updates, stored=partial(self._confirm, updates))
            except StoreError as error:
                if self._stopping:
                    return
                _log.warning("updates brought again: %s", error.log)
                await asyncio.sleep(error.retry_after or _AGAIN)
            else:
                return

    async def _fetch(self, *, after: float = 0.0) -> Sequence[Any]:
        """Return the next updates, as soon as Telegram can be reached and has any.

        Raise TokenError if it says twice that it does not know the token.
        """
        if after:
            await asyncio.sleep(after)
        pause, refused = 1.0, False
        while True:
            try:
                updates = await self._ask(hold=_LONG_POLL)
            except InvalidToken as error:
                if refused:
                    raise TokenError from None  # the library's message quotes the token
                refused = True
                self._connection.outage.seen(error)
            except TelegramError as error:
                refused = False
                self._connection.outage.seen(error)
                pause = max(pause, asked_pause(error) if isinstance(error, RetryAfter) else 0.0)
            else:
                self._connection.hear()
                return updates
            await asyncio.sleep(pause)
            pause = min(2 * pause, _LONGEST_PAUSE)

    async def confirm(self) -> None:
        """Tell Telegram at the end what has been taken, so that the next start need not sort it."""
        try:
            await self._ask(hold=0, limit=1, margin=_FAREWELL)
        except TelegramError as error:
            _log.info("updates not confirmed: %s", type(error).__name__)

    def _confirm(self, updates: Sequence[Any]) -> None:
        """Ask for what comes after these: it tells Telegram that they have arrived."""
        offset = max((_number(raw) + 1 for raw in updates), default=0)
        stuck = bool(updates) and offset <= self._offset  # nothing that could be confirmed
        if offset:
            # Below ours: after a quiet week Telegram numbers anew, and would repeat these for ever.
            self._offset = offset
        if not self._stopping:
            self._fetching = asyncio.ensure_future(self._fetch(after=1.0 if stuck else 0.0))

    async def _ask(self, *, hold: int, limit: int = 100, margin: float = _MARGIN) -> Sequence[Any]:
        asked = {
            "offset": self._offset,
            "timeout": hold,
            "limit": limit,
            "allowed_updates": UPDATES,
        }
        found = await self._connection.fetching.make(
            "getUpdates", asked, read_timeout=hold + margin
        )
        if not isinstance(found, list):
            raise TelegramError("no list of updates")
        return found


def _number(raw: object) -> int:
    """Return an update's number; what has none cannot be confirmed, and does not come again."""
    number = raw.get("update_id") if isinstance(raw, dict) else None
    return number if type(number) is int and number < _NO_NUMBER else -1
