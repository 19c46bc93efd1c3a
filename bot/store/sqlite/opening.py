"""Opens the database, or says in one line why it cannot be opened."""

import asyncio
import sqlite3
import time
from contextlib import suppress
from pathlib import Path
from typing import Final

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


async def connect(path: Path) -> sqlite3.Connection:
    """Return a connection at the present schema, in autocommit, usable from one other thread.

    A database of an older schema is copied before it is changed (bot.store.sqlite.schema). Raise
    StoreOpenError, with a line that says what is wrong.
    """
    _check_place(path)
    try:
        return await asyncio.to_thread(_prepared, path)
    except sqlite3.Error as error:
        name = getattr(error, "sqlite_errorname", type(error).__name__)
        reason = next((text for code, text in _REASONS.items() if name.startswith(code)), name)
        raise _unusable(path, reason, log=name) from error


def _check_place(path: Path) -> None:
    if not path.parent.is_dir():
        raise _unusable(path, f'foldernya tidak ada ("{path.parent}")', log="no such folder")
    if path.is_dir():
        raise _unusable(path, "itu sebuah folder", log="a folder")


def _prepared(path: Path) -> sqlite3.Connection:
    db = sqlite3.connect(path, timeout=_WAIT_TO_OPEN, isolation_level=None, check_same_thread=False)
    try:
        migrate(db, path=path)
        _write_ahead(db)
        db.execute(f"PRAGMA busy_timeout = {int(_WAIT_FOR_LOCK * 1000)}")
    except BaseException:
        db.close()
        raise
    return db


def _write_ahead(db: sqlite3.Connection) -> None:
    """Let readers and a writer work side by side; what is saved outlives even a power cut."""
    db.execute("PRAGMA synchronous = FULL")
    db.execute("PRAGMA secure_delete = ON")  # what is erased does not stay in free pages
    # Another process may just be doing the same, for which SQLite does not always wait.
    db.execute("PRAGMA busy_timeout = 0")
    for _ in range(20):
        with suppress(sqlite3.OperationalError):
            db.execute("PRAGMA journal_mode = WAL").fetchone()
            return
        time.sleep(0.05)


def _unusable(path: Path, reason: str, *, log: str) -> StoreOpenError:
    return StoreOpenError(f'Basis data "{path}" {reason}. Periksa PRAKERJA_DB atau --db.', log=log)
