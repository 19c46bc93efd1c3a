"""Keeps the updates of one chat in order while those of different chats go side by side."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Coroutine, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from typing import Any, Final

from telegram import Update
from telegram.ext import BaseUpdateProcessor

# Updates that wait for their chat's turn take a place too: with few places, one person who
# floods the bot would keep everybody else out.
_MOST_AT_ONCE: Final = 1024


@dataclass(slots=True)
class _Line:
    turn: asyncio.Lock = field(default_factory=asyncio.Lock)  # first come, first served
    length: int = 0


class ChatOrder(BaseUpdateProcessor):
    """First come, first served in each chat."""

    __slots__ = ("_lines", "_tasks")

    def __init__(self) -> None:
        super().__init__(_MOST_AT_ONCE)
        self._lines: dict[int, _Line] = {}
        self._tasks: set[asyncio.Task[Any] | None] = set()

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        """Await the coroutine when it is the update's turn in its chat."""
        with self._cancellable(coroutine):
            async with self._turn(_chat(update)):
                await coroutine

    def abandon(self) -> int:
        """Cancel what is still being handled and return how many updates that were."""
        tasks = [task for task in self._tasks if task]
        for task in tasks:
            task.cancel()
        return len(tasks)

    async def initialize(self) -> None:
        """Nothing is needed."""

    async def shutdown(self) -> None:
        """Nothing is held."""

    @contextmanager
    def _cancellable(self, coroutine: Awaitable[Any]) -> Iterator[None]:
        task = asyncio.current_task()
        self._tasks.add(task)
        try:
            yield
        finally:
            self._tasks.discard(task)
            if isinstance(coroutine, Coroutine):  # cancelled before its turn, it never began
                coroutine.close()

    @asynccontextmanager
    async def _turn(self, chat: int) -> AsyncIterator[None]:
        line = self._lines.setdefault(chat, _Line())
        line.length += 1
        try:
            async with line.turn:
                yield
        finally:
            line.length -= 1
            if not line.length:
                del self._lines[chat]


def _chat(update: object) -> int:
    chat = update.effective_chat if isinstance(update, Update) else None
    return chat.id if chat else 0
