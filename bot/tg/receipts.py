"""Keeps account of updates fetched and not yet answered.

Asking Telegram for more tells it that what came before has arrived, and it forgets it. So one
asks only when that is answered, or nearly so: an update in hand when the process is killed then
comes again.
"""

import asyncio
from collections.abc import Iterable
from typing import Final

from telegram import Update

_PATIENCE: Final = 0.5  # seconds without any answer: what is left is slow, and not waited for
_LONGEST: Final = 3.0  # seconds by which one person's many messages may delay the others


class Receipts:
    """The updates in hand."""

    def __init__(self, *, patience: float = _PATIENCE, longest: float = _LONGEST) -> None:
        self._patience = patience
        self._longest = longest
        self._open: dict[int, asyncio.Future[None]] = {}

    def expect(self, updates: Iterable[Update]) -> None:
        """Note updates that have just been fetched."""
        loop = asyncio.get_running_loop()
        self._open.update((update.update_id, loop.create_future()) for update in updates)

    def done(self, update: Update) -> None:
        """Note that an update has been answered."""
        receipt = self._open.pop(update.update_id, None)
        if receipt:
            receipt.set_result(None)

    async def settle(self) -> None:
        """Wait until all is answered; what takes too long is not waited for again."""
        loop = asyncio.get_running_loop()
        end = loop.time() + self._longest
        while self._open and loop.time() < end:
            answered, _ = await asyncio.wait(
                self._open.values(), timeout=self._patience, return_when=asyncio.FIRST_COMPLETED
            )
            if not answered:
                break
        self._open.clear()
