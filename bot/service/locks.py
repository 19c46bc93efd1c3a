"""Lets those who want the same chat have it one after the other, and different chats at once."""

import asyncio
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from bot.service.turn import Address


@dataclass(slots=True)
class _Line:
    turn: asyncio.Lock = field(default_factory=asyncio.Lock)  # first come, first served
    length: int = 0


class KeyedLocks:
    """A line for each chat, as long as anybody stands in it."""

    def __init__(self) -> None:
        self._lines: dict[Address, _Line] = {}

    @asynccontextmanager
    async def hold(self, *chats: Address) -> AsyncIterator[None]:
        """Hold these chats, all of them different."""
        wanted = sorted(chats)  # always in this order, so that no two wait for each other
        for chat in wanted:
            self._lines.setdefault(chat, _Line()).length += 1
        held: list[Address] = []
        try:
            for chat in wanted:
                await self._lines[chat].turn.acquire()
                held.append(chat)
            yield
        finally:
            self._leave(wanted, held)

    def _leave(self, wanted: Iterable[Address], held: Iterable[Address]) -> None:
        for chat in held:
            self._lines[chat].turn.release()
        for chat in wanted:
            self._lines[chat].length -= 1
            if not self._lines[chat].length:
                del self._lines[chat]
