"""A process lives by the database's clock, and by its own counts itself dead before the others."""

import asyncio
import io
from collections.abc import AsyncIterator

import asyncpg
import pytest

from bot.service.turn import Delivery, Unsent
from bot.store.postgres.connections import pooled
from bot.store.postgres.membership import Membership
from bot.store.postgres.schema import migrate
from tests.support.store.addresses import ONE, TWO


@pytest.fixture
async def pool(
    url: str, db: "asyncpg.Connection[asyncpg.Record]"
) -> AsyncIterator["asyncpg.Pool[asyncpg.Record]"]:
    await migrate(db)
    opened = await pooled(url)
    yield opened
    await opened.close()


async def living(db: "asyncpg.Connection[asyncpg.Record]") -> list[int]:
    return [owner for (owner,) in await db.fetch("SELECT owner FROM owners WHERE until > now()")]


async def test_lives_on_while_it_runs_and_ends_with_it(
    pool: "asyncpg.Pool[asyncpg.Record]", db: "asyncpg.Connection[asyncpg.Record]"
) -> None:
    member = Membership(pool, lease=0.4)
    await member.begin()
    began = await db.fetchval("SELECT until FROM owners")
    while await db.fetchval("SELECT until FROM owners") == began:  # noqa: ASYNC110 - nobody tells
        await asyncio.sleep(0.02)
    assert await living(db) == [member.owner]
    await member.end()
    assert await living(db) == []


async def test_says_nothing_of_its_own_once_its_lease_is_over(
    pool: "asyncpg.Pool[asyncpg.Record]",
) -> None:
    member = Membership(pool, lease=0.0)
    await member.begin()
    assert member.take_numbers((7,), ONE, owner=member.owner) == (7,)
    assert not member.sends(7)
    await member.end()


async def test_what_was_put_under_an_older_name_is_not_its_own(
    pool: "asyncpg.Pool[asyncpg.Record]", db: "asyncpg.Connection[asyncpg.Record]"
) -> None:
    member = Membership(pool, lease=30.0)
    await member.begin()
    before = member.owner
    member.take_numbers((7,), ONE, owner=before)
    await db.execute("DELETE FROM owners")
    await member.renew()
    assert member.owner != before
    assert await living(db) == [member.owner]
    left = (Unsent(number=8, chat=ONE, delivery=Delivery(replies=())),)
    assert (member.take(left, owner=before), member.take_numbers((9,), ONE, owner=before)) == (
        (),
        (),
    )
    assert [member.sends(number) for number in (7, 8, 9)] == [False] * 3
    assert (member.take(left, owner=member.owner), member.take(left, owner=member.owner)) == (
        left,
        (),
    )
    await member.end()


async def test_forgets_what_is_done_and_whom_it_may_not_write_to(
    pool: "asyncpg.Pool[asyncpg.Record]",
) -> None:
    member = Membership(pool, lease=30.0)
    await member.begin()
    for number, chat in ((1, ONE), (2, TWO), (3, TWO), (4, ONE)):
        member.take_numbers((number,), chat, owner=member.owner)
    member.drop(1)
    member.drop(None)
    member.drop_chat(TWO)
    assert [member.whose(number) for number in (1, 2, 3, 4)] == [None, None, None, ONE]
    await member.end()


async def test_failing_renewal_is_told_once_and_tried_again(
    pool: "asyncpg.Pool[asyncpg.Record]",
    db: "asyncpg.Connection[asyncpg.Record]",
    log: io.StringIO,
) -> None:
    member = Membership(pool, lease=0.1)
    await member.begin()
    await db.execute("ALTER TABLE owners RENAME TO away")
    while "others not told that we live" not in log.getvalue():  # noqa: ASYNC110 - nobody tells
        await asyncio.sleep(0.02)
    await db.execute("ALTER TABLE away RENAME TO owners")
    while not await living(db):  # noqa: ASYNC110 - nobody tells
        await asyncio.sleep(0.02)
    await db.execute("ALTER TABLE owners RENAME TO away")
    await member.end()
    assert "others not told of our end: UndefinedTableError 42P01" in log.getvalue()
