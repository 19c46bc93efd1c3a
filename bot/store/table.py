"""What all tables share: one connection, a transaction a statement, one kind of failure."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

import aiosqlite

from bot.errors import StoreAccessError


class Table:
    """A table on a connection that other tables use too. Failures are StoreAccessError."""

    def __init__(self, db: aiosqlite.Connection) -> None:
        self._db = db

    async def _write(self, statement: str, *values: str | int | None) -> None:
        with _failures():
            await self._db.execute(statement, values)

    async def _row(self, query: str, *values: str | int | None) -> sqlite3.Row | None:
        with _failures():
            async with self._db.execute(query, values) as cursor:
                return await cursor.fetchone()


@contextmanager
def _failures() -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        raise StoreAccessError(getattr(error, "sqlite_errorname", type(error).__name__)) from error
    except ValueError as error:  # aiosqlite: the connection is closed
        raise StoreAccessError("closed") from error
