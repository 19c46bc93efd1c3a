"""What spoils a transaction is tried by itself; what concerns all is not."""

from collections.abc import AsyncIterator
from itertools import pairwise

import asyncpg
import pytest

from bot.service.errors import StoreAccessError
from bot.service.turn import Session
from bot.store.postgres import SharedDatabase, transactions
from bot.store.postgres.changes import KeepTurn, ToSend
from bot.store.postgres.connections import pooled
from tests.support.store.addresses import ONE, TWO, at
from tests.support.talk.turns import HALO, turn

TURN = turn(Session(), HALO)
WRONG = KeepTurn(at("nol\0"), TURN)


@pytest.fixture
async def pool(url: str) -> AsyncIterator["asyncpg.Pool[asyncpg.Record]"]:
    await (await SharedDatabase.open(url)).close()
    opened = await pooled(url)
    yield opened
    await opened.close()


async def test_more_than_go_into_one_transaction_go_into_several(
    pool: "asyncpg.Pool[asyncpg.Record]",
) -> None:
    told = await transactions.commit(pool, [KeepTurn(at(n), TURN) for n in range(450)], owner=7)
    numbers = [its.numbers[0] for its in told if isinstance(its, ToSend)]
    assert len(numbers) == 450
    assert all(one < other for one, other in pairwise(numbers))
    assert await pool.fetchval("SELECT count(DISTINCT xmin::text) FROM outbox") == 3


async def test_what_spoils_it_for_all_is_tried_by_itself(
    pool: "asyncpg.Pool[asyncpg.Record]",
) -> None:
    changes = [KeepTurn(ONE, TURN), WRONG, KeepTurn(TWO, TURN)]
    told = await transactions.commit(pool, changes, owner=7)
    assert [isinstance(its, ToSend) for its in told] == [True, False, True]


async def test_nothing_is_tried_again_where_the_database_takes_nothing(
    pool: "asyncpg.Pool[asyncpg.Record]",
) -> None:
    async with pool.acquire() as db:
        await db.execute("SET default_transaction_read_only = on")
    told = await transactions.commit(pool, [KeepTurn(ONE, TURN), KeepTurn(TWO, TURN)], owner=7)
    assert {its.log for its in told if isinstance(its, StoreAccessError)} == {
        "ReadOnlySQLTransactionError 25006"
    }
    assert (len(told), len(set(map(id, told)))) == (2, 1)


async def test_it_is_given_up_after_a_while(
    pool: "asyncpg.Pool[asyncpg.Record]", monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(transactions, "_PATIENCE", -1.0)
    told = await transactions.commit(pool, [WRONG, KeepTurn(ONE, TURN)], owner=7)
    assert [isinstance(its, StoreAccessError) for its in told] == [True, True]
    assert await pool.fetchval("SELECT count(*) FROM outbox") == 0
