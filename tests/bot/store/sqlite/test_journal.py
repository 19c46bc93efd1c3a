import sqlite3
from collections.abc import Iterator
from datetime import date

import pytest

from bot.store.sqlite.journal import Count, count, counts, forget_before
from tests.support.store.migrated import migrate, migrated

DAY = date(2026, 11, 21)
BEFORE = date(2026, 11, 20)


@pytest.fixture
def db() -> Iterator[sqlite3.Connection]:
    with migrated() as db:
        yield db


def rows(db: sqlite3.Connection) -> list[tuple[str, str, str, int]]:
    return db.execute("SELECT * FROM journal ORDER BY day, outcome, subject").fetchall()


def test_counting_twice_gives_two(db: sqlite3.Connection) -> None:
    for _ in range(2):
        count(db, "answered", "lupa-password", day=DAY)
    assert rows(db) == [("2026-11-21", "answered", "lupa-password", 2)]


def test_day_outcome_and_subject_are_told_apart(db: sqlite3.Connection) -> None:
    count(db, "answered", "lupa-password", day=DAY)
    count(db, "answered", "", day=DAY)
    count(db, "clarified", "lupa-password", day=DAY)
    count(db, "answered", "lupa-password", day=BEFORE)
    assert [times for *_, times in rows(db)] == [1, 1, 1, 1]


def test_counts_add_up_over_days(db: sqlite3.Connection) -> None:
    for day in (BEFORE, DAY, DAY):
        count(db, "verdict", "wait", day=day)
    count(db, "fallback", "", day=DAY)
    assert counts(db, since=BEFORE) == [Count("verdict", "wait", 3), Count("fallback", "", 1)]
    assert counts(db, since=DAY) == [Count("verdict", "wait", 2), Count("fallback", "", 1)]


def test_old_counts_are_forgotten(db: sqlite3.Connection) -> None:
    count(db, "answered", "", day=BEFORE)
    count(db, "answered", "", day=DAY)
    assert forget_before(db, DAY.isoformat()) == 1
    assert counts(db, since=BEFORE) == [Count("answered", "", 1)]


def test_nothing_in_it_belongs_to_a_person(db: sqlite3.Connection) -> None:
    columns = [name for _, name, *_ in db.execute("PRAGMA table_info(journal)")]
    assert columns == ["day", "outcome", "subject", "times"]


def test_old_counts_go_into_the_journal() -> None:
    with migrated(until="0004") as db:
        db.executescript("""
            INSERT INTO unanswered VALUES ('2026-11-20', 'fallback', 'a b', 3);
            INSERT INTO unanswered VALUES ('2026-11-20', 'fallback', '', 2);
            INSERT INTO unanswered VALUES ('2026-11-21', 'none-of-these', 'a', 1);
        """)
        migrate(db, since="0004", until="0005")
        assert rows(db) == [
            ("2026-11-20", "fallback", "", 5),
            ("2026-11-21", "none-of-these", "", 1),
        ]
        with pytest.raises(sqlite3.OperationalError, match="no such table"):
            db.execute("SELECT * FROM unanswered")
