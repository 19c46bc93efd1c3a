"""The place where a database lies: ours alone, and with copies that have to forget like itself."""

import asyncio
import logging
import sqlite3
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Self

from bot.service.turn import Address
from bot.store.sqlite.upkeep import copies
from bot.store.sqlite.upkeep.alone import FileLock

_log = logging.getLogger(__name__)


class DatabasePlace:
    """Held from `take` to `release`: no other process opens the database meanwhile."""

    def __init__(self, path: Path, lock: FileLock) -> None:
        self._path = path
        self._lock = lock
        self._to_erase: set[Address] = set()
        self._told = False

    @classmethod
    def take(cls, path: Path) -> Self:
        """Take the place of a database, and clear it of what killed processes have left.

        Raise StoreOpenError where another process has it.
        """
        lock = FileLock.take(path)
        if parts := copies.remove_parts(path):
            _log.info("parts of copies removed: %d", parts)
        return cls(path, lock)

    async def erase(self, chats: Iterable[Address]) -> None:
        """Erase chats in the copies; where that fails, `tidy` tries again."""
        self._to_erase.update(chats)
        await self.tidy()

    async def tidy(self) -> None:
        """Erase what could not be erased."""
        if not self._to_erase:
            return
        chats = tuple(self._to_erase)
        try:
            await asyncio.to_thread(copies.erase, self._path, chats)
        except sqlite3.Error as error:
            if not self._told:
                name = getattr(error, "sqlite_errorname", type(error).__name__)
                _log.error("not erased in a copy of the database, delete it: %s", name)
            self._told = True
            return
        self._told = False
        self._to_erase.difference_update(chats)

    def forget(self, *, before: date) -> None:
        """Delete copies that are older than anything may be."""
        if old := copies.forget(self._path, before=before):
            _log.info("copies of the database deleted: %d", old)

    def release(self) -> None:
        """Let others have it."""
        self._lock.release()
