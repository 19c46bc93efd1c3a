"""Which store is opened: what is no address of PostgreSQL is a file."""

from datetime import date
from pathlib import Path

import pytest

from bot.service.errors import StoreOpenError
from bot.service.records import Count
from bot.service.turn import JournalEntries
from bot.settings.values import PostgresUrl, database
from bot.store.postgres import SharedDatabase
from bot.store.sqlite import Database
from bot.wiring.store import name_of, open_store, reading
from tests.support.store.addresses import ONE
from tests.support.store.postgres_server import PostgresServer
from tests.support.talk.talk import TODAY
from tests.support.talk.turns import turn

NOTES = JournalEntries(day=TODAY, outcomes=(("answered", "sim"),))


async def kept_and_read(db: Path | PostgresUrl) -> tuple[type, list[Count]]:
    """Keep a note, measured, and read it as a report does; return the kind of the store too."""
    batches: list[int] = []
    store = await open_store(db, measure=lambda _, items: batches.append(items))
    await store.keep(ONE, turn(None, notes=NOTES))
    await store.close()
    assert batches == [1]
    async with reading(db) as records:
        return type(store), await records.counts(since=date(2020, 1, 1))


async def test_file_is_sqlite(tmp_path: Path) -> None:
    db = database(str(tmp_path / "bot.sqlite3"))
    assert await kept_and_read(db) == (Database, [Count("answered", "sim", 1)])


async def test_address_is_postgresql(postgres: PostgresServer) -> None:
    db = database(await postgres.fresh())
    assert await kept_and_read(db) == (SharedDatabase, [Count("answered", "sim", 1)])


async def test_address_that_leads_nowhere_is_told() -> None:
    with pytest.raises(StoreOpenError, match="PostgreSQL tidak bisa dihubungi"):
        await open_store(database("postgresql://bot@127.0.0.1:1/bot"))


def test_place_has_one_name_however_it_is_written(tmp_path: Path) -> None:
    file = tmp_path / "a.sqlite3"
    assert name_of(file) == name_of(tmp_path / "x" / ".." / "a.sqlite3")
    ours = "postgresql://bot:rahasia@db/prakerja"
    assert name_of(database(ours)) == name_of(database("postgres://lain:s%40ndi@db/prakerja"))
    others = ("postgresql://bot:rahasia@db/lain", "postgresql://bot:rahasia@db2/prakerja")
    assert len({name_of(database(one)) for one in (ours, *others, str(file))}) == 4
