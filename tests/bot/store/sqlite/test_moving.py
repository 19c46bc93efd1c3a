"""What only a file can be: missing, old, damaged, or with texts that no other database takes."""

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.service.errors import StoreError, StoreOpenError
from bot.service.records import MOVED, MoveMark
from bot.service.turn import Session
from bot.store.moving import move
from bot.store.sqlite import Database, moving_from, moving_to
from tests.support.store.addresses import ONE
from tests.support.store.migrated import migrate, migrated
from tests.support.store.threads import none_is_left
from tests.support.talk.turns import turn

QUESTIONS = MOVED[3]


async def refused(path: Path) -> str:
    with pytest.raises(StoreOpenError) as caught:
        async with moving_from(path):
            pass
    await none_is_left()
    assert "\n" not in caught.value.person
    return caught.value.person


async def test_missing_file_is_named_and_not_made(path: Path) -> None:
    assert "tidak ada atau tidak bisa dibuka" in await refused(path)
    assert list(path.parent.iterdir()) == []


def test_foreign_file_is_named(path: Path) -> None:
    path.write_text("bukan basis data " * 100, encoding="utf-8")
    assert "bukan basis data SQLite" in asyncio.run(refused(path))


def test_older_database_is_to_be_opened_by_the_bot_first(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        migrate(db, until="0005")
        db.execute("PRAGMA user_version = 4")
    before = path.read_bytes()
    assert "jalankan dulu bot versi ini" in asyncio.run(refused(path))
    assert path.read_bytes() == before


async def test_source_is_read_beside_the_bot_and_not_changed(
    path: Path, database: Database, tmp_path: Path
) -> None:
    await database.keep(ONE, turn(Session(taken=(1,))))
    async with moving_from(path) as source, moving_to(tmp_path / "target.sqlite3") as target:
        await database.keep(ONE, turn(Session(taken=(2,))))
        await move(source, target, name="here")
        with pytest.raises(StoreError):
            await source.finish(9)
    await database.check()
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("SELECT 1 FROM sqlite_schema WHERE name = 'moving'").fetchall() == []


async def test_texts_come_as_every_database_takes_them(path: Path, database: Database) -> None:
    await database.close()
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        question = "INSERT INTO unanswered_questions VALUES (1, '2026-11-20', 'fallback', '', {})"
        db.execute(question.format("CAST(x'6100FF62' AS TEXT)"))
    async with moving_from(path) as source:
        ((*_, text),) = await source.page(QUESTIONS, after=None, most=9)
    assert text == "a�b"


async def test_full_disk_is_named(path: Path) -> None:
    async with moving_to(path) as target:
        await target.begin(MoveMark("here", 0, finished=False))
        await target._db.execute("PRAGMA max_page_count = 1")  # SQLite reads it as: no more
        rows = [(key, "2026-11-20", "fallback", "", "?" * 300) for key in range(500)]
        with pytest.raises(StoreOpenError, match="disk penuh"):
            await target.replace(QUESTIONS, gone=[], put=rows, before=0, after=1)
        assert await target.mark() == MoveMark("here", 0, finished=False)


def test_every_column_of_every_table_is_moved() -> None:
    found = {table.name: set(table.columns) for table in MOVED}
    found["sessions"] = found["sessions"] - {"used"} | {"updated"}
    with migrated() as db:
        columns = "SELECT t.name, c.name FROM pragma_table_list t, pragma_table_info(t.name) c"
        kept: dict[str, set[str]] = {}
        for table, column in db.execute(f"{columns} WHERE t.name NOT LIKE 'sqlite_%'"):
            kept.setdefault(table, set()).add(column)
    del kept["clock"]  # the machine's, not the conversations'
    assert found == kept
