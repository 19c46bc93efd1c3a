"""The bot is killed without warning, fifty times in the middle of its work, and started again."""

import asyncio
from pathlib import Path
from typing import Final

from flows.library.library import Library
from tests.support.faulty_server.server import FaultyApi
from tests.support.process.dose import Dose
from tests.support.process.killing import Killing
from tests.support.process.life import BotLife
from tests.support.talk.walker import Walker

SEED: Final = 9_0150
KILLS: Final = 50
PEOPLE: Final = 60


async def walks_on(person: Walker, killing: Killing, kills: int) -> None:
    while killing.kills < kills:
        await person.act()
    await person.presses_something()


async def test_fifty_kills_lose_and_repeat_nothing(
    library: Library, tmp_path: Path, dose: Dose
) -> None:
    seed, kills = dose.seed(SEED), dose.of(KILLS)
    async with FaultyApi() as api, BotLife(tmp_path, api_url=api.url) as bot:
        killing = Killing(api, bot, seed)
        crowd = [Walker(api, chat, library, seed) for chat in range(1, PEOPLE + 1)]
        async with asyncio.TaskGroup() as group:
            for person in crowd:
                group.create_task(walks_on(person, killing, kills))
            for _ in range(kills):
                await killing.kills_once()
        repeated = [(person.chat, *pair) for person in crowd for pair in person.room.repetitions]
        told = sum(len(person.room.told) for person in crowd)
        learned = sum(not one.lost for _, one, _ in repeated)
        print(  # noqa: T201 - shown when the test fails
            f"seed {seed}: {told} told, {len(repeated)} of them again: {learned} answered and not "
            f"yet noted at the kill, the others on their way"
        )
        assert not killing.unsound
        for person in crowd:
            assert bot.stored(person.chat) == person.talk.state, person.chat
        for chat, one, two in repeated:
            assert (one.life, chat) in killing.unnoted, f"chat {chat} told twice for no reason"
            assert one.life < two.life
