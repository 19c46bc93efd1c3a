"""One transaction of all kinds of changes, in the order in which they came."""

from collections.abc import AsyncIterator
from dataclasses import replace

import asyncpg
import pytest

from bot.service.errors import StoreStaleError
from bot.service.turn import Delivery, Session
from bot.store.postgres import outbox, sessions
from bot.store.postgres.changes import KeepTurn, NoteDone, NoteGone, NoteSent, ToSend, carry_out
from bot.store.postgres.schema import migrate
from flows.dialogue.replies import Reply
from tests.support.store.addresses import ELSEWHERE, ONE, TWO
from tests.support.talk.turns import HALO, turn

US, THEM = 7, 8
B = Delivery(replies=(Reply(text="b"),))


@pytest.fixture
async def db(
    db: "asyncpg.Connection[asyncpg.Record]",
) -> AsyncIterator["asyncpg.Connection[asyncpg.Record]"]:
    """Return a connection within a transaction at the present schema."""
    await migrate(db)
    async with db.transaction():
        yield db


async def test_changes_of_a_chat_follow_each_other(
    db: "asyncpg.Connection[asyncpg.Record]",
) -> None:
    kept, noted, done, again, gone = await carry_out(
        db,
        (
            KeepTurn(ONE, turn(Session(message=5), HALO)),
            NoteSent(ONE, 1, asked=5, answers=(70,)),
            NoteDone(TWO, 1, done=2),
            KeepTurn(ONE, turn(None, HALO, B)),
            NoteGone(ONE),
        ),
        owner=US,
    )
    assert (kept, noted, done) == (ToSend(numbers=(1,)), ToSend(), ToSend())
    assert (again, gone) == (ToSend(numbers=(2, 3)), ToSend())
    assert await outbox.own(db, "telegram", owner=US) == []
    assert await sessions.load(db, (ONE,)) == [Session(message=5, answer_messages=(70,))]


async def test_answers_behind_another_owner_are_told_to_that(
    db: "asyncpg.Connection[asyncpg.Record]",
) -> None:
    await carry_out(db, (KeepTurn(ONE, turn(Session(), HALO)),), owner=US)
    told = await carry_out(
        db, (KeepTurn(ONE, turn(Session(), B)), KeepTurn(TWO, turn(Session(), B))), owner=THEM
    )
    assert told == [ToSend(), ToSend(numbers=(3,))]
    (told_us,) = await carry_out(db, (NoteSent(ONE, 1, asked=None, answers=()),), owner=US)
    assert isinstance(told_us, ToSend)
    assert [(one.number, one.delivery) for one in told_us.following] == [(2, B)]


async def test_stale_turn_leaves_nothing_at_all(db: "asyncpg.Connection[asyncpg.Record]") -> None:
    late = turn(Session(), HALO, erased=True)
    await carry_out(db, (KeepTurn(ELSEWHERE, turn(Session(taken=(1,)), B)),), owner=US)
    (told,) = await carry_out(db, (KeepTurn(ELSEWHERE, replace(late, after=12345)),), owner=US)
    assert isinstance(told, StoreStaleError)
    assert await sessions.load(db, (ELSEWHERE,)) == [Session(taken=(1,))]
    assert [one.delivery for one in await outbox.own(db, "terminal", owner=US)] == [B]
