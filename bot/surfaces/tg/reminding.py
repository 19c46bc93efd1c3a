"""Reminders on Telegram: after the answers that wait in a chat, and at a pace of their own."""

import asyncio
import logging
from collections.abc import Iterable
from functools import partial
from typing import Final, Protocol

from bot.service.errors import StoreError
from bot.service.locks import KeyedLocks
from bot.service.turn import Address, Delivery, Outgoing, Unsent
from bot.surfaces.tg.chats import number
from bot.surfaces.tg.delivery import Sender

_log = logging.getLogger(__name__)

_AT_ONCE: Final = 50  # reminders that may wait: what is sent in two seconds


class Claiming(Protocol):
    """Who knows what is due in a chat."""

    async def claim(self, chat: Address) -> tuple[Outgoing, ...]:
        """Return the reminder that is due in a chat, stored together with its mark."""

    async def unclaim(self, chat: Address, delivery: Delivery, number: int | None) -> None:
        """Let a reminder that was stored and has not been sent be due again."""


class ReminderDesk:
    """Where people are reminded (bot.service.reminders). `locks` are those of the updates."""

    def __init__(self, conversations: Claiming, sender: Sender, locks: KeyedLocks) -> None:
        self._conversations = conversations
        self._sender = sender
        self._locks = locks
        self._began = False

    async def begin(self, left: Iterable[Unsent]) -> None:
        """Let what a process before this one has left be due again, and then begin.

        Since then it may have become untrue, or late in the evening.
        """
        await self.take_back(left)
        self._began = True

    async def take_back(self, left: Iterable[Unsent]) -> None:
        """Let what another process has left be due again."""
        backs = (self._take_back(one.chat, one.delivery, one.number) for one in left)
        await asyncio.gather(*backs)

    @property
    def room(self) -> int:
        """How many reminders may be added to those that wait."""
        return self._sender.room_for_unasked(_AT_ONCE) if self._began else 0

    async def remind(self, chat: Address) -> None:
        """Let what is due in a chat be said, after the answers that wait there."""
        async with self._locks.hold(chat):  # an answer that is stored first is sent first
            for going in await self._conversations.claim(chat):
                late = partial(self._take_back, chat, going.delivery, going.number)
                self._sender.put_unasked(number(chat), going, late=late)

    async def _take_back(self, chat: Address, delivery: Delivery, number: int | None) -> None:
        try:
            await self._conversations.unclaim(chat, delivery, number)
        except StoreError as error:  # it stays where it is; the next start tries it again
            _log.error("reminder not taken back: %s", error.log)
