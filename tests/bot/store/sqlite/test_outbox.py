"""A delivery as a row: what the contract does not see of it."""

import sqlite3
from collections.abc import Iterator

import pytest
from hypothesis import given, settings

from bot.service.turn import Delivery, Unsent
from bot.store.sqlite import outbox
from flows.dialogue.replies import Button, Reply
from tests.support.store.addresses import ONE
from tests.support.store.migrated import migrated
from tests.support.talk import turns
from tests.support.talk.turns import HALO


@pytest.fixture
def db() -> Iterator[sqlite3.Connection]:
    with migrated() as db:
        yield db


def left_in(db: sqlite3.Connection) -> tuple[Unsent, ...]:
    found, unreadable = outbox.unsent(db.execute(outbox.LEFT, ("telegram",)))
    assert unreadable == ()
    return found


@settings(max_examples=200)
@given(turns.deliveries)
def test_every_delivery_comes_back_whole(delivery: Delivery) -> None:
    with migrated() as db:
        db.execute(outbox.PUT, outbox.row(7, ONE, delivery))
        found = outbox.unsent(db.execute(outbox.LEFT, ("telegram",)))
        assert found == ((Unsent(number=7, chat=ONE, delivery=delivery),), ())


def test_row_from_before_there_were_folds_is_read(db: sqlite3.Connection) -> None:
    body = (
        '{"replies":[["Halo",[[["Ya","0.a",null,null]]],true]],"pressed":null,"asked":1,'
        '"replaces":[],"thread":null,"reply_to":null}'
    )
    db.execute(outbox.PUT, (7, *ONE, body, 0))
    (left,) = left_in(db)
    buttons = ((Button(label="Ya", data="0.a"),),)
    assert left.delivery.replies == (Reply(text="Halo", buttons=buttons, in_place=True),)


def test_highest_number_outlives_its_delivery(db: sqlite3.Connection) -> None:
    assert db.execute(outbox.HIGHEST).fetchall() == []
    db.execute(outbox.PUT, outbox.row(7, ONE, HALO))
    db.execute(outbox.TAKE_OUT, (7,))
    assert db.execute(outbox.HIGHEST).fetchall() == [(7,)]


def test_old_ones_are_forgotten_by_the_day(db: sqlite3.Connection) -> None:
    for number, when in enumerate(("2026-11-20T23:59:59Z", "2026-11-21T00:00:00Z"), start=1):
        db.execute(outbox.PUT, outbox.row(number, ONE, HALO))
        db.execute("UPDATE outbox SET put = ? WHERE number = ?", (when, number))
    assert db.execute(outbox.FORGET, ("2026-11-21",)).rowcount == 1
    assert [left.number for left in left_in(db)] == [2]
