"""The lock of a chat: the same for all processes, one at a time, in one order."""

import asyncio

import asyncpg

from bot.service.turn import Address
from bot.store.postgres.locks import lock, lock_free, lock_number
from tests.support.store.addresses import ELSEWHERE, ONE, TWO


def test_number_is_the_same_in_every_process_and_one_of_its_own_for_each_chat() -> None:
    assert lock_number(ONE) == lock_number(Address("telegram", "1"))
    assert len({lock_number(chat) for chat in (ONE, TWO, ELSEWHERE)}) == 3
    assert lock_number(Address("a", "bc")) != lock_number(Address("ab", "c"))
    assert lock_number(ONE).bit_length() < 64


async def test_who_comes_second_waits_and_the_free_ones_are_taken(url: str) -> None:
    first, second = [await asyncpg.connect(url) for _ in range(2)]
    try:
        holding = first.transaction()
        await holding.start()
        await lock(first, (TWO, ONE, TWO))
        async with second.transaction():
            assert await lock_free(second, (ONE, ELSEWHERE)) == [ELSEWHERE]
            waiting = asyncio.create_task(lock(second, (ONE,)))
            waits = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
            while await first.fetchval(waits) == 0:  # noqa: ASYNC110 - the server tells of nothing
                await asyncio.sleep(0.01)
            await holding.rollback()
            await waiting
            assert await lock_free(first, ()) == []
    finally:
        await first.close()
        await second.close()


async def test_no_chat_is_no_statement(url: str) -> None:
    db = await asyncpg.connect(url)
    await db.close()
    await lock(db, ())
