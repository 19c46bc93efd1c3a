"""Migrations keep everything, run once, and copy first what they change."""

import asyncio
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bot.service.conversations import Conversations
from bot.service.errors import StoreOpenError
from bot.service.turn import Address, Session, Unsent
from bot.store.sqlite import Database, outbox, schema
from bot.store.sqlite.opening import connect
from bot.store.sqlite.schema import migrate
from flows.dialogue.state import State, dump
from flows.library.library import Library
from tests.support.store.addresses import ONE, TWO, at
from tests.support.store.migrated import migrate as script
from tests.support.store.reminding import DUE_DAY, waking
from tests.support.store.reminding import STATE as WANTING
from tests.support.talk.turns import HALO, commanded, turn
from tests.support.time.moving_clock import MovingClock, wib

STATE = State(round=2, active=True, answers={"platform": "tokopedia"})
NOW = "2026-11-01T07:00:00Z"
NEWEST = len(tuple(schema._scripts()))

Make = Callable[[int], Path]


@pytest.fixture
def made(path: Path) -> Make:
    """Make the database of an old version, with something in every table."""

    def make(version: int) -> Path:
        with closing(sqlite3.connect(path, isolation_level=None)) as db:
            script(db, until=f"{version + 1:04}")
            db.execute(f"PRAGMA user_version = {version}")
            _fill(db, version)
        return path

    return make


def _fill(db: sqlite3.Connection, version: int) -> None:
    row = (dump(STATE), NOW)
    if version < 3:
        db.execute("INSERT INTO sessions VALUES ('1', ?, 41, ?), ('2', ?, NULL, ?)", row + row)
    else:
        sql = "INSERT INTO sessions (chat, state, updated, taken) VALUES (?, ?, ?, ?)"
        db.executemany(sql, [("1", *row, "41"), ("2", *row, "")])
        put(db)
    if 2 <= version < 4:
        db.execute("INSERT INTO unanswered VALUES ('2026-11-01', 'fallback', 'sim', 3)")


def put(db: sqlite3.Connection, chat: str = "1") -> None:
    """Put an answer to be sent, as every version since the third can keep it."""
    body = outbox.row(1, ONE, HALO)[3]
    sql = "INSERT INTO outbox (chat, body, done, put) VALUES (?, ?, 0, ?)"
    db.execute(sql, (chat, body, NOW))


@pytest.fixture
def db(path: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        yield db


def tables(db: sqlite3.Connection) -> set[str]:
    return {name for (name,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}


def version(path: Path) -> int:
    with closing(sqlite3.connect(path)) as db:
        return int(db.execute("PRAGMA user_version").fetchone()[0])


def beside(path: Path) -> list[str]:
    """Return the other files of its folder, but for the lock."""
    found = {file.name for file in path.parent.iterdir()}
    return sorted(found - {path.name, f"{path.name}.lock"})


def told(path: Path) -> str:
    """Return all of a database as SQL."""
    with closing(sqlite3.connect(path)) as db:
        return "\n".join(db.iterdump())


# ------------------------------------------------------------------ running them


def test_files_are_numbered_without_gap() -> None:
    folder = Path(schema.__file__).parent / "migrations"
    numbers = [int(file.name[:4]) for file in sorted(folder.glob("*.sql"))]
    assert numbers == list(range(1, len(numbers) + 1))


def test_each_runs_once(db: sqlite3.Connection) -> None:
    migrate(db)
    found = tables(db)
    migrate(db)
    assert tables(db) == found > {"sessions", "outbox"}


def test_failing_migration_changes_nothing(
    db: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    scripts = ["CREATE TABLE a (x);\n", "-- comment\nCREATE TABLE b (x);\nNONSENSE;\n"]
    monkeypatch.setattr(schema, "_scripts", lambda: scripts)
    with pytest.raises(sqlite3.OperationalError):
        migrate(db)
    assert tables(db) == set()
    assert not db.in_transaction


def test_later_migration_finds_the_rows(
    db: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    migrate(db)
    put(db)
    scripts = [*schema._scripts(), "ALTER TABLE outbox ADD COLUMN extra TEXT;\n"]
    monkeypatch.setattr(schema, "_scripts", lambda: scripts)
    migrate(db)
    assert db.execute("SELECT number, extra FROM outbox").fetchall() == [(1, None)]


def test_newer_schema_is_refused(db: sqlite3.Connection) -> None:
    db.execute("PRAGMA user_version = 99")
    with pytest.raises(StoreOpenError, match="versi bot yang lebih baru"):
        migrate(db)


# ------------------------------------------------------------------ from older versions


@pytest.mark.parametrize("old", range(1, NEWEST))
async def test_old_version_keeps_its_sessions(made: Make, old: int) -> None:
    path = made(old)
    database = await Database.open(path)
    assert await database.load(ONE) == Session(state=STATE, taken=(41,))
    assert await database.load(TWO) == Session(state=STATE)
    await database.close()
    assert version(path) == NEWEST


async def test_unsent_answers_are_still_there(made: Make) -> None:
    database = await Database.open(made(3))
    assert await database.left("telegram") == (Unsent(number=1, chat=ONE, delivery=HALO),)
    await database.close()


async def test_what_was_telegrams_and_what_the_terminals_is_told_apart(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        script(db, until="0005")
        db.execute("PRAGMA user_version = 4")
        kept = [("71", "41", ""), ("-100", "42", "7"), ("ani", "", "0"), ("72", "", "0")]
        kept += [("73", "", ""), ("007", "", ""), ("", "", "0"), ("7.5", "", "0")]
        sql = (
            "INSERT INTO sessions (chat, taken, answers, state, updated) VALUES (?, ?, ?, '{}', ?)"
        )
        db.executemany(sql, [(*row, NOW) for row in kept])
        for chat in ("71", "-100", "ani"):
            put(db, chat)
    database = await Database.open(path)
    assert [left.chat for left in await database.left("telegram")] == [at(71), at(-100)]
    assert [left.chat for left in await database.left("terminal")] == [Address("terminal", "ani")]
    await database.close()
    with closing(sqlite3.connect(path)) as db:
        found = db.execute("SELECT surface, chat FROM sessions ORDER BY surface, chat").fetchall()
    terminals = [("terminal", chat) for chat in sorted(("ani", "72", "007", "", "7.5"))]
    assert found == [("telegram", "-100"), ("telegram", "71"), ("telegram", "73"), *terminals]


@pytest.mark.parametrize("old", [2, 3])
async def test_counts_go_along(made: Make, old: int) -> None:
    path = made(old)
    await (await Database.open(path)).close()
    with closing(sqlite3.connect(path)) as db:
        found = db.execute("SELECT * FROM journal").fetchall()
    assert found == [("2026-11-01", "fallback", "", 3)]


async def test_age_of_a_chat_stays(made: Make) -> None:
    path = made(2)
    await (await Database.open(path)).close()
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("SELECT DISTINCT updated, gone FROM sessions").fetchall() == [(NOW, 0)]


async def test_running_conversation_goes_on_and_its_reminder_comes(
    path: Path, library: Library
) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        script(db, until="0006")
        db.execute("PRAGMA user_version = 5")
        sql = (
            "INSERT INTO sessions (surface, chat, state, taken, updated) VALUES (?, ?, ?, '41', ?)"
        )
        db.execute(sql, (*ONE, dump(replace(WANTING, reminding="")), NOW))
        put(db)
    clock = MovingClock(wib("2026-11-21", 12))
    database = await Database.open(path)
    conversations = Conversations(library, database, clock)
    assert await database.due("telegram", now=wib("2027-12-01", 9), most=9) == ()
    (going,) = await conversations.take(ONE, (commanded("status", 42),))
    found = await database.load(ONE)
    assert (found.taken, dict(found.state.answers)) == ((41, 42), dict(WANTING.answers))
    assert [left.number for left in await database.left("telegram")] == [1, going.number]
    await database.keep(ONE, turn(waking()))
    clock.now = wib(DUE_DAY, 10)
    assert await database.due("telegram", now=clock(), most=9) == (ONE,)
    assert len(await conversations.claim(ONE)) == 1
    await database.close()


# ------------------------------------------------------------------ the copy


@pytest.mark.parametrize("old", range(1, NEWEST))
async def test_database_is_copied_before_it_is_changed(made: Make, old: int) -> None:
    path = made(old)
    before = told(path)
    await (await Database.open(path)).close()
    copy = path.with_name(f"bot.sqlite3.before-{old + 1:04}")
    assert beside(path) == [copy.name]
    assert (version(copy), told(copy)) == (old, before)
    with closing(sqlite3.connect(copy)) as db:
        assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


async def test_copy_is_of_the_old_version_though_several_start_at_once(made: Make) -> None:
    path = made(2)
    for db in await asyncio.gather(*(connect(path) for _ in range(4))):
        await db.close()
    assert beside(path) == ["bot.sqlite3.before-0003"]
    assert version(path.with_name("bot.sqlite3.before-0003")) == 2


async def test_new_file_is_not_copied(path: Path) -> None:
    await (await Database.open(path)).close()
    assert beside(path) == []


async def test_present_schema_is_not_copied(made: Make) -> None:
    path = made(NEWEST)
    await (await Database.open(path)).close()
    assert beside(path) == []


async def test_what_only_the_log_holds_is_copied_too(made: Make) -> None:
    path = made(2)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:  # keeps the WAL alive
        other.execute("PRAGMA journal_mode = WAL")
        other.execute("INSERT INTO sessions VALUES ('3', '{}', 5, ?)", (NOW,))
        await (await Database.open(path)).close()
    assert "'3'" in told(path.with_name("bot.sqlite3.before-0003"))


async def test_failing_copy_stops_the_start_and_changes_nothing(
    made: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = made(2)
    before = path.read_bytes()
    real = sqlite3.connect

    def connecting(target: Path, **options: Any) -> sqlite3.Connection:
        db: sqlite3.Connection = real(target, **options)
        if target != path:
            db.execute("PRAGMA max_page_count = 2")  # the disk is full, though not for the bot
        return db

    monkeypatch.setattr("bot.store.sqlite.schema.sqlite3.connect", connecting)
    with pytest.raises(StoreOpenError) as caught:
        await Database.open(path)
    assert "disk penuh" in caught.value.person
    assert "\n" not in caught.value.person
    monkeypatch.undo()
    assert beside(path) == []
    assert path.read_bytes() == before
