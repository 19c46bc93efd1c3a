"""Opens the database, or says in one line why it cannot be opened."""

import asyncio
import sqlite3
import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Final

import aiosqlite

from bot.service.errors import StoreOpenError
from bot.store.sqlite.schema import migrate

_WAIT_TO_OPEN: Final = 5.0  # seconds; another process may just be migrating
_WAIT_FOR_LOCK: Final = 1.0  # seconds; all that wait for the database wait as long

_REASONS: Final = {
    "SQLITE_NOTADB": "bukan basis data SQLite",
    "SQLITE_CORRUPT": "rusak",
    "SQLITE_READONLY": "tidak bisa ditulisi",
    "SQLITE_CANTOPEN": "tidak bisa dibuka atau dibuat",
    "SQLITE_BUSY": "sedang dikunci program lain",
    "SQLITE_FULL": "tidak bisa ditulisi karena disk penuh",
    "SQLITE_ERROR": "milik program lain, isinya bukan percakapan bot ini",
}


async def connect(path: Path) -> aiosqlite.Connection:
    """Return a connection at the present schema, which begins its transactions by itself.

    It must be closed: it has a thread. A database of an older schema is copied before it is changed
    (bot.store.sqlite.schema). Raise StoreOpenError, with a line that says what is wrong.
    """
    _check_place(path)
    try:
        return await driven(partial(_prepared, path))
    except sqlite3.Error as error:
        name = getattr(error, "sqlite_errorname", type(error).__name__)
        reason = next((text for code, text in _REASONS.items() if name.startswith(code)), name)
        raise _unusable(path, reason, log=name) from error


async def driven(make: Callable[[], sqlite3.Connection]) -> aiosqlite.Connection:
    """Return the connection that `make` makes, in the hands of the driver and its one thread.

    It must not keep to the thread in which it was made. What `make` raises is raised here: within
    the driver it would leave a thread that speaks up when the loop is closed already.
    """
    made = await asyncio.to_thread(make)
    return await aiosqlite.Connection(lambda: made, iter_chunk_size=64)


def _check_place(path: Path) -> None:
    if not path.parent.is_dir():
        raise _unusable(path, f'foldernya tidak ada ("{path.parent}")', log="no such folder")
    if path.is_dir():
        raise _unusable(path, "itu sebuah folder", log="a folder")


def _prepared(path: Path) -> sqlite3.Connection:
    db = sqlite3.connect(path, timeout=_WAIT_TO_OPEN, isolation_level=None, check_same_thread=False)
    try:
        db.execute("PRAGMA secure_delete = ON")  # what is erased does not stay in free pages
        migrate(db, path=path)
        _write_ahead(db)
        db.execute(f"PRAGMA busy_timeout = {int(_WAIT_FOR_LOCK * 1000)}")
        db.isolation_level = "IMMEDIATE"
    except BaseException:
        db.close()
        raise
    return db


def _write_ahead(db: sqlite3.Connection) -> None:
    """Let readers and a writer work side by side; what is saved outlives even a power cut."""
    db.execute("PRAGMA synchronous = FULL")
    # Another process may just be doing the same, for which SQLite does not always wait.
    db.execute("PRAGMA busy_timeout = 0")
    for _ in range(20):
        with suppress(sqlite3.OperationalError):
            db.execute("PRAGMA journal_mode = WAL").fetchone()
            return
        time.sleep(0.05)


def _unusable(path: Path, reason: str, *, log: str) -> StoreOpenError:
    return StoreOpenError(f'Basis data "{path}" {reason}. Periksa PRAKERJA_DB atau --db.', log=log)
