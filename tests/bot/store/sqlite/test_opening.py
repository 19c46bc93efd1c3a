import asyncio
import io
import os
import sqlite3
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, closing, contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import aiosqlite
import pytest

from bot.service.errors import StoreOpenError
from bot.store.sqlite import Database
from bot.store.sqlite.opening import connect
from bot.store.sqlite.schema import migrate
from bot.store.sqlite.upkeep.alone import FileLock
from tests.support.process.running import ROOT
from tests.support.store.threads import none_is_left


async def refused(path: Path) -> str:
    """Return what is said when it cannot be opened; no thread is left behind, nor a line's end."""
    with pytest.raises(StoreOpenError) as caught:
        await Database.open(path)
    await none_is_left()
    assert "\n" not in caught.value.person
    assert caught.value.permanent
    return caught.value.person


def opening_with(statement: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let each connection begin with a statement: file permissions mean nothing to root."""
    real = sqlite3.connect

    def connecting(path: Path, **options: Any) -> sqlite3.Connection:
        db: sqlite3.Connection = real(path, **options)
        db.execute(statement)
        return db

    monkeypatch.setattr("bot.store.sqlite.opening.sqlite3.connect", connecting)


@contextmanager
def held(path: Path, how: str) -> Iterator[sqlite3.Connection]:
    """Hold the database as another program would."""
    with closing(sqlite3.connect(path, isolation_level=None, check_same_thread=False)) as db:
        db.execute(how)
        yield db


@asynccontextmanager
async def connected(path: Path) -> AsyncIterator[aiosqlite.Connection]:
    db = await connect(path)
    try:
        yield db
    finally:
        await db.close()


def spoil(path: Path) -> None:
    body = path.read_bytes()
    path.write_bytes(body[:100] + b"\xff" * (len(body) - 100))


# ------------------------------------------------------------------ what cannot be opened


async def test_missing_folder_is_named(tmp_path: Path) -> None:
    assert "foldernya tidak ada" in await refused(tmp_path / "none" / "db.sqlite3")


async def test_folder_is_no_database(tmp_path: Path) -> None:
    assert "itu sebuah folder" in await refused(tmp_path)


async def test_other_file_is_no_database(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("halo " * 200)
    assert "bukan basis data SQLite" in await refused(path)
    assert path.read_text() == "halo " * 200


async def test_broken_database_is_named(path: Path) -> None:
    with held(path, "CREATE TABLE a (x)"):
        pass
    spoil(path)
    assert "rusak" in await refused(path)


async def test_database_of_another_program_is_named(path: Path) -> None:
    with held(path, "CREATE TABLE sessions (halo)"):
        pass
    assert "milik program lain" in await refused(path)


async def test_newer_schema_is_refused(path: Path) -> None:
    with held(path, "PRAGMA user_version = 99"):
        pass
    assert "versi bot yang lebih baru" in await refused(path)


async def test_unwritable_file_is_named(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with held(path, "PRAGMA user_version = 0"):
        pass
    opening_with("PRAGMA query_only = ON", monkeypatch)
    assert "tidak bisa ditulisi" in await refused(path)


async def test_full_disk_is_named(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opening_with("PRAGMA max_page_count = 1", monkeypatch)
    assert "disk penuh" in await refused(path)


async def test_locked_file_is_named(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.store.sqlite.opening._WAIT_TO_OPEN", 0.05)
    with held(path, "BEGIN EXCLUSIVE"):
        assert "dikunci" in await refused(path)


async def test_refused_file_is_let_go(path: Path) -> None:
    with held(path, "PRAGMA user_version = 99"):
        pass
    await refused(path)
    with held(path, "PRAGMA user_version = 0"):  # it would not get it, were it still held
        pass
    await (await Database.open(path)).close()


def with_limited_files(statement: str, path: Path) -> str:
    """Run a statement in a process that can write no file beyond 40 kB; return what is raised.

    SQLite takes that as it takes a full disk: it has ended the transaction by itself.
    """
    program = f"""
import resource, sqlite3, sys
from pathlib import Path
from bot.store.sqlite import schema
resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, 40_000))
schema._scripts = lambda: ["CREATE TABLE a (x);\\n", {statement!r}]
db = sqlite3.connect(sys.argv[1], isolation_level=None)
db.execute("PRAGMA cache_size = 1")
try:
    schema.migrate(db)
except sqlite3.Error as error:
    print(error.sqlite_errorname)
"""
    unmeasured = {name: text for name, text in os.environ.items() if "COVERAGE" not in name}
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", program, str(path)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        cwd=ROOT,
        env=unmeasured,  # what measures coverage writes files too
    )
    assert done.stderr == ""
    return done.stdout.strip()


def test_transaction_that_the_disk_has_ended_hides_no_cause(path: Path) -> None:
    assert with_limited_files("INSERT INTO a VALUES (zeroblob(200000));\n", path) in (
        "SQLITE_FULL",
        "SQLITE_IOERR_WRITE",
    )


async def test_failing_disk_is_named(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(*_: object, **__: object) -> None:
        error = sqlite3.OperationalError("disk I/O error")
        error.sqlite_errorname = "SQLITE_IOERR_WRITE"
        raise error

    monkeypatch.setattr("bot.store.sqlite.opening.migrate", failing)
    assert "disknya bermasalah" in await refused(path)


async def test_file_that_another_process_has_is_refused(path: Path) -> None:
    first = await Database.open(path)
    with pytest.raises(StoreOpenError) as caught:
        await Database.open(path)
    assert "sedang dipakai proses bot lain" in caught.value.person
    await first.check()
    await first.close()
    await (await Database.open(path)).close()


async def test_refused_place_is_let_go(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("halo " * 200)
    await refused(path)
    FileLock.take(path).release()


# ------------------------------------------------------------------ how it is opened


async def test_new_files_are_their_owners_alone_whatever_the_umask(path: Path) -> None:
    before = os.umask(0o022)
    try:
        database = await Database.open(path)
        await database.check()
        modes = {file.name: file.stat().st_mode & 0o777 for file in path.parent.iterdir()}
    finally:
        os.umask(before)
    await database.close()
    names = ("bot.sqlite3", "bot.sqlite3-shm", "bot.sqlite3-wal", "bot.sqlite3.lock")
    assert modes == dict.fromkeys(names, 0o600)


async def test_file_that_others_may_read_is_told_of(path: Path, log: io.StringIO) -> None:
    await (await Database.open(path)).close()
    assert log.getvalue() == ""
    os.chmod(path, 0o640)  # noqa: PTH101 - at once
    await (await Database.open(path)).close()
    assert "others on this machine may read the database" in log.getvalue()


async def test_damage_that_stops_the_check_is_told_by_its_name(
    path: Path, log: io.StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Malformed(sqlite3.Connection):
        def execute(self, sql: str, parameters: Any = (), /) -> sqlite3.Cursor:
            if "quick_check" in sql:
                error = sqlite3.DatabaseError("database disk image is malformed")
                error.sqlite_errorname = "SQLITE_CORRUPT"
                raise error
            return super().execute(sql, parameters)

    real = sqlite3.connect
    connecting = partial(real, factory=Malformed)
    monkeypatch.setattr("bot.store.sqlite.opening.sqlite3.connect", connecting)
    await (await Database.open(path)).close()
    assert "the database is damaged, restore a backup: SQLITE_CORRUPT" in log.getvalue()


async def pragma_of(db: aiosqlite.Connection, name: str) -> object:
    ((value,),) = await db.execute_fetchall(f"PRAGMA {name}")
    return value


@pytest.mark.parametrize(
    ("pragma", "value"),
    [("journal_mode", "wal"), ("synchronous", 2), ("busy_timeout", 1000), ("secure_delete", 1)],
)
async def test_power_cut_loses_nothing_that_was_saved(
    path: Path, pragma: str, value: object
) -> None:
    async with connected(path) as db:
        assert await pragma_of(db, pragma) == value
        assert db.isolation_level == "IMMEDIATE"


async def test_first_start_of_several_processes_at_once(path: Path) -> None:
    for db in await asyncio.gather(*(connect(path) for _ in range(4))):
        database = Database(db)
        await database.check()
        await database.close()


def read_after_migrating(other: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let another connection read the database from the moment it is made."""

    def migrate_and_be_read(db: sqlite3.Connection, *, path: Path) -> None:
        migrate(db, path=path)
        other.execute("BEGIN")
        other.execute("SELECT * FROM sessions").fetchall()

    monkeypatch.setattr("bot.store.sqlite.opening.migrate", migrate_and_be_read)


async def test_write_ahead_is_tried_again_while_another_reads(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    slept: list[float] = []
    with held(path, "SELECT 1") as other:

        def sleep(seconds: float) -> None:
            slept.append(seconds)
            if len(slept) == 3:
                other.execute("COMMIT")

        read_after_migrating(other, monkeypatch)
        monkeypatch.setattr("bot.store.sqlite.opening.time.sleep", sleep)
        async with connected(path) as db:
            assert await pragma_of(db, "journal_mode") == "wal"
    assert len(slept) == 3


async def test_start_does_without_write_ahead_rather_than_fail(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.store.sqlite.opening.time.sleep", lambda _: None)
    with held(path, "SELECT 1") as other:
        read_after_migrating(other, monkeypatch)
        async with connected(path) as db:
            assert await pragma_of(db, "journal_mode") == "delete"
            other.execute("COMMIT")
            await db.execute("UPDATE sessions SET gone = 0")
