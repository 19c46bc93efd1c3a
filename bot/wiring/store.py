"""Chooses the store: a PostgreSQL database where an address is told, else a file of SQLite."""

from contextlib import AbstractAsyncContextManager
from hashlib import blake2b
from pathlib import Path
from typing import Protocol

from bot.service.ports import Inbox, Journal, Movable, Store, Waits
from bot.settings import PostgresUrl
from bot.store.waiting_line import Measure


class ReportRecords(Journal, Inbox, Waits, Protocol):
    """What reports are made of."""


async def open_store(db: Path | PostgresUrl, *, measure: Measure | None = None) -> Store:
    """Open or make the store. Raise StoreOpenError. `measure` hears of each batch."""
    # Neither driver is loaded for nothing.
    if isinstance(db, PostgresUrl):
        from bot.store.postgres import SharedDatabase  # noqa: PLC0415 - see above

        return await SharedDatabase.open(db.dsn, measure=measure)
    from bot.store.sqlite import Database  # noqa: PLC0415 - the same

    return await Database.open(db, measure=measure)


def reading(db: Path | PostgresUrl) -> AbstractAsyncContextManager[ReportRecords]:
    """Open what is there for looking only. Raise StoreOpenError, here or while it is used."""
    if isinstance(db, PostgresUrl):
        from bot.store import postgres  # noqa: PLC0415 - the same

        return postgres.reading(db.dsn)
    from bot.store import sqlite  # noqa: PLC0415 - the same

    return sqlite.reading(db)


def moving_from(db: Path | PostgresUrl) -> AbstractAsyncContextManager[Movable]:
    """Open a store out of which all is moved. Raise StoreOpenError, here or while it is used."""
    if isinstance(db, PostgresUrl):
        from bot.store import postgres  # noqa: PLC0415 - the same

        return postgres.moving_from(db.dsn)
    from bot.store import sqlite  # noqa: PLC0415 - the same

    return sqlite.moving_from(db)


def moving_to(db: Path | PostgresUrl) -> AbstractAsyncContextManager[Movable]:
    """Open or make a store into which all is moved. Raise StoreOpenError as above."""
    if isinstance(db, PostgresUrl):
        from bot.store import postgres  # noqa: PLC0415 - the same

        return postgres.moving_to(db.dsn)
    from bot.store import sqlite  # noqa: PLC0415 - the same

    return sqlite.moving_to(db)


def name_of(db: Path | PostgresUrl) -> str:
    """Return a checksum of where a store is; the name and the password for it play no part."""
    where = db.place if isinstance(db, PostgresUrl) else str(db.resolve())
    return blake2b(where.encode(errors="surrogateescape"), digest_size=16).hexdigest()
