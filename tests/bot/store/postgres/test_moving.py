"""What only a shared database knows: whether a bot lives there, and who may do what with it."""

import asyncpg
import pytest

from bot.service.errors import StoreError, StoreOpenError
from bot.service.records import MOVED
from bot.service.turn import Session
from bot.store.moving import move
from bot.store.postgres import SharedDatabase, moving_from, moving_to
from tests.bot.store.postgres.conftest import OpensStore
from tests.support.store.addresses import ONE
from tests.support.store.moving import chats, fill, held
from tests.support.store.postgres_server import PostgresServer
from tests.support.talk.turns import HALO, turn

# Which processes live and who has which duty; `version` is another one in every database.
NOT_MOVED = {"schema", "owners", "duties"}
OUR_OWN = {("sessions", "version"), ("outbox", "owner")}


@pytest.fixture
async def elsewhere(postgres: PostgresServer) -> str:
    return await postgres.fresh()


async def test_source_in_use_is_copied_and_then_said_to_be_in_use(
    url: str, elsewhere: str, ours: SharedDatabase
) -> None:
    await fill(ours)
    for _ in range(2):
        async with moving_from(url) as source, moving_to(elsewhere) as target:
            with pytest.raises(StoreError, match="asalnya masih dipakai bot"):
                await move(source, target, name="here")
    await ours.close()
    async with moving_from(url) as source, moving_to(elsewhere) as target:
        assert {one.changed for one in await move(source, target, name="here")} == {0}


async def test_target_in_use_is_left_alone(url: str, elsewhere: str, ours: SharedDatabase) -> None:
    await ours.check()
    await (await SharedDatabase.open(elsewhere)).close()
    async with moving_from(elsewhere) as source, moving_to(url) as target:
        with pytest.raises(StoreError, match="sedang dipakai bot"):
            await move(source, target, name="there")
        assert await target.mark() is None


async def test_what_waits_is_sent_by_whoever_comes_first(
    url: str, elsewhere: str, opening: OpensStore
) -> None:
    before = await opening()
    await fill(before)
    await before.close()
    async with moving_from(url) as source, moving_to(elsewhere) as target:
        await move(source, target, name="here")
    one, two = [await SharedDatabase.open(elsewhere) for _ in range(2)]
    first = await one.left("telegram")
    assert len(first) == 12
    assert (await two.left("telegram"), await two.sweep("telegram")) == ((), ())
    assert all(map(one.sends, (left.number for left in first)))
    await one.close()
    await two.close()


async def test_moved_conversation_goes_on_only_from_what_is_stored(
    url: str, elsewhere: str, ours: SharedDatabase
) -> None:
    await ours.keep(ONE, turn(Session(taken=(1,)), HALO))
    await ours.close()
    async with moving_from(url) as source, moving_to(elsewhere) as target:
        await move(source, target, name="here")
    there = await SharedDatabase.open(elsewhere)
    session = await there.load(ONE)
    assert session.version
    assert (await held(there, chats(3))).sessions == {ONE: Session(taken=(1,))}
    await there.close()


async def test_source_cannot_be_written(url: str, ours: SharedDatabase) -> None:
    await ours.check()
    async with moving_from(url) as source:
        with pytest.raises(StoreOpenError, match="hanya bisa dibaca"):
            await source.finish(9)


async def test_database_that_is_none_of_ours_is_told(url: str) -> None:
    with pytest.raises(StoreOpenError, match="jalankan dulu bot versi ini"):
        async with moving_from(url):
            pass


async def test_database_of_another_version_is_told(
    url: str, ours: SharedDatabase, db: "asyncpg.Connection[asyncpg.Record]"
) -> None:
    await ours.check()
    await db.execute("UPDATE schema SET version = version + 1")
    with pytest.raises(StoreOpenError, match="dari versi bot yang lain"):
        async with moving_from(url):
            pass


async def test_address_is_never_told() -> None:
    with pytest.raises(StoreOpenError) as caught:
        async with moving_to("postgresql://bot:rahasia@127.0.0.1:1/bot"):
            pass
    assert "tidak bisa dihubungi" in caught.value.person
    assert "rahasia" not in f"{caught.value.person}{caught.value.log}{caught.value.__cause__}"


async def test_connection_that_is_cut_is_told_in_a_line(
    url: str, db: "asyncpg.Connection[asyncpg.Record]"
) -> None:
    others = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()"
    async with moving_to(url) as target:
        await db.execute(f"{others} AND backend_type = 'client backend'")
        with pytest.raises(StoreOpenError) as caught:
            await target.mark()
    assert caught.value.person.count("\n") == 0


async def test_every_column_of_every_table_is_moved(
    ours: SharedDatabase, db: "asyncpg.Connection[asyncpg.Record]"
) -> None:
    await ours.check()
    found = await db.fetch(
        "SELECT table_name, column_name FROM information_schema.columns "
        "WHERE table_schema = current_schema()"
    )
    kept = {(table, column) for table, column in found if table not in NOT_MOVED}
    assert kept == OUR_OWN | {(table.name, name) for table in MOVED for name in table.columns}
