"""Every table forgets: the test fails for whoever adds one without saying how."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from bot.service.turn import Delivery, JournalEntries, Session
from bot.store.sqlite import Database, sessions, tables
from bot.store.sqlite.tables import HOLDINGS, Holding
from flows.dialogue.effects import RecordUnanswered, RecordWaiting
from flows.dialogue.replies import Reply
from flows.dialogue.state import State, dump
from tests.support.store.addresses import TWO, at
from tests.support.store.migrated import migrate, migrated
from tests.support.talk.talk import TODAY
from tests.support.talk.turns import HALO, turn

KEY = "628123456789"  # found by its digits alone, wherever they stand
CHAT = at(KEY)
MISSED = RecordUnanswered(outcome="fallback", topics=("sim",), text="qwrtz")
WAITED = RecordWaiting(platform="tokopedia", year=2026, days=5, seen=TODAY)
NOTES = JournalEntries(
    day=TODAY, outcomes=(("fallback", "sim"),), unanswered=(MISSED,), waited=(WAITED,)
)
SESSION = Session(
    state=State(answers={"platform": "tokopedia"}, active=True),
    taken=(1, 2),
    before=State(),
    message=5,
    answer_messages=(70,),
)


@pytest.fixture
def db() -> Iterator[sqlite3.Connection]:
    with migrated() as db:
        yield db


def tables_of(db: sqlite3.Connection) -> list[str]:
    ours = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    return [name for (name,) in db.execute(ours)]


def unheld(db: sqlite3.Connection, found: Iterable[Holding] = HOLDINGS) -> set[str]:
    """Return the tables that nobody forgets, and the holdings that are no table."""
    return {holding.table for holding in found} ^ set(tables_of(db))


def unerased(db: sqlite3.Connection, found: Iterable[Holding] = HOLDINGS) -> set[str]:
    """Return the tables that know a chat and cannot forget it."""
    able = {holding.table for holding in found if holding.erase}
    columns = "SELECT name FROM pragma_table_info(?)"
    return {
        table
        for table in tables_of(db)
        if table not in able and ("chat",) in db.execute(columns, (table,)).fetchall()
    }


def everything(db: sqlite3.Connection) -> str:
    """Return all that stands in all columns of all tables, SQLite's own too."""
    names = [*tables_of(db), "sqlite_sequence"]
    return "\n".join(str(row) for name in names for row in db.execute(f"SELECT * FROM {name}"))  # noqa: S608


def test_every_table_is_held(db: sqlite3.Connection) -> None:
    assert unheld(db) == set()


def test_every_table_with_a_chat_can_erase_it(db: sqlite3.Connection) -> None:
    assert unerased(db) == set()


def test_added_table_is_noticed(db: sqlite3.Connection) -> None:
    db.execute("CREATE TABLE reminders (chat TEXT, due TEXT)")
    assert unheld(db) == {"reminders"}
    assert unerased(db) == {"reminders"}


def test_added_table_without_eraser_is_noticed(db: sqlite3.Connection) -> None:
    db.execute("CREATE TABLE reminders (chat TEXT, due TEXT)")
    held = Holding(table="reminders", forget=sessions.FORGET)
    assert unheld(db, (*HOLDINGS, held)) == set()
    assert unerased(db, (*HOLDINGS, held)) == {"reminders"}


def test_holding_of_no_table_is_noticed(db: sqlite3.Connection) -> None:
    assert unheld(db, (*HOLDINGS, Holding(table="notes", forget=sessions.FORGET)))


@pytest.mark.parametrize("table", [h.table for h in HOLDINGS if not h.erase])
def test_impersonal_table_has_only_columns_of_nobody(db: sqlite3.Connection, table: str) -> None:
    columns = {name for _, name, *_ in db.execute(f"PRAGMA table_info({table})")}
    counted = {"day", "outcome", "subject", "platform", "year", "days", "times"}
    numbered = {"surface", "serial", "day"}  # of an update: whose it was nobody can tell
    clock = {"only", "seen", "doubted"}
    assert columns <= {"id", "topics", "text", *counted} or columns in (numbered, clock)


async def test_erased_chat_is_nowhere_in_the_database(path: Path) -> None:
    database = await Database.open(path)
    (sent, _) = await database.keep(CHAT, turn(SESSION, HALO, HALO, notes=NOTES))
    await database.note_sent(sent, chat=CHAT, asked=5, answers=(70,))
    await database.keep(TWO, turn(SESSION, HALO))
    await database.keep(at(3), replace(turn(None, erased=True), taken=(7,)))
    await database.close()
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        assert all(db.execute(f"SELECT * FROM {name}").fetchone() for name in tables_of(db))  # noqa: S608
        assert everything(db).count(KEY) == 2
        for erase in tables.ERASE:
            db.execute(erase, CHAT)
        assert KEY not in everything(db)
        assert db.execute("SELECT chat FROM sessions").fetchall() == [("2",)]


async def test_erasure_that_was_told_leaves_no_trace_in_the_file(path: Path) -> None:
    database = await Database.open(path)
    await database.keep(CHAT, turn(SESSION, HALO, notes=NOTES))
    erased = turn(None, Delivery(replies=(Reply(text="Sudah"),)), erased=True)
    (number,) = await database.keep(CHAT, erased)
    await database.note_sent(number, chat=CHAT, asked=None, answers=(71,))
    await database.close()
    assert files_with(KEY, path.parent) == []


def files_with(text: str, folder: Path) -> list[str]:
    """Return the files, the write-ahead log among them, that hold these bytes."""
    return [file.name for file in folder.iterdir() if text.encode() in file.read_bytes()]


async def test_erasure_leaves_no_trace_of_an_older_schema_either(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        migrate(db, until="0005")
        db.execute("PRAGMA user_version = 4")
        state = dump(SESSION.state)
        sql = "INSERT INTO sessions (chat, state, updated, taken) VALUES (?, ?, '2026', '1')"
        db.executemany(sql, [(str(int(KEY) + n), state) for n in range(200)])
    database = await Database.open(path)
    for n in range(200):
        await database.keep(at(int(KEY) + n), turn(None, erased=True))
    await database.close()
    assert path.with_name(f"{path.name}.before-0005").exists()
    assert files_with(KEY[:8], path.parent) == []


async def test_what_was_not_erased_is_found_in_the_file(path: Path) -> None:
    database = await Database.open(path)
    await database.keep(CHAT, turn(SESSION))
    await database.close()
    assert files_with(KEY, path.parent) == [path.name]


def test_days_are_told_apart(db: sqlite3.Connection) -> None:
    db.execute(sessions.KEEP, sessions.row(CHAT, SESSION))
    db.execute("UPDATE sessions SET updated = '2026-01-01T00:00:00Z'")
    db.execute("INSERT INTO journal VALUES ('2026-01-01', 'answered', '', 1)")
    forget(db, idle=date(2026, 2, 1), journal=date(2025, 2, 1))
    assert tables_with_rows(db) == ["journal"]
    forget(db, idle=date(2026, 2, 1), journal=date(2026, 2, 1))
    assert tables_with_rows(db) == []


def forget(db: sqlite3.Connection, *, idle: date, journal: date) -> None:
    for sql, values in tables.forget(idle=idle, journal=journal):
        db.execute(sql, values)


def tables_with_rows(db: sqlite3.Connection) -> list[str]:
    growing = [name for name in tables_of(db) if name != "clock"]
    return [name for name in growing if db.execute(f"SELECT 1 FROM {name}").fetchone()]  # noqa: S608
