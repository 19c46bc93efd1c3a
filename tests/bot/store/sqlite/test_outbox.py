import sqlite3
from collections.abc import Iterator

import pytest
from hypothesis import given, settings

from bot.service.turn import Delivery, Unsent
from bot.store.sqlite import outbox
from tests.support.store.migrated import migrated
from tests.support.talk import turns
from tests.support.talk.turns import HALO


@pytest.fixture
def db() -> Iterator[sqlite3.Connection]:
    with migrated() as db:
        yield db


def numbers(db: sqlite3.Connection) -> list[int]:
    return [left.number for left in outbox.left(db)]


@settings(max_examples=200)
@given(turns.deliveries)
def test_every_delivery_comes_back_whole(delivery: Delivery) -> None:
    with migrated() as db:
        number = outbox.put(db, "1", delivery)
        assert outbox.left(db) == (Unsent(number=number, chat="1", delivery=delivery),)


def test_oldest_comes_first(db: sqlite3.Connection) -> None:
    found = [outbox.put(db, chat, HALO) for chat in "2131"]
    assert numbers(db) == found == sorted(found)


def test_done_acts_are_noted(db: sqlite3.Connection) -> None:
    first, second = (outbox.put(db, "1", HALO) for _ in range(2))
    outbox.note_done(db, second, 3)
    assert [left.delivery.done for left in outbox.left(db)] == [0, 3]
    assert first < second


def test_taken_out_is_gone(db: sqlite3.Connection) -> None:
    first, second = (outbox.put(db, "1", HALO) for _ in range(2))
    outbox.take_out(db, first)
    assert numbers(db) == [second]


def test_number_is_never_given_twice(db: sqlite3.Connection) -> None:
    first = outbox.put(db, "1", HALO)
    outbox.take_out(db, first)
    assert outbox.put(db, "1", HALO) > first


def test_noting_what_is_gone_does_nothing(db: sqlite3.Connection) -> None:
    outbox.note_done(db, 7, 1)
    outbox.take_out(db, 7)
    assert numbers(db) == []


def test_erasing_concerns_one_chat(db: sqlite3.Connection) -> None:
    for chat in "1212":
        outbox.put(db, chat, HALO)
    outbox.erase(db, "1")
    assert [left.chat for left in outbox.left(db)] == ["2", "2"]


def test_old_ones_are_forgotten_by_the_day(db: sqlite3.Connection) -> None:
    for when in ("2026-11-20T23:59:59Z", "2026-11-21T00:00:00Z"):
        number = outbox.put(db, "1", HALO)
        db.execute("UPDATE outbox SET put = ? WHERE number = ?", (when, number))
    assert outbox.forget_before(db, "2026-11-21") == 1
    assert len(numbers(db)) == 1
