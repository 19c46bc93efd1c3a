"""What the bot does beside answering: stores what failed, forgets what is old, looks who waited.

It forgets nothing by a clock that has jumped: what is erased does not come back.
"""

import asyncio
import logging
from datetime import timedelta
from typing import Final, Protocol

from bot.service.clock import Clock
from bot.service.conversations import Conversations
from bot.service.errors import StoreError
from bot.service.ports import Retention, Waits

_log = logging.getLogger(__name__)

_PAUSE: Final = 5.0  # seconds between two attempts to store what failed
_FORGET_EVERY: Final = 720  # of these pauses: an hour


class Kept(Retention, Waits, Protocol):
    """What the housekeeping wants of a store."""


class Housekeeping:
    """The housekeeping of one process. The days tell how long something unused is kept."""

    def __init__(
        self,
        conversations: Conversations,
        kept: Kept,
        clock: Clock,
        *,
        idle_days: int,
        journal_days: int,
    ) -> None:
        self._conversations = conversations
        self._kept = kept
        self._clock = clock
        self._idle = timedelta(days=idle_days)
        self._journal = timedelta(days=journal_days)

    async def run(self) -> None:
        """Keep house until cancelled."""
        hours = 0
        while True:
            await self.forget(hours=hours)
            await self.look_at_waits()
            for _ in range(_FORGET_EVERY):
                await asyncio.sleep(_PAUSE)
                await self._conversations.save_again()
                await self.tidy()
            hours = 1

    async def tidy(self) -> None:
        """Let the store carry out what had to be put off; what still cannot be waits on."""
        try:
            await self._kept.tidy()
        except StoreError as error:
            _log.warning("nothing tidied: %s", error.log)

    async def look_at_waits(self) -> None:
        """Learn how long others have waited; what was known stays where that fails."""
        try:
            await self._conversations.look_at_waits(self._kept)
        except StoreError as error:
            _log.warning("waiting times not known: %s", error.log)

    async def forget(self, *, hours: int = 0) -> None:
        """Forget what nobody has used for too long. `hours` have passed since it did so last."""
        today = self._clock().date()
        try:
            if not await self._kept.believes(today, hours=hours):
                _log.warning("nothing forgotten: the clock has jumped; if it is right, in a day")
                return
            rows = await self._kept.forget(idle=today - self._idle, journal=today - self._journal)
        except StoreError as error:
            _log.warning("nothing forgotten: %s", error.log)
            return
        if rows:
            _log.info("forgotten: %d rows", rows)
