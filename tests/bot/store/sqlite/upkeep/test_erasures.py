import sqlite3
from collections.abc import Iterator

import pytest

from bot.store.sqlite.upkeep import erasures
from bot.store.sqlite.upkeep.erasures import Erasures
from tests.support.store.addresses import ELSEWHERE, ONE
from tests.support.store.migrated import migrated


@pytest.fixture
def db() -> Iterator[sqlite3.Connection]:
    with migrated() as db:
        yield db


def serials(db: sqlite3.Connection) -> list[int]:
    return [serial for (serial,) in db.execute("SELECT serial FROM erasures ORDER BY serial")]


def test_rows_know_the_surface_and_nobody(db: sqlite3.Connection) -> None:
    db.executemany(erasures.KEEP, list(erasures.rows(ONE, (41, 42))))
    db.executemany(erasures.KEEP, list(erasures.rows(ONE, (42,))))
    assert db.execute(erasures.READ).fetchall() == [("telegram", 41), ("telegram", 42)]


def test_what_is_read_is_known_by_surface(db: sqlite3.Connection) -> None:
    db.executemany(erasures.KEEP, [*erasures.rows(ONE, (41,)), *erasures.rows(ELSEWHERE, (7,))])
    known = Erasures()
    known.add(db.execute(erasures.READ))
    found = [set(known.of(surface)) for surface in ("telegram", "terminal", "web")]
    assert found == [{41}, {7}, set()]


def test_after_two_days_nothing_is_remembered(db: sqlite3.Connection) -> None:
    for serial, back in ((1, "-3 days"), (2, "-1 days")):
        row = "INSERT INTO erasures VALUES ('telegram', ?, strftime('%Y-%m-%d', 'now', ?))"
        db.execute(row, (serial, back))
    db.execute(erasures.FORGET, ("2020-01-01",))
    assert serials(db) == [2]


def test_what_is_known_stays_bounded() -> None:
    known = Erasures()
    known.add(("telegram", serial) for serial in range(25_000))
    assert 24_999 in known.of("telegram")
    assert len(known.of("telegram")) <= 10_000
