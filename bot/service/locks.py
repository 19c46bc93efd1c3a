"""Lets those who want the same thing have it one after the other, and different things at once."""

import asyncio
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field


@dataclass(slots=True)
class _Line:
    turn: asyncio.Lock = field(default_factory=asyncio.Lock)  # first come, first served
    length: int = 0


class KeyedLocks:
    """A line for each key, as long as anybody stands in it."""

    def __init__(self) -> None:
        self._lines: dict[str, _Line] = {}

    @asynccontextmanager
    async def hold(self, *keys: str) -> AsyncIterator[None]:
        """Hold these keys, all of them different."""
        wanted = sorted(keys)  # always in this order, so that no two wait for each other
        for key in wanted:
            self._lines.setdefault(key, _Line()).length += 1
        held: list[str] = []
        try:
            for key in wanted:
                await self._lines[key].turn.acquire()
                held.append(key)
            yield
        finally:
            self._leave(wanted, held)

    def _leave(self, wanted: Iterable[str], held: Iterable[str]) -> None:
        for key in held:
            self._lines[key].turn.release()
        for key in wanted:
            self._lines[key].length -= 1
            if not self._lines[key].length:
                del self._lines[key]
