"""What is wrong with a connection is told in one line, without address, password or value."""

import traceback

import asyncpg
import pytest

from bot.service.errors import StoreAccessError, StoreOpenError
from bot.service.turn import Session
from bot.store.postgres import SharedDatabase
from bot.store.postgres.connections import pooled, taken
from tests.support.store.addresses import ONE
from tests.support.store.postgres_server import PostgresServer, postgres_server
from tests.support.talk.turns import HALO, turn

SECRET = "kata-sandi-rahasia"  # noqa: S105 - nobody's


def told(error: BaseException) -> str:
    return "".join(traceback.format_exception(error)) + repr(error)


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        (f"postgresql://ani:{SECRET}@/postgres?host=/nowhere", "tidak bisa dihubungi"),
        (f"postgresql://ani:{SECRET}@127.0.0.1:1/postgres", "tidak bisa dihubungi"),
        (f"postgresql://ani:{SECRET}@127.0.0.1:x/postgres", "alamatnya tidak bisa dibaca"),
        (f"postgresql://ani:{SECRET}@/postgres?host={{here}}", "menolak nama pengguna"),
        (f"postgresql://postgres:{SECRET}@/lain?host={{here}}", "tidak punya basis data"),
    ],
)
async def test_address_that_is_wrong_is_told_in_one_line(
    postgres: PostgresServer, address: str, reason: str
) -> None:
    with pytest.raises(StoreOpenError) as failed:
        await SharedDatabase.open(address.format(here=postgres.folder))
    assert reason in failed.value.person
    assert SECRET not in told(failed.value) + failed.value.log + failed.value.person


async def twice(pool: "asyncpg.Pool[asyncpg.Record]") -> None:
    async with taken(pool) as db:
        for _ in range(2):
            await db.execute("INSERT INTO one VALUES ($1)", SECRET)


async def test_failure_quotes_no_value(postgres: PostgresServer) -> None:
    pool = await pooled(await postgres.fresh())
    try:
        async with taken(pool) as db:
            await db.execute("CREATE TABLE one (secret text UNIQUE)")
        with pytest.raises(StoreAccessError) as failed:
            await twice(pool)
    finally:
        await pool.close()
    assert (failed.value.log, failed.value.permanent) == ("UniqueViolationError 23505", False)
    assert SECRET not in told(failed.value)


async def test_database_that_was_away_is_found_again() -> None:
    with postgres_server(safe=True) as server:
        store = await SharedDatabase.open(await server.fresh())
        try:
            (number,) = await store.keep(ONE, turn(Session(taken=(1,)), HALO))
            server.stop()
            for asked in (
                store.load(ONE),
                store.keep(ONE, turn(Session(taken=(2,)))),
                store.sweep("telegram"),
                store.note_sent(number, chat=ONE, asked=None, answers=()),
                store.check(),
            ):
                with pytest.raises(StoreAccessError) as failed:
                    await asked
                assert (failed.value.permanent, failed.value.retry_after) == (False, 1.0)
            server.start()
            await store.check()
            assert await store.load(ONE) == Session(taken=(1,))
            assert store.sends(number)
            await store.note_sent(number, chat=ONE, asked=None, answers=())
            assert await store.left("telegram") == ()
        finally:
            await store.close()


async def test_store_ends_although_the_database_is_away() -> None:
    with postgres_server() as server:
        store = await SharedDatabase.open(await server.fresh())
        server.stop()
        await store.close()
