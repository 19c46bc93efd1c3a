import sqlite3
from collections.abc import Iterator
from datetime import timedelta

import pytest

from bot.service.turn import Session
from bot.store.sqlite import sessions
from bot.store.sqlite.upkeep import clock
from tests.support.store.addresses import ONE
from tests.support.store.migrated import migrate, migrated
from tests.support.talk.talk import TODAY

SEEN = TODAY.isoformat()


@pytest.fixture
def db() -> Iterator[sqlite3.Connection]:
    with migrated() as db:
        yield db


def after(days: int, doubted: int = 0, *, hours: int = 0) -> tuple[str, int]:
    """Return what is noted so many days after the last that was believed."""
    return clock.noted([(SEEN, doubted)], TODAY + timedelta(days), hours=hours)


def day(days: int) -> str:
    return (TODAY + timedelta(days)).isoformat()


@pytest.mark.parametrize("days", [0, 1, 7])
def test_clock_that_went_on_is_believed(days: int) -> None:
    assert after(days) == (day(days), 0)
    assert clock.agrees(day(days), TODAY + timedelta(days))


def test_a_day_backwards_is_no_jump_and_brings_no_day_back() -> None:
    assert after(-1) == (SEEN, 0)
    assert clock.agrees(SEEN, TODAY - timedelta(1))


@pytest.mark.parametrize("days", [8, 400, 11_000, -2, -400])
def test_clock_that_jumped_is_not_believed(days: int) -> None:
    assert after(days, hours=1) == (SEEN, 1)
    assert not clock.agrees(SEEN, TODAY + timedelta(days))


@pytest.mark.parametrize("days", [400, -400])
def test_it_is_believed_once_it_has_run_on_for_a_day(days: int) -> None:
    assert after(days, 22, hours=1) == (SEEN, 23)
    assert after(days, 23, hours=1) == (day(days), 0)


def test_starts_make_no_day() -> None:
    assert after(400, 23, hours=0) == (SEEN, 23)


def test_mended_clock_is_believed_at_once() -> None:
    assert after(2, 20) == (day(2), 0)


@pytest.mark.parametrize("rows", [[], [("", 0)], [("kemarin", 3)]])
def test_without_a_day_to_go_by_the_clock_is_believed(rows: list[tuple[str, int]]) -> None:
    assert clock.noted(rows, TODAY, hours=0) == (SEEN, 0)


def test_day_before_there_was_a_note_is_that_of_the_newest_chat() -> None:
    with migrated(until="0008") as db:
        row = "INSERT INTO sessions (surface, chat, state, updated) VALUES ('telegram', ?, '', ?)"
        for chat, when in (("1", "2026-11-01T07:00:00Z"), ("2", "2026-11-20T07:00:00Z")):
            db.execute(row, (chat, when))
        migrate(db, since="0008", until="0009")
        assert db.execute(clock.READ).fetchall() == [("2026-11-20", 0)]


def test_what_is_dated_ahead_becomes_as_old_as_now(db: sqlite3.Connection) -> None:
    kept = "INSERT INTO sessions (surface, chat, state, updated) VALUES ('telegram', ?, '', ?)"
    for chat, when in (("1", "2099-01-01T00:00:00Z"), ("2", "2020-01-01T00:00:00Z")):
        db.execute(kept, (chat, when))
    for sql in clock.CLAMP:
        db.execute(sql)
    ((now,),) = db.execute("SELECT strftime('%Y-%m-%d', 'now')")
    found = [when[:10] for (when,) in db.execute("SELECT updated FROM sessions ORDER BY chat")]
    assert found == [now, "2020-01-01"]
    assert db.execute(sessions.FORGET, ("2090-01-01",)).rowcount == 2


def test_row_is_never_older_than_the_last_day_that_was_believed(db: sqlite3.Connection) -> None:
    db.execute(clock.NOTE, ("2077-05-05", 0))  # this machine's clock has been set back
    db.execute(sessions.KEEP, sessions.row(ONE, Session()))
    assert db.execute("SELECT updated FROM sessions").fetchall() == [("2077-05-05",)]


def test_row_is_dated_though_nothing_is_noted(db: sqlite3.Connection) -> None:
    db.execute("DELETE FROM clock")
    db.execute(sessions.KEEP, sessions.row(ONE, Session()))
    assert db.execute("SELECT updated > '2026' FROM sessions").fetchall() == [(1,)]
