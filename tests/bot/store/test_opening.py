import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.errors import StoreOpenError
from bot.store import Database


async def refused(path: Path) -> str:
    with pytest.raises(StoreOpenError) as caught:
        await Database.open(path)
    assert "\n" not in caught.value.person
    return caught.value.person


async def test_missing_folder_is_named(tmp_path: Path) -> None:
    assert "foldernya tidak ada" in await refused(tmp_path / "none" / "db.sqlite3")


async def test_folder_is_no_database(tmp_path: Path) -> None:
    assert "itu sebuah folder" in await refused(tmp_path)


async def test_other_file_is_no_database(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("halo " * 200)
    assert "bukan basis data SQLite" in await refused(path)
    assert path.read_text().startswith("halo")


async def test_newer_schema_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "db.sqlite3"
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA user_version = 99")
    assert "versi bot yang lebih baru" in await refused(path)


async def test_unwritable_file_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # Permissions do not bind root, as which tests may run: the failure is injected.
    connect = sqlite3.connect

    def read_only(*_: object, **__: object) -> sqlite3.Connection:
        return connect(f"file:{path}?mode=ro", uri=True, isolation_level=None)

    path = tmp_path / "db.sqlite3"
    path.touch()
    monkeypatch.setattr("aiosqlite.core.sqlite3.connect", read_only)
    assert "tidak bisa ditulisi" in await refused(path)


async def test_locked_file_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.store.opening._WAIT_FOR_LOCK", 0.05)
    path = tmp_path / "db.sqlite3"
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("BEGIN EXCLUSIVE")
        assert "dikunci" in await refused(path)


async def test_write_ahead_log_is_on(tmp_path: Path) -> None:
    database = await Database.open(tmp_path / "db.sqlite3")
    async with database._db.execute("PRAGMA journal_mode") as cursor:
        assert await cursor.fetchone() == ("wal",)
    await database.close()


async def test_first_start_of_two_processes_at_once(tmp_path: Path) -> None:
    opened = await asyncio.gather(*(Database.open(tmp_path / "db.sqlite3") for _ in range(4)))
    for database in opened:
        await database.close()
