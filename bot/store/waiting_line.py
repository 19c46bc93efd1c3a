"""What waits goes together: the next batch is whatever came while the one before was at work."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from bot.service.errors import StoreAccessError

Item = TypeVar("Item")
Found = TypeVar("Found")

Measure = Callable[[float, int], None]  # seconds and items of a batch


@dataclass(slots=True)
class _InLine(Generic[Item, Found]):
    items: Sequence[Item]
    found: asyncio.Future[list[Found | BaseException]]


class WaitingLine(Generic[Item, Found]):
    """Does the work for all that wait, one batch at a time and in the order in which they came.

    `work` returns for each item what came of it, and must not raise. It holds the lock meanwhile.
    """

    def __init__(
        self,
        work: Callable[[Sequence[Item]], Awaitable[Sequence[Found | BaseException]]],
        *,
        lock: asyncio.Lock,
        measure: Measure | None = None,
    ) -> None:
        self._work = work
        self._lock = lock
        self._measure = measure or (lambda _seconds, _items: None)
        self._waiting: list[_InLine[Item, Found]] = []
        self._working: asyncio.Task[None] | None = None
        self._soon: asyncio.TimerHandle | None = None
        self._closed = False

    async def ask(
        self, items: Sequence[Item], *, pause: float = 0.0
    ) -> list[Found | BaseException]:
        """Return for each item what came of it. With a pause (seconds) others may come first.

        Raise StoreAccessError when the line is closed.
        """
        if self._closed:
            raise StoreAccessError("closed")
        if not items:
            return []
        loop = asyncio.get_running_loop()
        asked: _InLine[Item, Found] = _InLine(items, loop.create_future())
        self._waiting.append(asked)
        if not pause:
            self._begin()
        elif self._soon is None:
            self._soon = loop.call_later(pause, self._begin)
        return await asked.found

    async def close(self) -> None:
        """Finish what waits; take nothing more."""
        self._closed = True
        self._begin()
        while self._working:
            await asyncio.shield(self._working)

    def _begin(self) -> None:
        self._soon = None
        if self._waiting and self._working is None:
            self._working = asyncio.get_running_loop().create_task(self._work_off())

    async def _work_off(self) -> None:
        try:
            while self._waiting:
                async with self._lock:
                    await self._work_together()
        finally:
            self._working = None

    async def _work_together(self) -> None:
        batch, self._waiting = self._waiting, []
        items = [item for asked in batch for item in asked.items]
        loop = asyncio.get_running_loop()
        began = loop.time()
        found = iter(await self._work(items))
        for asked in batch:
            its = [next(found) for _ in asked.items]
            if not asked.found.done():  # who waited may be gone
                asked.found.set_result(its)
        self._measure(loop.time() - began, len(items))
