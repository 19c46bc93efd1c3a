"""Opens a database for looking only: a report changes nothing and keeps no bot waiting."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date

from bot.service.records import Count, UnansweredQuestion, WaitCount
from bot.store.postgres import counts
from bot.store.postgres.connections import FAILURES, Db, connected, not_opened


class SharedRecords:
    """Journal, Inbox and Waits of a database (bot.service.ports); it cannot write."""

    def __init__(self, db: Db) -> None:
        self._db = db

    async def counts(self, *, since: date) -> list[Count]:
        """Return the outcomes counted from that day on (WIB), the most usual first."""
        return await counts.counts(self._db, since=since)

    async def questions(self, *, since: date) -> list[UnansweredQuestion]:
        """Return the questions kept from that day on (WIB), oldest first."""
        return await counts.questions(self._db, since=since)

    async def waits(self, *, since: date) -> list[WaitCount]:
        """Return what was seen from that day on (WIB), by platform, year and days."""
        return await counts.waits(self._db, since=since)


@asynccontextmanager
async def reading(dsn: str) -> AsyncIterator[SharedRecords]:
    """Yield what the database holds. Raise StoreOpenError, here or while it is used."""
    try:
        db = await connected(dsn, default_transaction_read_only="on")
        try:
            yield SharedRecords(db)
        finally:
            await db.close()
    except FAILURES as error:
        raise not_opened(error) from None
