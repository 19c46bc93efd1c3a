"""A delivery as a row: what the contract does not see of it."""

from datetime import date

import asyncpg

from bot.service.turn import Session
from bot.store.postgres import SharedDatabase
from tests.support.store.addresses import ONE
from tests.support.talk.turns import HALO, turn


async def test_old_ones_are_forgotten_by_the_day(
    ours: SharedDatabase, db: "asyncpg.Connection[asyncpg.Record]"
) -> None:
    numbers = await ours.keep(ONE, turn(Session(), HALO, HALO))
    for number, day in zip(numbers, (date(2026, 11, 20), date(2026, 11, 21)), strict=True):
        await db.execute("UPDATE outbox SET put = $1 WHERE number = $2", day, number)
    assert await ours.forget(idle=date(2026, 11, 21), journal=date(2026, 11, 21)) == 1
    assert [left.number for left in await ours.left("telegram")] == [numbers[1]]


async def test_no_number_comes_twice(ours: SharedDatabase, theirs: SharedDatabase) -> None:
    found = []
    for store in (ours, theirs) * 5:
        (number,) = await store.keep(ONE, turn(Session(), HALO))
        await store.note_sent(number, chat=ONE, asked=None, answers=())
        found.append(number)
    assert found == sorted(set(found))
