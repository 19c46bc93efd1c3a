"""A session as a row: what the contract does not see of it."""

from datetime import UTC, date, datetime
from typing import Any

import asyncpg
import pytest

from bot.service.turn import Session
from bot.store.postgres import SharedDatabase, sessions
from flows.dialogue.state import State
from tests.support.store.addresses import ONE, TWO, at
from tests.support.talk.turns import turn

SESSION = Session(state=State(round=2), message=5, wake=datetime(2026, 12, 1, tzinfo=UTC))
DAY = date(2026, 11, 21)


@pytest.fixture(autouse=True)
async def kept(ours: SharedDatabase) -> None:
    await ours.keep_all([(chat, turn(SESSION)) for chat in (ONE, TWO)])


async def used(db: "asyncpg.Connection[asyncpg.Record]", day: date) -> None:
    await db.execute("UPDATE sessions SET used = $1 WHERE chat = '1'", day)


async def row(db: "asyncpg.Connection[asyncpg.Record]") -> tuple[Any, ...]:
    return tuple(await db.fetchrow("SELECT used, gone FROM sessions WHERE chat = '1'") or ())


async def test_idle_chats_are_forgotten_by_the_day(
    ours: SharedDatabase, db: "asyncpg.Connection[asyncpg.Record]"
) -> None:
    await used(db, date(2026, 11, 20))
    assert await ours.forget(idle=DAY, journal=DAY) == 1
    assert await ours.load_all((ONE, TWO)) == [Session(), SESSION]


async def test_more_than_go_at_once_are_forgotten(
    ours: SharedDatabase,
    db: "asyncpg.Connection[asyncpg.Record]",
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("bot.store.postgres.database._FORGOTTEN_AT_ONCE", 2)
    await ours.keep_all([(at(key), turn(SESSION)) for key in range(5)])
    await db.execute("UPDATE sessions SET used = '2026-11-20'")
    assert await ours.forget(idle=DAY, journal=DAY) == 5


async def test_chat_that_is_being_spoken_with_is_not_waited_for(
    ours: SharedDatabase, db: "asyncpg.Connection[asyncpg.Record]"
) -> None:
    await used(db, date(2026, 11, 20))
    async with db.transaction():
        await db.execute("SELECT FROM sessions WHERE chat = '1' FOR UPDATE")
        assert await ours.forget(idle=DAY, journal=DAY) == 0


async def test_using_a_chat_makes_it_young_and_noting_does_not(
    ours: SharedDatabase, db: "asyncpg.Connection[asyncpg.Record]"
) -> None:
    await used(db, DAY)
    await ours.note_gone(ONE)
    await ours.keep(ONE, turn(SESSION, unasked=True))
    assert await row(db) == (DAY, True)
    await ours.keep(ONE, turn(SESSION))
    assert (await row(db))[1] is False
    assert (await row(db))[0] > DAY


async def test_unreadable_state_counts_as_new(
    ours: SharedDatabase, db: "asyncpg.Connection[asyncpg.Record]"
) -> None:
    await db.execute("UPDATE sessions SET state = '{' WHERE chat = '1'")
    assert (await ours.load(ONE)).state == State()


async def test_no_version_comes_twice(
    ours: SharedDatabase, db: "asyncpg.Connection[asyncpg.Record]"
) -> None:
    found = set()
    for _ in range(20):
        await ours.keep(ONE, turn(SESSION))
        found.add(await db.fetchval("SELECT version FROM sessions WHERE chat = '1'"))
    assert len(found) == 20
    assert await sessions.versions(db, (ONE,)) == [(await ours.load(ONE)).version]
    assert await sessions.versions(db, ()) == []


@pytest.mark.parametrize("sql", [sessions._DUE, sessions._LATE])
async def test_who_is_due_is_found_by_the_index(
    db: "asyncpg.Connection[asyncpg.Record]", sql: str
) -> None:
    await db.execute("SET enable_seqscan = off")
    plain = sql.replace("$1", "'telegram'").replace("$2", "now()").replace("$3", "5")
    plan = "\n".join(line for (line,) in await db.fetch(f"EXPLAIN {plain}"))
    assert "sessions_waking" in plan
