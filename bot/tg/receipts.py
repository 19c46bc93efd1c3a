"""Keeps account of updates fetched and not yet answered.

Asking Telegram for more tells it that what came before has arrived, and it forgets it. So one
asks only when that is answered, or nearly so: an update in hand when the process is killed then
comes again.
"""

import asyncio
from collections.abc import Iterable
from typing import Final

from telegram import Update

_PATIENCE: Final = 0.3  # seconds by which a slow chat may delay the others, once


class Receipts:
    """The updates in hand."""

    def __init__(self, *, patience: float = _PATIENCE) -> None:
        self._patience = patience
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
        if self._open:
            await asyncio.wait(self._open.values(), timeout=self._patience)
            self._open.clear()
