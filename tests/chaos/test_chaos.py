"""Two hundred people on a bad day: every call may fail, every update may come twice or in disorder.

What each of them must see is what the pure conversation says, in that order.
"""

import asyncio
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Final

import pytest

from flows.library.library import Library
from tests.support.faulty_server.faults import Faults
from tests.support.faulty_server.server import FaultyApi
from tests.support.process.dose import Dose
from tests.support.process.life import BotLife
from tests.support.talk.walker import Walker

SEED: Final = 20261122
PEOPLE: Final = 200
ACTS: Final = 8
LIMITED: Final = 7_000  # the chat that Telegram always makes wait
WAIT: Final = 12  # seconds that it is told to wait


async def strolls(person: Walker) -> None:
    await person.walk(ACTS // 2)
    if person.chat % 4 == 0:
        await person.writes_in_pieces()
    if person.chat % 4 == 1:
        await person.hurries()
    await person.walk(ACTS // 2)


def repeated_exactly(person: Walker) -> bool:
    """Whether all that was lost on the way was told again, and nothing else."""
    repeated = [one.lost for one, _ in person.room.repetitions]
    return all(repeated) and len(repeated) == person.room.lost


async def test_every_act_is_answered_in_order(library: Library, tmp_path: Path, dose: Dose) -> None:
    seed = dose.seed(SEED)
    faults = Faults(seed=seed, share=0.2)
    async with FaultyApi(faults) as api, BotLife(tmp_path, api_url=api.url) as bot:
        people = dose.of(PEOPLE)
        crowd = [Walker(api, chat, library, seed) for chat in range(1, people + 1)]
        await asyncio.gather(*(strolls(person) for person in crowd))
        faults.share = 0
        for person in crowd:
            assert await api.until(partial(repeated_exactly, person)), person.room.told
            assert bot.stored(person.chat) == person.talk.state, person.chat
        lost = sum(person.room.lost for person in crowd)
        print(f"seed {seed}: {dict(faults.chosen)}; {lost} lost")  # noqa: T201 - shown if it fails
    assert not api.malformed


async def test_flooded_chat_waits_and_nobody_else(library: Library, tmp_path: Path) -> None:
    faults = Faults(seed=SEED, flooded={LIMITED}, flood_seconds=WAIT)
    async with FaultyApi(faults) as api, BotLife(tmp_path, api_url=api.url):
        limited = Walker(api, LIMITED, library, SEED)
        crowd = [Walker(api, chat, library, SEED) for chat in range(1, 41)]
        waiting = asyncio.create_task(limited.act())
        assert await api.until(lambda: api.times[LIMITED])
        await asyncio.gather(*(person.walk(3) for person in crowd))
        assert not waiting.done()
        faults.flooded.clear()
        await waiting
        assert all(then - first > WAIT - 0.1 for first, then in pairwise(api.times[LIMITED]))


@pytest.mark.parametrize("kind", ["sendMessage", "getUpdates"])
async def test_outage_of_one_method_is_outlived(
    library: Library, tmp_path: Path, kind: str
) -> None:
    faults = Faults()
    async with FaultyApi(faults) as api, BotLife(tmp_path, api_url=api.url):
        person = Walker(api, 1, library, SEED)
        await person.walk(2)
        faults.broken.add(kind)
        acting = asyncio.create_task(person.act())
        assert await api.until(lambda: faults.failed[kind] >= 2)
        faults.broken.clear()
        await acting
