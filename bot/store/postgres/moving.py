"""Reads and writes all rows of a database, for a move between stores (bot.store.moving)."""

from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager, suppress
from typing import Final

import asyncpg

from bot.service.errors import StoreOpenError
from bot.service.records import MovedRow, MovedTable, MoveMark
from bot.store.moving import moved_meanwhile, refuse_half_moved
from bot.store.postgres import owners
from bot.store.postgres.connections import FAILURES, Db, connected, not_opened
from bot.store.postgres.schema import migrate, migrations

# No migration: only a database into which all was moved has it, and it knows nobody.
_TABLE: Final = """
    CREATE TABLE IF NOT EXISTS moving (
        only_one boolean PRIMARY KEY CHECK (only_one),
        source   text NOT NULL,
        digest   bigint NOT NULL,
        finished boolean NOT NULL
    )
"""
_HAS_ONE: Final = "SELECT to_regclass('moving') IS NOT NULL"
_MARK: Final = "SELECT source, digest, finished FROM moving"
_BEGIN: Final = """
    INSERT INTO moving VALUES (true, $1, $2, $3)
    ON CONFLICT (only_one) DO UPDATE
    SET source = excluded.source, digest = excluded.digest, finished = excluded.finished
"""
_COUNT: Final = "UPDATE moving SET digest = $2 WHERE digest = $1"
_FINISH: Final = "UPDATE moving SET finished = true"
_NUMBERS: Final = "SELECT pg_get_serial_sequence($1, $2)"
_LAST: Final = "SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM {}"
_GO_ON_FROM: Final = "SELECT setval($1::text::regclass, $2)"
_HIGHEST_QUESTION: Final = "SELECT max(id) FROM unanswered_questions"
_TO_CLOSE: Final = 5.0  # seconds
_VERSION: Final = "SELECT version FROM schema"

# Of each column that is no text: how it is read, its type here, and how it is written.
_DAY: Final = ("to_char({}, 'YYYY-MM-DD')", "text", "{}::date")
_NUMBER: Final = ("{}", "bigint", "{}")
_FORMS: Final = {
    **dict.fromkeys(
        ("message", "number", "done", "times", "id", "year", "days", "serial"), _NUMBER
    ),
    **dict.fromkeys(("used", "put", "day"), _DAY),
    "wake": ("extract(epoch FROM {})::bigint", "bigint", "to_timestamp({})"),
    "gone": ("{}::integer", "bigint", "{} <> 0"),
}
_TEXT: Final = ("{}", "text", "{}")
# What is here and nowhere else: a version that never was. What waits is nobody's to send as yet.
_BESIDES: Final = {"sessions": {"version": "1 + floor(random() * 9e15)::bigint"}}


class MovableDatabase:
    """A Movable (bot.service.ports)."""

    def __init__(self, db: Db) -> None:
        self._db = db

    async def in_use(self) -> bool:
        """Return whether a process counts as living."""
        with _told():
            return await owners.any_lives(self._db)

    async def page(self, table: MovedTable, *, after: MovedRow | None, most: int) -> list[MovedRow]:
        """Return at most so many rows, in the order of their keys; None: from the first."""
        with _told():
            found = await self._db.fetch(_page(table, after=after), most, *(after or ()))
            return [tuple(row) for row in found]

    async def highest(self) -> int:
        """Return the highest number that was ever given to a delivery, 0 if none was."""
        with _told():
            numbers = await self._db.fetchval(_NUMBERS, "outbox", "number")
            return int(await self._db.fetchval(_LAST.format(numbers)))

    async def mark(self) -> MoveMark | None:
        """Return what a move has noted here, None if there was none."""
        with _told():
            return await _mark(self._db)

    async def begin(self, mark: MoveMark) -> None:
        """Note that a move begins or goes on."""
        with _told():
            await self._db.execute(_TABLE)
            await self._db.execute(_BEGIN, mark.source, mark.digest, mark.finished)

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
        with _told():
            async with self._db.transaction():
                if await self._db.execute(_COUNT, before, after) != "UPDATE 1":
                    raise moved_meanwhile()
                if gone:
                    await self._db.execute(_delete(table), *zip(*gone, strict=True))
                if put:
                    await self._db.execute(_insert(table), *zip(*put, strict=True))

    async def finish(self, highest: int) -> None:
        """Note that all is there; no delivery is given a number up to `highest` any more."""
        with _told():
            async with self._db.transaction():
                await self._go_on_from("outbox", "number", max(highest, await self.highest()))
                question = await self._db.fetchval(_HIGHEST_QUESTION)
                await self._go_on_from("unanswered_questions", "id", question or 0)
                await self._db.execute(_FINISH)

    async def _go_on_from(self, table: str, column: str, number: int) -> None:
        if number:
            numbers = await self._db.fetchval(_NUMBERS, table, column)
            await self._db.execute(_GO_ON_FROM, numbers, number)


@asynccontextmanager
async def moving_from(dsn: str) -> AsyncIterator[MovableDatabase]:
    """Open a database out of which all is moved; bots may use it. Raise StoreOpenError."""
    async with _connection(dsn, default_transaction_read_only="on") as db:
        with _told():
            version = await db.fetchval(_VERSION)
        if version != migrations()[-1].number:
            raise StoreOpenError(
                "Basis data PostgreSQL ini dari versi bot yang lain: jalankan dulu bot versi ini "
                "dengannya.",
                log=f"schema {version}",
            )
        yield MovableDatabase(db)


@asynccontextmanager
async def moving_to(dsn: str) -> AsyncIterator[MovableDatabase]:
    """Open a database into which all is moved, its tables made first. Raise StoreOpenError."""
    async with _connection(dsn) as db:
        with _told():
            await migrate(db)
        yield MovableDatabase(db)


async def refuse_half(db: Db) -> None:
    """Raise StoreOpenError where a move into the database has not come to its end."""
    refuse_half_moved(await _mark(db))


async def _mark(db: Db) -> MoveMark | None:
    if not await db.fetchval(_HAS_ONE):
        return None
    row = await db.fetchrow(_MARK)
    return MoveMark(*row) if row else None


def _page(table: MovedTable, *, after: MovedRow | None) -> str:
    told = ", ".join(_form(name)[0].format(name) for name in table.columns)
    keys = table.columns[: table.key]
    known = (
        _form(name)[2].format(f"${place}::{_form(name)[1]}") for place, name in enumerate(keys, 2)
    )
    behind = f"WHERE ({', '.join(keys)}) > ({', '.join(known)})" if after else ""
    return f"SELECT {told} FROM {table.name} {behind} ORDER BY {', '.join(keys)} LIMIT $1"


def _insert(table: MovedTable) -> str:
    besides = _BESIDES.get(table.name, {})
    written = (_form(name)[2].format(f"new.{name}") for name in table.columns)
    return (
        f"INSERT INTO {table.name} ({', '.join((*table.columns, *besides))}) "
        f"OVERRIDING SYSTEM VALUE SELECT {', '.join((*written, *besides.values()))} "
        f"FROM {_rows(table.columns)}"
    )


def _delete(table: MovedTable) -> str:
    keys = table.columns[: table.key]
    same = (f"{table.name}.{name} = {_form(name)[2].format(f'new.{name}')}" for name in keys)
    return f"DELETE FROM {table.name} USING {_rows(keys)} WHERE {' AND '.join(same)}"


def _rows(columns: Sequence[str]) -> str:
    """Return columns that come as arrays, as rows named `new`."""
    arrays = (f"${place}::{_form(name)[1]}[]" for place, name in enumerate(columns, 1))
    return f"unnest({', '.join(arrays)}) AS new ({', '.join(columns)})"


def _form(column: str) -> tuple[str, str, str]:
    return _FORMS.get(column, _TEXT)


@asynccontextmanager
async def _connection(
    dsn: str, **settings: str
) -> AsyncIterator["asyncpg.Connection[asyncpg.Record]"]:
    with _told():
        db = await connected(dsn, timezone="UTC", **settings)
    try:
        yield db
    finally:
        with suppress(*FAILURES):  # the driver then cuts it off
            await db.close(timeout=_TO_CLOSE)


@contextmanager
def _told() -> Iterator[None]:
    """Turn what the driver raises into one line that holds neither an address nor a value."""
    try:
        yield
    except FAILURES as error:
        raise not_opened(error) from None
