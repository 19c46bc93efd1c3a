"""Who lives, and who has a duty: by the clock of the database alone."""

import asyncpg

from bot.store.postgres import owners
from bot.store.postgres.schema import migrate

US, THEM = 7, 8


async def test_who_has_counted_as_dead_is_not_renewed(
    db: "asyncpg.Connection[asyncpg.Record]",
) -> None:
    await migrate(db)
    await owners.begin(db, US, lease=30.0)
    await owners.begin(db, THEM, lease=0.0)
    assert await owners.renew(db, US, lease=30.0)
    assert not await owners.renew(db, THEM, lease=30.0)
    assert not await owners.renew(db, 9, lease=30.0)


async def test_duty_is_one_processes_until_it_ends_or_is_late(
    db: "asyncpg.Connection[asyncpg.Record]",
) -> None:
    await migrate(db)
    assert await owners.serve(db, "a", US, lease=30.0)
    assert not await owners.serve(db, "a", THEM, lease=30.0)
    assert await owners.serve(db, "b", THEM, lease=0.0)
    assert await owners.serve(db, "b", US, lease=30.0)
    await owners.end(db, US)
    assert await owners.serve(db, "a", THEM, lease=30.0)


async def test_who_is_long_dead_is_forgotten(db: "asyncpg.Connection[asyncpg.Record]") -> None:
    await migrate(db)
    for owner, seconds in ((US, -90_000.0), (THEM, -80_000.0)):
        await owners.begin(db, owner, lease=seconds)
    await db.execute(owners.FORGET)
    assert [owner for (owner,) in await db.fetch("SELECT owner FROM owners")] == [THEM]


async def test_only_whoever_has_not_ended_lives(db: "asyncpg.Connection[asyncpg.Record]") -> None:
    await migrate(db)
    await owners.begin(db, US, lease=30.0)
    await owners.begin(db, THEM, lease=0.0)
    assert await owners.any_lives(db)
    await owners.end(db, US)
    assert not await owners.any_lives(db)
