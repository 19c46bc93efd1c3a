"""This process among those that share the database: that it lives, and what is its to send.

By the database's clock it lives for a lease after each renewal. By its own clock, which may have
stood still, it counts itself dead before the others do: it measures from before it asked.
"""

import asyncio
import logging
from collections.abc import Iterable
from secrets import randbits
from typing import Final

import asyncpg

from bot.service.errors import StoreError
from bot.service.turn import Address, Unsent
from bot.store.postgres import owners
from bot.store.postgres.connections import taken

_log = logging.getLogger(__name__)

_RENEWALS: Final = 4  # in a lease
_AGAIN: Final = 1.0  # seconds until a renewal that failed is tried again, at most


class Membership:
    """`owner` is the name under which it sends. It is another one after it has counted as dead."""

    def __init__(self, pool: "asyncpg.Pool[asyncpg.Record]", *, lease: float) -> None:
        self._pool = pool
        self.lease = lease
        self.owner = _name()
        self._until = 0.0
        self._ours: dict[int, Address] = {}
        self._renewing: asyncio.Task[None] | None = None

    async def begin(self) -> None:
        """Live from now on. Raise StoreError."""
        began = _now()
        async with taken(self._pool) as db:
            await owners.begin(db, self.owner, lease=self.lease)
        self._until = began + self.lease
        self._renewing = asyncio.create_task(self._renew_for_ever())

    async def end(self) -> None:
        """Let others take over at once, if they can be told."""
        if self._renewing:
            self._renewing.cancel()
            await asyncio.wait((self._renewing,))
        self._until = 0.0
        try:
            async with taken(self._pool) as db:
                await owners.end(db, self.owner)
        except StoreError as error:
            _log.warning("others not told of our end: %s", error.log)

    async def renew(self) -> None:
        """Live on. Raise StoreError.

        Whoever has counted as dead begins anew, for what was its to send may be another's now.
        """
        began = _now()
        async with taken(self._pool) as db:
            if not await owners.renew(db, self.owner, lease=self.lease):
                _log.warning("counted as dead by the others: beginning anew")
                name = _name()
                await owners.begin(db, name, lease=self.lease)
                self.owner = name
                self._ours.clear()
        self._until = began + self.lease

    def sends(self, number: int) -> bool:
        """Return whether a delivery is ours to send."""
        return number in self._ours and _now() < self._until

    def whose(self, number: int) -> Address | None:
        """Return the chat of a delivery that is ours to send, None if it is not."""
        return self._ours.get(number)

    def take(self, found: Iterable[Unsent], *, owner: int) -> tuple[Unsent, ...]:
        """Return those that are ours to send from now on, and were not before."""
        if owner != self.owner:
            return ()
        fresh = tuple(one for one in found if one.number not in self._ours)
        self._ours.update((one.number, one.chat) for one in fresh)
        return fresh

    def take_numbers(
        self, numbers: tuple[int, ...], chat: Address, *, owner: int
    ) -> tuple[int, ...]:
        """Return the numbers if they are ours to send from now on, else none."""
        if owner != self.owner:
            return ()
        self._ours.update(dict.fromkeys(numbers, chat))
        return numbers

    def drop(self, number: int | None) -> None:
        """Forget a delivery that is not to be sent any more."""
        if number is not None:
            self._ours.pop(number, None)

    def drop_chat(self, chat: Address) -> None:
        """Forget all that was to be sent to a chat."""
        self._ours = {number: its for number, its in self._ours.items() if its != chat}

    async def _renew_for_ever(self) -> None:
        failing = False
        while True:
            pause = self.lease / _RENEWALS
            await asyncio.sleep(min(pause, _AGAIN) if failing else pause)
            try:
                await self.renew()
                failing = False
            except StoreError as error:
                if not failing:
                    _log.warning("others not told that we live: %s", error.log)
                failing = True


def _name() -> int:
    return 1 + randbits(62)


def _now() -> float:
    return asyncio.get_running_loop().time()
