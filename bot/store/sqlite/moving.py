"""Reads and writes all rows of a file, for a move from one store to another (bot.store.moving)."""

import sqlite3
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from functools import partial
from pathlib import Path
from typing import Final

import aiosqlite

from bot.service.errors import StoreOpenError
from bot.service.records import MovedRow, MovedTable, MoveMark
from bot.store.moving import moved_meanwhile, refuse_half_moved
from bot.store.sqlite.opening import check_place, connect, driven
from bot.store.sqlite.outbox import HIGHEST
from bot.store.sqlite.schema import newest
from bot.store.sqlite.upkeep.place import DatabasePlace

# No migration: only a database into which all was moved has it, and it knows nobody.
_TABLE: Final = """
    CREATE TABLE IF NOT EXISTS moving (
        only     INTEGER PRIMARY KEY CHECK (only = 1),
        source   TEXT NOT NULL,
        digest   INTEGER NOT NULL,
        finished INTEGER NOT NULL
    ) STRICT
"""
_HAS_ONE: Final = "SELECT 1 FROM sqlite_schema WHERE name = 'moving'"
_MARK: Final = "SELECT source, digest, finished FROM moving"
_BEGIN: Final = "INSERT OR REPLACE INTO moving VALUES (1, ?, ?, ?)"
_COUNT: Final = "UPDATE moving SET digest = ? WHERE digest = ?"
_FINISH: Final = "UPDATE moving SET finished = 1"
# There is a row from the first delivery on.
_BEGIN_NUMBERS: Final = """
    INSERT INTO sqlite_sequence (name, seq)
    SELECT 'outbox', 0 WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'outbox')
"""
_GO_ON_FROM: Final = "UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = 'outbox'"

# Where a column has another name here, or is written otherwise: of a moment only the day is told.
_NAMES: Final = {"used": "updated"}
_READ: Final = {"updated": "substr(updated, 1, 10)", "put": "substr(put, 1, 10)"}
_WRITE: Final = dict.fromkeys(("updated", "put"), "? || 'T00:00:00Z'")

_REASONS: Final = {
    "SQLITE_CANTOPEN": "tidak ada atau tidak bisa dibuka",
    "SQLITE_NOTADB": "bukan basis data SQLite",
    "SQLITE_CORRUPT": "rusak",
    "SQLITE_BUSY": "sedang dikunci program lain",
    "SQLITE_FULL": "tidak bisa ditulisi karena disk penuh",
}


class MovableFile:
    """A Movable (bot.service.ports). It does not know whether a bot uses the file."""

    def __init__(self, db: aiosqlite.Connection, path: Path) -> None:
        self._db = db
        self._path = path

    async def in_use(self) -> bool:
        """Return False: nothing in the file says so."""
        return False

    async def page(self, table: MovedTable, *, after: MovedRow | None, most: int) -> list[MovedRow]:
        """Return at most so many rows, in the order of their keys; None: from the first."""
        with _told(self._path):
            sql, values = _page(table, after=after), (*(after or ()), most)
            return [tuple(row) for row in await self._db.execute_fetchall(sql, values)]

    async def highest(self) -> int:
        """Return the highest number that was ever given to a delivery, 0 if none was."""
        with _told(self._path):
            return max((seq for (seq,) in await self._db.execute_fetchall(HIGHEST)), default=0)

    async def mark(self) -> MoveMark | None:
        """Return what a move has noted here, None if there was none."""
        with _told(self._path):
            return await _mark(self._db)

    async def begin(self, mark: MoveMark) -> None:
        """Note that a move begins or goes on."""
        async with self._transaction():
            await self._db.execute(_TABLE)
            await self._db.execute(_BEGIN, (mark.source, mark.digest, mark.finished))

    async def replace(
        self,
        table: MovedTable,
        *,
        gone: Sequence[MovedRow],
        put: Sequence[MovedRow],
        before: int,
        after: int,
    ) -> None:
        """Take out the rows of these keys, put these rows, and note the digest `after`."""
        async with self._transaction():
            if (await self._db.execute(_COUNT, (after, before))).rowcount != 1:
                raise moved_meanwhile()
            await self._db.executemany(_delete(table), gone)
            await self._db.executemany(_insert(table), put)

    async def finish(self, highest: int) -> None:
        """Note that all is there; no delivery is given a number up to `highest` any more."""
        async with self._transaction():
            await self._db.execute(_BEGIN_NUMBERS)
            await self._db.execute(_GO_ON_FROM, (highest,))
            await self._db.execute(_FINISH)

    @asynccontextmanager
    async def _transaction(self) -> AsyncIterator[None]:
        """Commit what is done within, or take it back; the first statement begins it."""
        with _told(self._path):
            try:
                yield
                await self._db.commit()
            except BaseException:
                await self._db.rollback()
                raise


@asynccontextmanager
async def moving_from(path: Path) -> AsyncIterator[MovableFile]:
    """Open a file out of which all is moved; a bot may use it meanwhile. Raise StoreOpenError."""
    with _told(path):
        db = await driven(partial(_looking, path))
        try:
            ((version,),) = await db.execute_fetchall("PRAGMA user_version")
            if version != newest():
                raise StoreOpenError(
                    f'Basis data "{path}" dari versi bot yang lain: jalankan dulu bot versi ini '
                    "dengannya.",
                    log=f"schema {version}",
                )
            yield MovableFile(db, path)
        finally:
            await db.close()


@asynccontextmanager
async def moving_to(path: Path) -> AsyncIterator[MovableFile]:
    """Open or make a file into which all is moved, for this process alone. Raise StoreOpenError."""
    check_place(path)
    place = DatabasePlace.take(path)
    try:
        db = await connect(path)
        try:
            yield MovableFile(db, path)
        finally:
            await db.close()
    finally:
        place.release()


async def refuse_half(db: aiosqlite.Connection) -> None:
    """Raise StoreOpenError where a move into the database has not come to its end."""
    refuse_half_moved(await _mark(db))


async def _mark(db: aiosqlite.Connection) -> MoveMark | None:
    if not await db.execute_fetchall(_HAS_ONE):
        return None
    found = await db.execute_fetchall(_MARK)
    marks = [MoveMark(source, digest, bool(finished)) for source, digest, finished in found]
    return marks[0] if marks else None


def _page(table: MovedTable, *, after: MovedRow | None) -> str:
    columns = [_NAMES.get(name, name) for name in table.columns]
    keys = ", ".join(columns[: table.key])
    behind = f"WHERE ({keys}) > ({_gaps(table.key)})" if after else ""
    told = ", ".join(_READ.get(name, name) for name in columns)
    return f"SELECT {told} FROM {table.name} {behind} ORDER BY {keys} LIMIT ?"  # noqa: S608 - ours


def _insert(table: MovedTable) -> str:
    columns = [_NAMES.get(name, name) for name in table.columns]
    values = ", ".join(_WRITE.get(name, "?") for name in columns)
    return f"INSERT INTO {table.name} ({', '.join(columns)}) VALUES ({values})"  # noqa: S608 - ours


def _delete(table: MovedTable) -> str:
    keys = ", ".join(table.columns[: table.key])
    return f"DELETE FROM {table.name} WHERE ({keys}) = ({_gaps(table.key)})"  # noqa: S608 - ours


def _gaps(number: int) -> str:
    return ", ".join("?" * number)


def _looking(path: Path) -> sqlite3.Connection:
    address = f"{path.absolute().as_uri()}?mode=ro"
    db = sqlite3.connect(address, uri=True, isolation_level=None, check_same_thread=False)
    db.text_factory = _clean
    return db


def _clean(text: bytes) -> str:
    """Read a text that may be damaged, and without the zero bytes that PostgreSQL does not take."""
    return text.decode("utf-8", "replace").replace("\0", "")


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Turn what SQLite raises into one line about this file."""
    try:
        yield
    except sqlite3.Error as error:
        name = str(getattr(error, "sqlite_errorname", type(error).__name__))
        found = (text for code, text in _REASONS.items() if name.startswith(code))
        reason = next(found, f"bermasalah ({name})")
        raise StoreOpenError(f'Basis data "{path}" {reason}.', log=name) from error
