"""Why we do not let the library fetch our updates: it confirms them before they are handled.

Its webhook does the same: it answers 200 when an update has been put into its queue. That is not
shown here: its webhook needs a web server that we do not install.
"""

import asyncio
from pathlib import Path
from typing import Any

from flows.dialogue.events import CommandGiven
from flows.library.library import Library
from tests.support.faulty_server.server import FaultyApi, Moment
from tests.support.process.library_bot import HEARD
from tests.support.process.life import BotLife
from tests.support.process.running import ROOT
from tests.support.talk.walker import Walker

HELLO = CommandGiven("mulai")


def bare(folder: Path, api: FaultyApi) -> BotLife:
    """The library's own bot as a process."""
    module = "tests.support.process.library_bot"
    return BotLife(folder, api_url=api.url, module=module, PYTHONPATH=str(ROOT))


async def killed_while_answering(api: FaultyApi, bot: BotLife) -> None:
    """Kill the bot in the middle of an answer, and start it again."""
    assert await api.until(lambda: api.held["sendMessage"])
    await bot.kill9()
    api.release("sendMessage")
    await bot.start()


async def test_library_loses_what_it_was_handling(library: Library, tmp_path: Path) -> None:
    async with FaultyApi() as api, bare(tmp_path, api) as bot:
        one, two = (Walker(api, chat, library, 1) for chat in (1, 2))
        api.hold("sendMessage")
        number = api.inbox.put(one.updates.of(HELLO))
        assert await api.until(lambda: api.held["sendMessage"])
        assert await api.until(lambda: api.inbox.confirmed > number)  # though nothing was said
        await killed_while_answering(api, bot)
        api.inbox.put(two.updates.of(HELLO))
        assert await api.until(lambda: two.room.texts == [HEARD])
        assert not one.room.texts


async def test_ours_says_it_after_the_crash(library: Library, tmp_path: Path) -> None:
    async with FaultyApi() as api, BotLife(tmp_path, api_url=api.url) as bot:
        person = Walker(api, 1, library, 1)
        api.hold("sendMessage")
        waiting = asyncio.create_task(person.does(HELLO))
        await killed_while_answering(api, bot)
        await waiting
        assert not person.room.repetitions


async def test_ours_takes_again_what_it_had_only_fetched(library: Library, tmp_path: Path) -> None:
    async with FaultyApi() as api, BotLife(tmp_path, api_url=api.url) as bot:
        person = Walker(api, 1, library, 1)
        fetched = asyncio.Event()

        def kill(moment: Moment) -> None:
            if moment.method == "getUpdates" and moment.phase == "answered" and api.inbox.fetched:
                bot.kill_now()
                api.watch = lambda _: None
                fetched.set()

        api.watch = kill
        waiting = asyncio.create_task(person.does(HELLO))
        assert await api.until(fetched.is_set), bot.log
        await bot.ended()
        assert not api.inbox.is_empty
        await bot.start()
        await waiting


async def test_ours_confirms_only_what_is_stored(library: Library, tmp_path: Path) -> None:
    async with FaultyApi() as api, BotLife(tmp_path, api_url=api.url) as bot:
        unstored: list[int] = []

        def look(update: dict[str, Any]) -> None:
            chat = update["message"]["chat"]["id"]
            if bot.stored(chat) is None:
                unstored.append(chat)

        api.inbox.on_confirmed = look
        people = [Walker(api, chat, library, 1) for chat in range(1, 41)]
        await asyncio.gather(*(person.does(HELLO) for person in people))
        assert await api.until(lambda: api.inbox.is_empty)
        assert not unstored
