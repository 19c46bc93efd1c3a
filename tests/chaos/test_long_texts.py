"""Ten people who send the longest texts that cost most; everybody else is answered meanwhile."""

import asyncio
import re
from pathlib import Path
from typing import Final

import aiohttp

from flows.dialogue.events import TextSent
from flows.library.library import Library
from tests.support.faulty_server.server import FaultyApi
from tests.support.process.life import BotLife
from tests.support.talk.walker import Walker
from tests.support.talk.walker_updates import WalkerUpdates

PEOPLE: Final = range(701, 711)
EACH: Final = 30  # texts: as many as one person may send in a minute
LONGEST: Final = 4096
FRAGMENTS: Final = (
    "otp nol “",
    "kata tokopedia sudah lapor tgl 3 nov, ",
    "3 ",
    "nol va ",
    ", otp ",
)
# Bounds against standing still, a fraction of what reading all of it one by one would take; how
# quick it is, benchmarks.worst_text measures.
SOON: Final = 20.0  # seconds
FAREWELL: Final = 10.0


async def test_long_texts_of_ten_people_hold_up_nobody(library: Library, tmp_path: Path) -> None:
    async with (
        FaultyApi() as api,
        BotLife(tmp_path, api_url=api.url, PRAKERJA_HTTP="127.0.0.1:0") as bot,
        aiohttp.ClientSession() as client,
    ):
        bystander = Walker(api, 801, library, 1)
        await bystander.does(TextSent("halo"))
        for n in range(EACH):
            text = (FRAGMENTS[n % len(FRAGMENTS)] * LONGEST)[:LONGEST]
            for chat in PEOPLE:
                api.inbox.put(WalkerUpdates(api, chat).of(TextSent(text)))
        async with asyncio.timeout(SOON):
            await bystander.does(TextSent("terima kasih"))
        found = re.search(r"listening at (\S+)", bot.log)
        assert found
        async with asyncio.timeout(SOON), client.get(f"http://{found[1]}/healthz") as answer:
            assert answer.status == 200
        assert await api.until(lambda: api.inbox.is_empty)
        async with asyncio.timeout(FAREWELL):
            assert await bot.terminate() == 0
