import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.errors import StoreAccessError
from bot.store import Database
from flows.state import State

STATE = State(round=2, active=True, answers={"platform": "tokopedia", "completed": "2026-11-03"})


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "sessions.sqlite3"


@pytest.fixture
async def sessions(path: Path) -> AsyncIterator[Database]:
    opened = await Database.open(path)
    yield opened
    await opened.close()


async def test_unknown_chat_is_new(sessions: Database) -> None:
    assert await sessions.load("1") == State()


async def test_saved_answers_outlive_the_process(path: Path) -> None:
    first = await Database.open(path)
    await first.save("1", STATE)
    await first.close()
    second = await Database.open(path)
    assert await second.load("1") == STATE
    await second.close()


async def test_saving_again_replaces_the_row(sessions: Database) -> None:
    await sessions.save("1", State())
    await sessions.save("1", STATE)
    assert await sessions.load("1") == STATE


async def test_chats_do_not_mix(sessions: Database) -> None:
    chats = [str(number) for number in range(50)]
    await asyncio.gather(*(sessions.save(c, State(answers={"platform": c})) for c in chats))
    states = await asyncio.gather(*(sessions.load(c) for c in chats))
    assert [state.answers["platform"] for state in states] == chats


async def test_erased_chat_is_new_again(sessions: Database) -> None:
    await sessions.save("1", STATE, serial=5)
    await sessions.erase("1")
    assert await sessions.load("1") == State()
    assert not await sessions.taken("1", 5)


@pytest.mark.parametrize(
    ("serial", "seen"), [(5000, True), (4900, True), (5001, False), (17, False)]
)
async def test_taken_events_are_known(sessions: Database, serial: int, seen: bool) -> None:
    await sessions.save("1", STATE, serial=5000)
    assert await sessions.taken("1", serial) is seen
    assert not await sessions.taken("2", serial)


async def test_saving_without_serial_keeps_the_last(sessions: Database) -> None:
    await sessions.save("1", STATE, serial=5)
    await sessions.save("1", STATE)
    assert await sessions.taken("1", 5)


async def test_two_processes_share_the_file(sessions: Database, path: Path) -> None:
    other = await Database.open(path)
    await asyncio.gather(*(store.save("1", STATE) for store in (sessions, other) * 20))
    assert await other.load("1") == STATE
    await other.close()


async def test_closed_store_fails_as_store_error(path: Path) -> None:
    sessions = await Database.open(path)
    await sessions.close()
    with pytest.raises(StoreAccessError) as caught:
        await sessions.load("1")
    assert not caught.value.permanent
