import asyncio
import io
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from datetime import date, timedelta
from pathlib import Path

import aiosqlite
import pytest

from bot.service.clock import standing_at
from bot.service.conversations import Conversations
from bot.service.errors import StoreAccessError
from bot.service.housekeeping import _FORGET_EVERY, _PAUSE, Housekeeping
from bot.service.records import WaitCount
from bot.service.turn import Address, JournalEntries, Session, TurnResult
from bot.store.sqlite import Database
from bot.store.waiting_line import Measure
from flows.dialogue import ENOUGH, RecordWaiting, WaitingTime
from flows.library.library import Library
from tests.support.store.addresses import ONE, TWO
from tests.support.talk.talk import TODAY
from tests.support.talk.turns import said, turn

CLOCK = standing_at(TODAY)


class WatchedLine(Database):
    """A database that notes what is forgotten, and fails when told to."""

    def __init__(self, db: aiosqlite.Connection, *, measure: Measure | None = None) -> None:
        super().__init__(db, measure=measure)
        self.forgotten: list[tuple[date, date]] = []
        self.failing = False
        self.changed = asyncio.Condition()
        self.tidied = 0

    async def keep(self, chat: Address, turn: TurnResult) -> tuple[int, ...]:
        if self.failing:
            raise StoreAccessError("SQLITE_FULL")
        numbers = await super().keep(chat, turn)
        await self._tell()
        return numbers

    async def keep_all(
        self, turns: Sequence[tuple[Address, TurnResult]]
    ) -> list[tuple[int, ...] | BaseException]:
        return [await self.keep(chat, turn) for chat, turn in turns]

    async def forget(self, *, idle: date, journal: date) -> int:
        self.forgotten.append((idle, journal))
        await self._tell()
        if self.failing:
            raise StoreAccessError("SQLITE_BUSY")
        return await super().forget(idle=idle, journal=journal)

    async def tidy(self) -> None:
        self.tidied += 1
        if self.failing:
            raise StoreAccessError("SQLITE_FULL")
        await super().tidy()

    async def waits(self, *, since: date) -> list[WaitCount]:
        if self.failing:
            raise StoreAccessError("SQLITE_BUSY")
        return await super().waits(since=since)

    async def was_used(self, chat: Address, day: str) -> None:
        """Let a chat have been used last on that day."""
        sql = "UPDATE sessions SET updated = ? WHERE surface = ? AND chat = ?"
        await self._line.count_changed((sql, (f"{day}T00:00:00Z", *chat)))

    async def until(self, holds: Callable[[], bool]) -> None:
        """Wait until it holds, looking whenever something was kept or forgotten."""
        async with asyncio.timeout(10), self.changed:
            await self.changed.wait_for(holds)

    async def _tell(self) -> None:
        async with self.changed:
            self.changed.notify_all()


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[WatchedLine]:
    opened = await WatchedLine.open(tmp_path / "bot.sqlite3")
    yield opened
    await opened.close()


@pytest.fixture
def conversations(library: Library, database: WatchedLine) -> Conversations:
    return Conversations(library, database, CLOCK)


@pytest.fixture
def keeping(conversations: Conversations, database: WatchedLine) -> Housekeeping:
    return Housekeeping(conversations, database, CLOCK, idle_days=90, journal_days=400)


def at_day(conversations: Conversations, database: WatchedLine, day: date) -> Housekeeping:
    return Housekeeping(conversations, database, standing_at(day), idle_days=90, journal_days=400)


@asynccontextmanager
async def running(work: Awaitable[None]) -> AsyncIterator[None]:
    task = asyncio.ensure_future(work)
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def test_start_forgets_what_is_too_old(keeping: Housekeeping, database: WatchedLine) -> None:
    async with running(keeping.run()):
        await database.until(lambda: bool(database.forgotten))
    days = timedelta(days=90), timedelta(days=400)
    assert database.forgotten == [(TODAY - days[0], TODAY - days[1])]


async def test_idle_chat_goes_and_a_used_one_stays(
    keeping: Housekeeping, database: WatchedLine
) -> None:
    for chat, day in ((ONE, "2026-08-22"), (TWO, "2026-08-23")):
        await database.keep(chat, turn(Session(taken=(1,))))
        await database.was_used(chat, day)
    await keeping.forget()
    assert [(await database.load(chat)).taken for chat in (ONE, TWO)] == [(), (1,)]


async def test_every_hour_it_forgets_again(
    keeping: Housekeeping, database: WatchedLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.service.housekeeping._PAUSE", 0)
    async with running(keeping.run()):
        await database.until(lambda: len(database.forgotten) == 3)


def test_an_hour_is_an_hour() -> None:
    assert _PAUSE * _FORGET_EVERY == 3600


async def test_failure_is_only_logged(
    keeping: Housekeeping, database: WatchedLine, log: io.StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.service.housekeeping._PAUSE", 0)
    database.failing = True
    async with running(keeping.run()):
        await database.until(lambda: len(database.forgotten) == 2)
    assert "nothing forgotten: SQLITE_BUSY" in log.getvalue()
    assert "waiting times not known: SQLITE_BUSY" in log.getvalue()


async def test_start_and_every_hour_look_how_long_others_waited(
    keeping: Housekeeping,
    conversations: Conversations,
    database: WatchedLine,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("bot.service.housekeeping._PAUSE", 0)
    one = RecordWaiting(platform="tokopedia", year=2026, days=5, seen=TODAY)
    notes = JournalEntries(day=TODAY, waited=(one,) * ENOUGH)
    await database.keep(ONE, turn(None, notes=notes))
    async with running(keeping.run()):
        await database.until(lambda: len(database.forgotten) == 2)
    assert conversations._waits == {"tokopedia": WaitingTime(people=ENOUGH, half=5)}


async def test_clock_that_jumped_erases_nothing_before_it_has_run_for_a_day(
    conversations: Conversations, database: WatchedLine, log: io.StringIO
) -> None:
    keeping = at_day(conversations, database, TODAY)
    for chat in (ONE, TWO):
        await database.keep(chat, turn(Session(taken=(1,))))
    await keeping.forget()
    ahead = at_day(conversations, database, TODAY + timedelta(days=400))
    await ahead.forget()
    for _ in range(23):
        await ahead.forget(hours=1)
        await ahead.forget()  # starts make no hour
    assert [(await database.load(chat)).taken for chat in (ONE, TWO)] == [(1,), (1,)]
    assert "nothing forgotten: the clock has jumped" in log.getvalue()
    await ahead.forget(hours=1)
    assert [(await database.load(chat)).taken for chat in (ONE, TWO)] == [(), ()]


async def test_clock_that_was_ahead_for_a_while_has_done_nothing(
    conversations: Conversations, database: WatchedLine, log: io.StringIO
) -> None:
    await database.keep(ONE, turn(Session(taken=(1,))))
    for day in (TODAY, TODAY + timedelta(days=11_000), TODAY - timedelta(days=400), TODAY):
        for hours in (0, 1, 1):
            await at_day(conversations, database, day).forget(hours=hours)
    assert (await database.load(ONE)).taken == (1,)
    before = log.getvalue().count("jumped")
    await at_day(conversations, database, TODAY + timedelta(days=1)).forget()
    assert log.getvalue().count("jumped") == before == 6


async def test_store_tidies_every_few_seconds_whatever_fails(
    keeping: Housekeeping, database: WatchedLine, log: io.StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.service.housekeeping._PAUSE", 0)
    database.failing = True
    async with running(keeping.run()):
        await database.until(lambda: len(database.forgotten) == 2)
    assert database.tidied == _FORGET_EVERY
    assert "nothing tidied: SQLITE_FULL" in log.getvalue()


async def test_forgotten_rows_are_logged_if_any(
    keeping: Housekeeping, database: WatchedLine, log: io.StringIO
) -> None:
    await keeping.forget()
    assert "forgotten" not in log.getvalue()
    await database.keep(ONE, turn(Session()))
    await database.was_used(ONE, "2020-01-01")
    await keeping.forget()
    assert "forgotten: 1 rows" in log.getvalue()


async def test_what_could_not_be_stored_is_stored_again(
    keeping: Housekeeping,
    conversations: Conversations,
    database: WatchedLine,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("bot.service.housekeeping._PAUSE", 0)
    database.failing = True
    await conversations.take(ONE, [said("sertif tokped blm muncul", 1)])
    async with running(keeping.run()):
        await database.until(lambda: len(database.forgotten) == 2)
        assert (await database.load(ONE)).taken == ()
        database.failing = False
        await database.until(lambda: not conversations._unsaved)
    assert (await database.load(ONE)).taken == (1,)
