"""A session as a row: what the contract does not see of it."""

import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from bot.service.turn import Session
from bot.store.sqlite import sessions
from flows.dialogue.state import State
from tests.support.store.addresses import ONE, TWO
from tests.support.store.migrated import migrated

SESSION = Session(
    state=State(round=2, active=True, answers={"platform": "tokopedia"}),
    taken=(7, 9, 8),
    before=State(round=2),
    message=5,
    answer_messages=(70, 71),
    wake=datetime(2026, 12, 1, 1, 30, tzinfo=UTC),
)


@pytest.fixture
def db() -> Iterator[sqlite3.Connection]:
    with migrated() as db:
        db.executemany(sessions.KEEP, [sessions.row(chat, SESSION) for chat in (ONE, TWO)])
        yield db


def used(db: sqlite3.Connection, when: str) -> None:
    """Let the first chat have been used last at that time."""
    db.execute("UPDATE sessions SET updated = ? WHERE chat = '1'", (when,))


def forgotten(db: sqlite3.Connection, day: str) -> int:
    return db.execute(sessions.FORGET, (day,)).rowcount


def test_noting_makes_no_row() -> None:
    with migrated() as db:
        db.execute(sessions.NOTE_ANSWERS, ("80", *ONE, 5))
        db.execute(sessions.NOTE_GONE, ONE)
        assert db.execute("SELECT * FROM sessions").fetchall() == []


def test_idle_chats_are_forgotten_by_the_day(db: sqlite3.Connection) -> None:
    used(db, "2026-11-20T23:59:59Z")
    db.execute("UPDATE sessions SET updated = '2026-11-21T00:00:00Z' WHERE chat = '2'")
    assert forgotten(db, "2026-11-21") == 1
    assert db.execute("SELECT chat FROM sessions").fetchall() == [("2",)]


def test_using_a_chat_makes_it_young(db: sqlite3.Connection) -> None:
    used(db, "2020-01-01T00:00:00Z")
    db.execute(sessions.KEEP, sessions.row(ONE, SESSION))
    assert forgotten(db, "2021-01-01") == 0


def test_noting_does_not_make_it_young(db: sqlite3.Connection) -> None:
    used(db, "2020-01-01T00:00:00Z")
    db.execute(sessions.NOTE_ANSWERS, ("80", *ONE, 5))
    db.execute(sessions.NOTE_GONE, ONE)
    assert forgotten(db, "2021-01-01") == 1


def test_unreadable_state_counts_as_new(db: sqlite3.Connection) -> None:
    db.execute("UPDATE sessions SET state = '{' WHERE chat = '1'")
    rows = db.execute(sessions.LOAD, (sessions.asked((ONE, TWO)),)).fetchall()
    assert [found.state for found in sessions.found(rows, (ONE, TWO))] == [State(), SESSION.state]


def test_many_chats_are_found_by_the_key(db: sqlite3.Connection) -> None:
    plan = db.execute(f"EXPLAIN QUERY PLAN {sessions.LOAD}", (sessions.asked((ONE,)),)).fetchall()
    assert any("SEARCH sessions USING PRIMARY KEY" in row[-1] for row in plan), plan


# ------------------------------------------------------------------ who wakes


def test_reminder_makes_a_chat_no_younger_and_brings_nobody_back(db: sqlite3.Connection) -> None:
    used(db, "2026-11-20T23:59:59Z")
    db.execute(sessions.NOTE_GONE, ONE)
    db.execute(sessions.KEEP_UNASKED, sessions.row(ONE, Session(state=State(round=3))))
    found = db.execute("SELECT updated, gone, wake FROM sessions WHERE chat = '1'").fetchall()
    assert found == [("2026-11-20T23:59:59Z", 1, None)]
    assert db.execute("SELECT wake FROM sessions WHERE chat = '2'").fetchall() == [(1796088600,)]


@pytest.mark.parametrize(
    ("sql", "values"), [(sessions.DUE, ("telegram", 0, 30)), (sessions.LATE, ("telegram", 0))]
)
def test_who_is_due_is_found_by_the_index_alone(
    db: sqlite3.Connection, sql: str, values: tuple[object, ...]
) -> None:
    plan = [row[-1] for row in db.execute(f"EXPLAIN QUERY PLAN {sql}", values)]
    (only,) = plan
    assert "USING COVERING INDEX sessions_waking" in only
