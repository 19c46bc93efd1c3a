"""Waiting for what has happened, without looking again and again: who changes something beats."""

import asyncio
from collections.abc import Callable


class Pulse:
    """Wakes those who wait."""

    def __init__(self) -> None:
        self._event = asyncio.Event()

    def beat(self) -> None:
        """Let those who wait look again."""
        event, self._event = self._event, asyncio.Event()
        event.set()

    async def until(self, holds: Callable[[], object], *, seconds: float) -> bool:
        """Wait until it holds; False if it does not in that time."""
        try:
            async with asyncio.timeout(seconds):
                while not holds():
                    await self._event.wait()
        except TimeoutError:
            return bool(holds())
        return True
