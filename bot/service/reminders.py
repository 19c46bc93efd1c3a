"""The bot comes back by itself: asks every few seconds who is due, and lets it be said there.

It must not judge whether a reminder still is one: the conversation does, at the moment of saying.
"""

import asyncio
import logging
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from typing import Final, Protocol

from bot.service.clock import Clock
from bot.service.errors import StoreError
from bot.service.ports import ReminderWatch, Waking
from bot.service.turn import Address

_log = logging.getLogger(__name__)

_PAUSE: Final = 2.0  # seconds between two looks
_COUNT_EVERY: Final = 30  # looks: a minute
_TOGETHER: Final = 10  # chats whose turns are stored at once
_TRY_AGAIN: Final = 300.0  # seconds until a chat that failed is tried again


class Reminding(Protocol):
    """A surface on which people are reminded."""

    @property
    def room(self) -> int:
        """How many reminders it takes now: none before it has begun, or while it is held up."""

    async def remind(self, chat: Address) -> None:
        """Let what is due in a chat be said, after the answers that wait there.

        Raise StoreError; then nothing was said.
        """


class Reminders:
    """The reminders of one surface in one process.

    No more are asked for at once than are sent in two seconds: they are what a crash repeats.
    """

    def __init__(
        self, surface: str, reminding: Reminding, waking: Waking, clock: Clock, watch: ReminderWatch
    ) -> None:
        self._surface = surface
        self._reminding = reminding
        self._waking = waking
        self._clock = clock
        self._watch = watch
        self._failed: dict[Address, float] = {}  # until when they are left alone

    async def run(self, stopped: asyncio.Event) -> None:
        """Remind until `stopped` is set."""
        looks = 0
        while not stopped.is_set():
            if looks % _COUNT_EVERY == 0:
                await self.count()
            await self.look()
            looks += 1
            with suppress(TimeoutError):
                async with asyncio.timeout(_PAUSE):
                    await stopped.wait()

    async def look(self) -> int:
        """Remind those who are due, as many as there is room for; return how many were tried.

        A chat that fails is tried again later, and keeps nobody waiting.
        """
        now = asyncio.get_running_loop().time()
        self._failed = {chat: until for chat, until in self._failed.items() if until > now}
        room = self._reminding.room
        chats = await self._due(self._clock(), room) if room > 0 else ()
        for first in range(0, len(chats), _TOGETHER):
            together = chats[first : first + _TOGETHER]
            done = await asyncio.gather(*map(self._reminded, together))
            self._failed |= dict.fromkeys(
                (chat for chat, well in zip(together, done, strict=True) if not well),
                now + _TRY_AGAIN,
            )
        return len(chats)

    async def count(self) -> None:
        """Tell how many are due, and how late they are."""
        now = self._clock()
        try:
            chats, since = await self._waking.late(self._surface, now=now)
        except StoreError as error:
            _log.warning("reminders not counted: %s", error.log)
            return
        self._watch.late(chats, (now - since).total_seconds() if since else 0.0)

    async def _due(self, now: datetime, room: int) -> Sequence[Address]:
        try:
            found = await self._waking.due(self._surface, now=now, most=room + len(self._failed))
        except StoreError as error:
            _log.warning("nobody reminded: %s", error.log)
            return ()
        return [chat for chat in found if chat not in self._failed][:room]

    async def _reminded(self, chat: Address) -> bool:
        try:
            await self._reminding.remind(chat)
        except Exception as error:  # noqa: BLE001 - the edge: one chat's failure is no other's
            _log.warning("chat not reminded: %s", type(error).__name__)
            self._watch.failed(type(error).__name__)
            return False
        return True
