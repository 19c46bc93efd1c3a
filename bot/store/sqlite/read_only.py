"""Opens a database for looking only: a report changes nothing and keeps no bot waiting."""

import sqlite3
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager, closing, contextmanager
from datetime import date
from functools import partial
from pathlib import Path
from typing import Final

import aiosqlite

from bot.service.errors import StoreOpenError
from bot.service.records import Count, UnansweredQuestion, WaitCount
from bot.store.sqlite import journal, unanswered, waiting
from bot.store.sqlite.opening import DAMAGED_TEXT_TOO, driven
from bot.store.sqlite.schema import newest
from bot.store.sqlite.upkeep import copies
from bot.store.sqlite.upkeep.copies import CopySeen

_REASONS: Final = {
    "SQLITE_CANTOPEN": "tidak ada atau tidak bisa dibuka",
    "SQLITE_NOTADB": "bukan basis data SQLite",
    "SQLITE_CORRUPT": "rusak",
    "SQLITE_BUSY": "sedang dikunci program lain",
    # All statements here are ours and right: it is the table that is not there.
    "SQLITE_ERROR": "belum punya catatan ini; jalankan dulu bot versi ini dengannya",
}


_COPY_REASONS: Final = {
    "SQLITE_CANTOPEN": "tidak bisa dibuat di sana",
    "SQLITE_FULL": "tidak muat, disknya penuh",
    "SQLITE_IOERR": "tidak bisa ditulis: disknya bermasalah atau penuh",
}


class Records:
    """Journal, Inbox and Waits of a database (bot.service.ports); it cannot write."""

    def __init__(self, db: aiosqlite.Connection) -> None:
        self._db = db

    async def counts(self, *, since: date) -> list[Count]:
        """Return the outcomes counted from that day on (WIB), the most usual first."""
        return journal.counts(await self._db.execute_fetchall(journal.COUNTS, (since.isoformat(),)))

    async def questions(self, *, since: date) -> list[UnansweredQuestion]:
        """Return the questions kept from that day on (WIB), oldest first."""
        found = await self._db.execute_fetchall(unanswered.QUESTIONS, (since.isoformat(),))
        return unanswered.questions(found)

    async def waits(self, *, since: date) -> list[WaitCount]:
        """Return what was seen from that day on (WIB), by platform, year and days."""
        return waiting.waits(await self._db.execute_fetchall(waiting.WAITS, (since.isoformat(),)))


@asynccontextmanager
async def reading(path: Path) -> AsyncIterator[Records]:
    """Yield what the database holds. Raise StoreOpenError, here or while it is used."""
    with _named(path):
        db = await driven(partial(_connected, path))
        try:
            yield Records(db)
        finally:
            await db.close()


def back_up(path: Path, target: Path) -> None:
    """Copy a database, whether a bot uses it or not. Raise StoreOpenError."""
    with _named(path), closing(_connected(path)) as db:
        db.execute("PRAGMA user_version").fetchone()  # what is wrong with it is not the copy's
        with _named(target, _COPY_REASONS, what="Cadangan", hint="Pilih tempat lain"):
            copies.copy_to(db, target)


def look_at_copy(path: Path) -> CopySeen:
    """Return what a copy holds. Raise StoreOpenError where it is not to be relied upon."""
    return copies.look(path, newest=newest())


@contextmanager
def _named(
    path: Path,
    reasons: Mapping[str, str] = _REASONS,
    *,
    what: str = "Basis data",
    hint: str = "Periksa PRAKERJA_DB atau --db",
) -> Iterator[None]:
    """Turn what SQLite raises into one line about this file."""
    try:
        yield
    except sqlite3.Error as error:
        name = getattr(error, "sqlite_errorname", type(error).__name__)
        reason = next((text for code, text in reasons.items() if name.startswith(code)), name)
        line = f'{what} "{path}" {reason}. {hint}.'
        raise StoreOpenError(line, log=name) from error


def _connected(path: Path) -> sqlite3.Connection:
    address = f"{path.absolute().as_uri()}?mode=ro"
    db = sqlite3.connect(address, uri=True, isolation_level=None, check_same_thread=False)
    db.text_factory = DAMAGED_TEXT_TOO
    return db
