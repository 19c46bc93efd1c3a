"""The disk is full, the database read-only, or held by somebody else; then it is well again.

Meanwhile everybody gets their answer, or one honest sentence; afterwards nothing answered is lost.
"""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest

from bot.service.errors import MEMORY_FAILED, SOMETHING_FAILED
from flows.library.library import Library
from tests.support.faulty_server.server import FaultyApi, Moment
from tests.support.process.life import BotLife
from tests.support.process.running import ROOT
from tests.support.talk.walker import Walker

SEED: Final = 2_828
PEOPLE: Final = 30
PATIENCE: Final = 20  # seconds for two rounds of everybody while each write fails
HONEST: Final = {MEMORY_FAILED, SOMETHING_FAILED}


@dataclass
class FaultyScene:
    api: FaultyApi
    bot: BotLife
    fault: Path
    crowd: list[Walker]

    async def act(self) -> None:
        """Let everybody do one thing and see its usual answer."""
        await asyncio.gather(*(person.act() for person in self.crowd))

    async def try_to_act(self) -> list[str]:
        """Let everybody do one thing; return what some were told in the place of an answer."""
        tries = (person.tries(HONEST) for person in self.crowd)
        return [told for told in await asyncio.gather(*tries) if told]

    @contextmanager
    def failing(self, how: str) -> Iterator[None]:
        """Let the database fail so within the block."""
        self.fault.write_text(how, encoding="utf-8")
        try:
            yield
        finally:
            self.fault.write_text("", encoding="utf-8")

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Hold the database as another process would."""
        with closing(sqlite3.connect(self.bot.db, isolation_level=None)) as other:
            other.execute("BEGIN EXCLUSIVE")
            yield

    async def is_well_again(self) -> None:
        """Everybody acts as usual, and the database holds all that was answered."""
        await self.act()
        for person in self.crowd:
            assert self.bot.stored(person.chat) == person.talk.state, person.chat
        assert self.bot.is_sound()


@pytest.fixture
async def scene(library: Library, tmp_path: Path) -> AsyncIterator[FaultyScene]:
    async with beside_the_bot(library, tmp_path) as scene:
        await scene.act()
        yield scene
        assert scene.bot.is_running
        assert "Traceback" not in scene.bot.log


@asynccontextmanager
async def beside_the_bot(library: Library, folder: Path) -> AsyncIterator[FaultyScene]:
    fault = folder / "fault"
    fault.write_text("", encoding="utf-8")
    settings = {"SQLITE_FAULT": str(fault), "PYTHONPATH": str(ROOT)}
    module = "tests.support.store.faulty_sqlite"
    async with (
        FaultyApi() as api,
        BotLife(folder, api_url=api.url, module=module, **settings) as bot,
    ):
        crowd = [Walker(api, chat, library, SEED) for chat in range(1, PEOPLE + 1)]
        yield FaultyScene(api, bot, fault, crowd)


async def test_read_only_database_is_told_and_outlived(scene: FaultyScene) -> None:
    with scene.failing("readonly"):
        for _ in range(3):
            await scene.try_to_act()
    assert "SQLITE_READONLY" in scene.bot.log
    await scene.is_well_again()


async def test_locked_database_is_told_and_outlived(scene: FaultyScene) -> None:
    async with asyncio.timeout(PATIENCE):  # nobody waits for the others' failures
        with scene.locked():
            await scene.try_to_act()
            await scene.try_to_act()
    assert "SQLITE_BUSY" in scene.bot.log
    await scene.is_well_again()


async def test_full_disk_is_told_and_outlived(library: Library, tmp_path: Path) -> None:
    # Newcomers: what is known already may still fit into the pages that there are.
    async with beside_the_bot(library, tmp_path) as scene:
        await scene.crowd[0].act()
        with scene.failing("full"):
            await scene.try_to_act()
        assert "SQLITE_FULL" in scene.bot.log
        await scene.is_well_again()


async def test_answer_noted_later_is_not_said_again(scene: FaultyScene) -> None:
    # The database fails between saying and noting it; a further answer comes, then the kill.
    person = scene.crowd[0]

    def spoil(moment: Moment) -> None:
        if (moment.phase, moment.chat) == ("done", person.chat):
            scene.fault.write_text("readonly", encoding="utf-8")

    scene.api.watch = spoil
    await person.act()
    assert await scene.api.until(lambda: "sending not noted" in scene.bot.log)
    scene.api.watch = lambda _: None
    scene.fault.write_text("", encoding="utf-8")
    await person.act()
    await scene.bot.kill9()
    await scene.bot.start()
    await scene.is_well_again()


async def test_answered_meanwhile_and_killed_afterwards(scene: FaultyScene) -> None:
    with scene.failing("readonly"):
        await scene.try_to_act()
    await scene.act()
    await scene.bot.kill9()
    await scene.bot.start()
    await scene.is_well_again()
