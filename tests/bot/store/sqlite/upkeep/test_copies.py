import os
import sqlite3
from contextlib import closing
from datetime import date, datetime
from pathlib import Path

import pytest

from bot.service.errors import StoreOpenError
from bot.store.sqlite.schema import newest
from bot.store.sqlite.upkeep import copies
from bot.store.sqlite.upkeep.copies import copy_to
from tests.support.store.addresses import ELSEWHERE, ONE, at
from tests.support.store.migrated import migrate


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


def test_copy_is_its_owners_alone_whatever_the_umask(
    db: sqlite3.Connection, tmp_path: Path
) -> None:
    before = os.umask(0o022)
    try:
        copy_to(db, tmp_path / "copy")
    finally:
        os.umask(before)
    db.close()
    assert (tmp_path / "copy").stat().st_mode & 0o777 == 0o600


def test_copy_is_one_file_that_can_be_read_where_nothing_can_be_written(
    db: sqlite3.Connection, tmp_path: Path
) -> None:
    copy_to(db, tmp_path / "copy")
    db.close()
    with closing(sqlite3.connect(tmp_path / "copy")) as copy:
        assert copy.execute("PRAGMA journal_mode").fetchone() == ("delete",)


# ------------------------------------------------------------------ what is beside a database


def test_parts_of_killed_processes_are_removed_and_nothing_else(path: Path) -> None:
    kept = ["bot.sqlite3", "bot.sqlite3-wal", "bot.sqlite3.before-0003", "x.before-0003.part-1"]
    parts = ["bot.sqlite3.before-0003.part-77", "bot.sqlite3.before-0003.part-77-journal"]
    for name in (*kept, *parts):
        (path.parent / name).touch()
    assert copies.remove_parts(path) == 2
    assert sorted(file.name for file in path.parent.iterdir()) == sorted(kept)
    assert copies.remove_parts(path) == 0


def test_name_with_signs_is_only_itself(tmp_path: Path) -> None:
    for name in ("b?t[1]*.before-0003", "bot1x.before-0003"):
        (tmp_path / name).touch()
    (found,) = copies.kept_copies(tmp_path / "b?t[1]*")
    assert found.name == "b?t[1]*.before-0003"


@pytest.mark.parametrize("version", range(1, newest()))
def test_chat_is_erased_in_a_copy_of_any_schema(path: Path, version: int) -> None:
    copy = copies.before_migration(path, version)
    with closing(sqlite3.connect(copy, isolation_level=None)) as db:
        db.execute("PRAGMA journal_mode = WAL")
        migrate(db, until=f"{version + 1:04}")
        for chat in ("628123456789", "2"):
            db.execute(
                "INSERT INTO sessions (chat, state, updated) VALUES (?, '{}', '2026')", (chat,)
            )
    copies.erase(path, [at("628123456789")])
    assert b"628123456789" not in copy.read_bytes()
    with closing(sqlite3.connect(copy)) as db:
        assert db.execute("SELECT chat FROM sessions").fetchall() == [("2",)]
    assert [file.name for file in path.parent.iterdir()] == [copy.name]


def test_chat_of_another_surface_stays_in_the_copy(path: Path) -> None:
    copy = copies.before_migration(path, newest())
    with closing(sqlite3.connect(copy, isolation_level=None)) as db:
        migrate(db)
        row = "INSERT INTO sessions (surface, chat, state, updated) VALUES (?, ?, '{}', '2026')"
        db.executemany(row, [ONE, ELSEWHERE])
    copies.erase(path, [ONE])
    with closing(sqlite3.connect(copy)) as db:
        assert db.execute("SELECT surface FROM sessions").fetchall() == [(ELSEWHERE.surface,)]


def test_copies_go_when_they_are_too_old(path: Path) -> None:
    for version, day in ((1, "2026-08-22"), (2, "2026-08-24")):
        copy = copies.before_migration(path, version)
        copy.touch()
        when = datetime.fromisoformat(f"{day}T12:00:00Z").timestamp()
        os.utime(copy, (when, when))
    assert copies.forget(path, before=date(2026, 8, 23)) == 1
    assert copies.kept_copies(path) == [copies.before_migration(path, 2)]


# ------------------------------------------------------------------ looking at one


def looked(path: Path) -> str:
    """Return why a copy is no good."""
    with pytest.raises(StoreOpenError) as caught:
        copies.look(path, newest=newest())
    assert "jangan diandalkan" in caught.value.person
    assert "\n" not in caught.value.person
    return caught.value.person


@pytest.fixture
def sound(path: Path) -> Path:
    """Make a database with two chats."""
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        migrate(db)
        db.execute(f"PRAGMA user_version = {newest()}")
        row = "INSERT INTO sessions (surface, chat, state, updated) VALUES ('telegram', ?, ?, ?)"
        for key in ("1", "2"):
            db.execute(row, (key, "{}" * 500, f"2026-11-2{key}T07:00:00Z"))
    return path


def test_sound_copy_tells_what_it_holds(sound: Path) -> None:
    seen = copies.look(sound, newest=newest())
    assert (seen.schema, seen.chats, seen.newest) == (newest(), 2, "2026-11-22")
    assert [file.name for file in sound.parent.iterdir()] == [sound.name]


def test_empty_file_is_no_copy(path: Path) -> None:
    path.touch()
    assert "kosong" in looked(path)


def test_database_of_another_program_is_no_copy(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.execute("CREATE TABLE notes (x)")
    assert "bukan milik bot ini" in looked(path)


def test_missing_file_is_no_copy_and_is_not_made(path: Path) -> None:
    assert "tidak ada" in looked(path)
    assert not path.exists()


def test_damaged_and_truncated_copies_are_found_out(sound: Path) -> None:
    body = sound.read_bytes()
    sound.write_bytes(body[: len(body) // 2])
    assert "rusak" in looked(sound)
    with closing(sqlite3.connect(sound)) as db:
        (size,) = db.execute("PRAGMA page_size").fetchone()
    sound.write_bytes(body[:size] + b"\xff" * (len(body) - size))
    assert "rusak" in looked(sound)


def test_file_of_notes_is_no_copy(path: Path) -> None:
    path.write_text("halo " * 300, encoding="utf-8")
    assert "bukan basis data bot ini" in looked(path)


def test_copy_of_a_newer_version_is_named(sound: Path) -> None:
    with closing(sqlite3.connect(sound)) as db:
        db.execute("PRAGMA user_version = 99")
    assert "dari versi lebih baru" in looked(sound)


def test_database_in_use_is_seen_with_its_log(path: Path, sound: Path) -> None:
    with closing(sqlite3.connect(sound, isolation_level=None)) as db:
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("UPDATE sessions SET updated = '2026-12-01T00:00:00Z'")
        assert copies.look(path, newest=newest()).newest == "2026-12-01"
