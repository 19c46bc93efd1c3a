import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.store.sqlite.upkeep.copies import copy_to


def words(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as db:
        return [word for (word,) in db.execute("SELECT word FROM told")]


@pytest.fixture
def db(path: Path) -> sqlite3.Connection:
    db = sqlite3.connect(path, isolation_level=None)
    db.executescript("PRAGMA journal_mode = WAL; CREATE TABLE told (word)")
    db.execute("INSERT INTO told VALUES ('halo')")
    return db


def test_copy_is_whole_while_it_is_in_use(db: sqlite3.Connection, tmp_path: Path) -> None:
    copy_to(db, tmp_path / "copy")
    db.execute("INSERT INTO told VALUES ('lagi')")
    db.close()
    assert words(tmp_path / "copy") == ["halo"]


def test_older_copy_is_replaced(db: sqlite3.Connection, tmp_path: Path) -> None:
    (tmp_path / "copy").write_text("an older one")
    copy_to(db, tmp_path / "copy")
    db.close()
    assert words(tmp_path / "copy") == ["halo"]


def test_failing_copy_leaves_the_older_one(db: sqlite3.Connection, tmp_path: Path) -> None:
    (tmp_path / "copy").write_text("an older one")
    db.close()
    with pytest.raises(sqlite3.ProgrammingError):
        copy_to(db, tmp_path / "copy")
    assert (tmp_path / "copy").read_text() == "an older one"
    assert sorted(file.name for file in tmp_path.iterdir()) == ["bot.sqlite3", "copy"]


def test_missing_folder_is_an_error_of_sqlite(db: sqlite3.Connection, tmp_path: Path) -> None:
    with pytest.raises(sqlite3.OperationalError, match="unable to open"):
        copy_to(db, tmp_path / "none" / "copy")
    db.close()
