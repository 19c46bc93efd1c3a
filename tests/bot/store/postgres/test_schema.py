"""Migrations: each once, whoever starts first, and with old and new code side by side."""

import asyncio

import asyncpg
import pytest

from bot.service.errors import StoreOpenError
from bot.store.postgres import SharedDatabase
from bot.store.postgres.schema import Migration, migrate, migrations

BEGIN = Migration(1, "CREATE TABLE a (one integer); CREATE TABLE b (two integer)", contracts=False)
EXPAND = Migration(2, "ALTER TABLE a ADD COLUMN two integer", contracts=False)
CONTRACT = Migration(3, "DROP TABLE b", contracts=True)


async def noted(db: "asyncpg.Connection[asyncpg.Record]") -> tuple[int, int]:
    (row,) = await db.fetch("SELECT version, oldest FROM schema")
    return tuple(row)


async def tables(db: "asyncpg.Connection[asyncpg.Record]") -> set[str]:
    found = "SELECT tablename FROM pg_tables WHERE schemaname = current_schema()"
    return {name for (name,) in await db.fetch(found)}


def test_files_are_numbered_without_a_gap() -> None:
    assert [one.number for one in migrations()] == list(range(1, len(migrations()) + 1))


async def test_each_runs_once(db: "asyncpg.Connection[asyncpg.Record]") -> None:
    await migrate(db, (BEGIN,))
    await migrate(db, (BEGIN, EXPAND))
    await migrate(db, (BEGIN, EXPAND))
    assert (await tables(db), await noted(db)) == ({"a", "b", "schema"}, (2, 0))


async def test_many_that_start_at_once_do_not_meet(url: str) -> None:
    opened = await asyncio.gather(*(SharedDatabase.open(url) for _ in range(3)))
    for one in opened:
        await one.check()
        await one.close()


async def test_older_code_works_after_an_expansion(
    db: "asyncpg.Connection[asyncpg.Record]",
) -> None:
    await migrate(db, (BEGIN, EXPAND))
    await migrate(db, (BEGIN,))
    assert await noted(db) == (2, 0)


async def test_code_that_is_too_old_is_told(db: "asyncpg.Connection[asyncpg.Record]") -> None:
    await migrate(db, (BEGIN, EXPAND, CONTRACT))
    with pytest.raises(StoreOpenError, match="versi bot yang lebih baru"):
        await migrate(db, (BEGIN, EXPAND))
    assert (await tables(db), await noted(db)) == ({"a", "schema"}, (3, 3))


async def test_what_fails_leaves_nothing(db: "asyncpg.Connection[asyncpg.Record]") -> None:
    await migrate(db, (BEGIN,))
    broken = Migration(
        3, "CREATE TABLE c (one integer); CREATE TABLE a (x integer)", contracts=True
    )
    with pytest.raises(asyncpg.DuplicateTableError):
        await migrate(db, (BEGIN, EXPAND, broken))
    assert (await tables(db), await noted(db)) == ({"a", "b", "schema"}, (1, 0))


async def test_every_table_forgets_or_lives_no_longer_than_a_process(
    url: str, db: "asyncpg.Connection[asyncpg.Record]"
) -> None:
    await (await SharedDatabase.open(url)).close()
    kept = {"sessions", "outbox", "journal", "unanswered_questions", "waiting", "erasures"}
    assert await tables(db) == kept | {"schema", "owners", "duties"}
    columns = "SELECT table_name FROM information_schema.columns WHERE column_name = 'chat'"
    found = await db.fetch(f"{columns} AND table_schema = current_schema()")
    assert {name for (name,) in found} == {"sessions", "outbox"}
