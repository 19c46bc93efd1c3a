"""Opens the database, or says in one line why it cannot be opened."""

import asyncio
import logging
import os
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
from bot.store.sqlite.upkeep import copies

_log = logging.getLogger(__name__)

_WAIT_TO_OPEN: Final = 5.0  # seconds; another process may just be migrating
_WAIT_FOR_LOCK: Final = 1.0  # seconds; all that wait for the database wait as long
_OTHERS: Final = 0o077  # the rights of all but the owner

# A damaged text is one that means nothing, and no reason to fail those that are read with it.
DAMAGED_TEXT_TOO: Final = partial(str, encoding="utf-8", errors="replace")

_REASONS: Final = {
    "SQLITE_NOTADB": "bukan basis data SQLite",
    "SQLITE_CORRUPT": "rusak",
    "SQLITE_READONLY": "tidak bisa ditulisi",
    "SQLITE_CANTOPEN": "tidak bisa dibuka atau dibuat",
    "SQLITE_BUSY": "sedang dikunci program lain",
    "SQLITE_FULL": "tidak bisa ditulisi karena disk penuh",
    "SQLITE_IOERR": "tidak bisa dibaca atau ditulisi: disknya bermasalah atau penuh",
    "SQLITE_ERROR": "milik program lain, isinya bukan percakapan bot ini",
}


async def connect(path: Path) -> aiosqlite.Connection:
    """Return a connection at the present schema, which begins its transactions by itself.

    It must be closed: it has a thread. A database of an older schema is copied before it is changed
    (bot.store.sqlite.schema). Raise StoreOpenError, with a line that says what is wrong.
    """
    check_place(path)
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


def check_place(path: Path) -> None:
    """Raise StoreOpenError where no file can lie."""
    if not path.parent.is_dir():
        raise _unusable(path, f'foldernya tidak ada ("{path.parent}")', log="no such folder")
    if path.is_dir():
        raise _unusable(path, "itu sebuah folder", log="a folder")


def _prepared(path: Path) -> sqlite3.Connection:
    copies.make_private(path)
    db = sqlite3.connect(path, timeout=_WAIT_TO_OPEN, isolation_level=None, check_same_thread=False)
    try:
        db.text_factory = DAMAGED_TEXT_TOO
        db.execute("PRAGMA secure_delete = ON")  # what is erased does not stay in free pages
        migrate(db, path=path)
        _write_ahead(db)
        _look_at(path, db)
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


def _look_at(path: Path, db: sqlite3.Connection) -> None:
    """Tell the log what nobody would notice: with either most chats can still be served."""
    if os.name == "posix" and path.stat().st_mode & _OTHERS:
        _log.warning("others on this machine may read the database: chmod 600, or move it")
    try:
        ((found,),) = db.execute("PRAGMA quick_check(1)")
    except sqlite3.Error as error:
        found = getattr(error, "sqlite_errorname", type(error).__name__)
    if found != "ok":
        _log.error("the database is damaged, restore a backup: %s", found)


def _unusable(path: Path, reason: str, *, log: str) -> StoreOpenError:
    return StoreOpenError(f'Basis data "{path}" {reason}. Periksa PRAKERJA_DB atau --db.', log=log)
