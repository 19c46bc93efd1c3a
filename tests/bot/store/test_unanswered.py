import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from bot.errors import StoreAccessError
from bot.store import Database
from flows.state import State

TODAY = date(2026, 11, 21)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "bot.sqlite3"


@pytest.fixture
async def database(path: Path) -> AsyncIterator[Database]:
    opened = await Database.open(path)
    yield opened
    await opened.close()


async def rows(database: Database) -> list[tuple[str, str, str, int]]:
    found = await database._db.execute_fetchall("SELECT * FROM unanswered")
    return [(day, outcome, topics, times) for day, outcome, topics, times in found]


async def test_counting_twice_gives_two(database: Database) -> None:
    for _ in range(2):
        await database.count_unanswered("fallback", ("lupa-password", "ganti-email"), day=TODAY)
    assert await rows(database) == [("2026-11-21", "fallback", "lupa-password ganti-email", 2)]


async def test_nothing_near_is_counted_too(database: Database) -> None:
    await database.count_unanswered("fallback", (), day=TODAY)
    assert await rows(database) == [("2026-11-21", "fallback", "", 1)]


async def test_day_outcome_and_topics_are_told_apart(database: Database) -> None:
    await database.count_unanswered("fallback", ("lupa-password",), day=TODAY)
    await database.count_unanswered("fallback", ("ganti-email",), day=TODAY)
    await database.count_unanswered("none-of-these", ("lupa-password",), day=TODAY)
    await database.count_unanswered("fallback", ("lupa-password",), day=date(2026, 11, 22))
    assert [row[-1] for row in await rows(database)] == [1, 1, 1, 1]


async def test_counts_outlive_the_process(path: Path) -> None:
    first = await Database.open(path)
    await first.count_unanswered("fallback", (), day=TODAY)
    await first.close()
    second = await Database.open(path)
    assert await rows(second) == [("2026-11-21", "fallback", "", 1)]
    await second.close()


async def test_no_count_of_two_processes_is_lost(database: Database, path: Path) -> None:
    other = await Database.open(path)
    both = (database, other) * 20
    await asyncio.gather(*(store.count_unanswered("fallback", (), day=TODAY) for store in both))
    assert [row[-1] for row in await rows(other)] == [40]
    await other.close()


async def test_erased_chat_leaves_counts(database: Database) -> None:
    await database.save("1", State(answers={"platform": "tokopedia"}))
    await database.count_unanswered("fallback", (), day=TODAY)
    await database.erase("1")
    assert await database.load("1") == State()
    assert [row[-1] for row in await rows(database)] == [1]


async def test_closed_database_fails_as_store_error(path: Path) -> None:
    database = await Database.open(path)
    await database.close()
    with pytest.raises(StoreAccessError):
        await database.count_unanswered("fallback", (), day=TODAY)


async def test_locked_database_fails_as_store_error(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.store.opening._WAIT_FOR_LOCK", 0.05)
    database = await Database.open(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreAccessError) as caught:
            await database.count_unanswered("fallback", (), day=TODAY)
    assert caught.value.log == "SQLITE_BUSY"
    await database.close()
