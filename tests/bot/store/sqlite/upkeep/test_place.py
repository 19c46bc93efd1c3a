import io
import os
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from bot.service.errors import StoreOpenError
from bot.store.sqlite.upkeep import copies
from bot.store.sqlite.upkeep.place import DatabasePlace
from tests.support.store.addresses import ONE, TWO
from tests.support.store.migrated import migrate


@pytest.fixture
def copy(path: Path) -> Path:
    """Make a copy from before a migration, with two chats."""
    copy = copies.before_migration(path, 5)
    with closing(sqlite3.connect(copy, isolation_level=None)) as db:
        migrate(db, until="0006")
        row = "INSERT INTO sessions (surface, chat, state, updated) VALUES (?, ?, '{}', '2026')"
        db.executemany(row, [ONE, TWO])
    return copy


def chats(copy: Path) -> list[str]:
    with closing(sqlite3.connect(copy)) as db:
        return [chat for (chat,) in db.execute("SELECT chat FROM sessions ORDER BY chat")]


def spoil(copy: Path) -> bytes:
    """Make it no database; return what it was."""
    body = copy.read_bytes()
    copy.write_bytes(b"halo" * 500)
    return body


def mend(copy: Path, body: bytes) -> None:
    copy.write_bytes(body)


async def test_place_is_cleared_and_taken_once(path: Path, log: io.StringIO) -> None:
    path.with_name("bot.sqlite3.before-0003.part-9").touch()
    place = DatabasePlace.take(path)
    assert "parts of copies removed: 1" in log.getvalue()
    with pytest.raises(StoreOpenError):
        DatabasePlace.take(path)
    place.release()
    DatabasePlace.take(path).release()
    assert log.getvalue().count("parts") == 1


async def test_whoever_is_refused_clears_nothing(path: Path) -> None:
    place = DatabasePlace.take(path)
    part = path.with_name("bot.sqlite3.before-0003.part-9")
    part.touch()  # somebody is copying
    with pytest.raises(StoreOpenError):
        DatabasePlace.take(path)
    assert part.exists()
    place.release()


async def test_copy_that_cannot_be_written_is_told_once_and_tried_again(
    path: Path, copy: Path, log: io.StringIO
) -> None:
    place = DatabasePlace.take(path)
    body = spoil(copy)
    await place.erase([ONE])
    await place.tidy()
    assert log.getvalue().count("not erased in a copy of the database") == 1
    mend(copy, body)
    await place.tidy()
    assert chats(copy) == ["2"]
    mend(copy, body)
    await place.tidy()  # nothing is left to do
    assert chats(copy) == ["1", "2"]
    place.release()


async def test_old_copies_are_told_of_as_they_go(path: Path, copy: Path, log: io.StringIO) -> None:
    place = DatabasePlace.take(path)
    place.forget(before=date(2000, 1, 1))
    assert copies.kept_copies(path) == [copy]
    os.utime(copy, (0, 0))
    place.forget(before=date(2000, 1, 1))
    assert copies.kept_copies(path) == []
    assert log.getvalue().count("copies of the database deleted: 1") == 1
    place.release()
