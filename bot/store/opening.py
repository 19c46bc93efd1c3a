"""Opens the database, or says in one line why it cannot be opened."""

import asyncio
import sqlite3
from contextlib import suppress
from pathlib import Path
from typing import Final

import aiosqlite

from bot.errors import StoreOpenError
from bot.store.schema import migrate

_WAIT_FOR_LOCK: Final = 5.0  # seconds; the terminal may use the same file as the Telegram bot

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
    """Return a connection at the present schema. Every statement is a transaction of its own."""
    _check_place(path)
    try:
        return await _prepared(path)
    except sqlite3.Error as error:
        name = getattr(error, "sqlite_errorname", type(error).__name__)
        reason = next((text for code, text in _REASONS.items() if name.startswith(code)), name)
        raise _unusable(path, reason, log=name) from error


def _check_place(path: Path) -> None:
    if not path.parent.is_dir():
        raise _unusable(path, f'foldernya tidak ada ("{path.parent}")', log="no such folder")
    if path.is_dir():
        raise _unusable(path, "itu sebuah folder", log="a folder")


async def _prepared(path: Path) -> aiosqlite.Connection:
    db = await aiosqlite.connect(path, timeout=_WAIT_FOR_LOCK, isolation_level=None)
    try:
        await migrate(db)
        await _write_ahead(db)
    except BaseException:
        await db.close()
        raise
    return db


async def _write_ahead(db: aiosqlite.Connection) -> None:
    """Let readers and a writer work side by side; what is saved outlives the process."""
    await db.execute("PRAGMA synchronous = NORMAL")
    for _ in range(20):
        # SQLite does not wait for a lock here, though another process may just be doing the same.
        with suppress(sqlite3.OperationalError):
            await db.execute_fetchall("PRAGMA journal_mode = WAL")
            return
        await asyncio.sleep(0.05)


def _unusable(path: Path, reason: str, *, log: str) -> StoreOpenError:
    return StoreOpenError(f'Basis data "{path}" {reason}. Periksa PRAKERJA_DB atau --db.', log=log)
