import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.service.errors import StoreOpenError
from bot.store.sqlite.read_only import reading


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "what? a #1.sqlite3"


def refused(path: Path, statement: str = "SELECT * FROM journal") -> str:
    with pytest.raises(StoreOpenError) as caught, reading(path) as db:
        db.execute(statement)
    assert "\n" not in caught.value.person
    return caught.value.person


def test_missing_file_is_named_and_not_made(path: Path) -> None:
    assert "tidak ada" in refused(path)
    assert not path.exists()


def test_other_file_is_no_database(path: Path) -> None:
    path.write_text("halo " * 200)
    assert "bukan basis data SQLite" in refused(path)


def test_missing_table_is_named(path: Path) -> None:
    sqlite3.connect(path).close()
    assert "belum punya catatan ini" in refused(path)


def test_writing_is_refused(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.execute("CREATE TABLE journal (day TEXT)")
    assert "SQLITE_READONLY" in refused(path, "DELETE FROM journal")


def test_what_the_running_bot_wrote_is_seen(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as bot:
        bot.execute("PRAGMA journal_mode = WAL")
        bot.execute("CREATE TABLE journal (day TEXT)")
        bot.execute("BEGIN IMMEDIATE")
        bot.execute("INSERT INTO journal VALUES ('2026-11-21')")
        with reading(path) as db:  # the bot is just writing: nobody waits
            assert db.execute("SELECT * FROM journal").fetchall() == []
        bot.execute("COMMIT")
        with reading(path) as db:
            assert db.execute("SELECT * FROM journal").fetchall() == [("2026-11-21",)]
