import sqlite3
from pathlib import Path

import aiosqlite
import pytest

from bot.store import schema
from bot.store.schema import migrate


async def tables(db: aiosqlite.Connection) -> set[str]:
    async with db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'") as cursor:
        return {row[0] for row in await cursor.fetchall()}


async def test_migrations_run_once(tmp_path: Path) -> None:
    async with aiosqlite.connect(tmp_path / "db", isolation_level=None) as db:
        await migrate(db)
        await migrate(db)
        assert await tables(db) == {"sessions", "unanswered"}


async def test_migration_files_are_numbered_without_gap() -> None:
    folder = Path(schema.__file__).parent / "migrations"
    numbers = [int(file.name[:4]) for file in sorted(folder.glob("*.sql"))]
    assert numbers == list(range(1, len(numbers) + 1))


async def test_first_version_keeps_its_rows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, *_ = schema._scripts()
    async with aiosqlite.connect(tmp_path / "db", isolation_level=None) as db:
        with monkeypatch.context() as then:
            then.setattr(schema, "_scripts", lambda: [first])
            await migrate(db)
        await db.execute("INSERT INTO sessions VALUES ('1', '{}', 1, 'now')")
        assert await tables(db) == {"sessions"}
        await migrate(db)
        assert await tables(db) == {"sessions", "unanswered"}
        rows = await db.execute_fetchall("SELECT chat, state, serial, updated FROM sessions")
        assert list(rows) == [("1", "{}", 1, "now")]


async def test_later_migration_finds_the_rows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with aiosqlite.connect(tmp_path / "db", isolation_level=None) as db:
        await migrate(db)
        await db.execute("INSERT INTO sessions VALUES ('1', '{}', 1, 'now')")
        scripts = [*schema._scripts(), "ALTER TABLE sessions ADD COLUMN extra TEXT;\n"]
        monkeypatch.setattr(schema, "_scripts", lambda: scripts)
        await migrate(db)
        async with db.execute("SELECT chat, extra FROM sessions") as cursor:
            assert await cursor.fetchone() == ("1", None)


async def test_failing_migration_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scripts = ["CREATE TABLE a (x);\n", "-- comment\nCREATE TABLE b (x);\nNONSENSE;\n"]
    monkeypatch.setattr(schema, "_scripts", lambda: scripts)
    async with aiosqlite.connect(tmp_path / "db", isolation_level=None) as db:
        with pytest.raises(sqlite3.OperationalError):
            await migrate(db)
        assert await tables(db) == set()
