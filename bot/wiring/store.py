"""Chooses the store: a PostgreSQL database where an address is told, else a file of SQLite."""

from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import Protocol

from bot.service.ports import Inbox, Journal, Store, Waits
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
