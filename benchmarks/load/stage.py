"""Where bots play: the server, the people of each bot, and the folder that their files lie in."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from random import Random
from typing import Final

from benchmarks.load.bots.bots import Bot
from benchmarks.load.bots.running_bot import RunningBot
from benchmarks.load.bots.starting_bot import running
from benchmarks.load.people.crowd import Crowd
from benchmarks.load.people.texts import texts
from benchmarks.load.server.desk import Desk
from benchmarks.load.server.server import Server

# Each run counts its updates from elsewhere: to a bot that remembers the last run's they are new.
_NUMBERS: Final = 100_000


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadStage:
    """`examples` are what people's messages are made of, `date` the second in which they act."""

    server: Server
    folder: Path
    examples: tuple[str, ...]
    date: int
    _tokens: "count[int]" = field(default_factory=lambda: count(1000))

    @asynccontextmanager
    async def bot(self, bot: Bot, *, chats: int, place: str = "") -> AsyncIterator[RunningBot]:
        """Run a bot with people of its own. Its files lie at `place`, which may have been used."""
        number = next(self._tokens)
        token = f"{number}:AAload"
        chance = Random(number)  # noqa: S311 - the same people in every run
        crowd = Crowd(
            chats, texts(self.examples, chance), chance, date=self.date, makes_up=bot.echoes
        )
        desk = self.server.desks[token] = Desk(
            crowd, date=self.date, after=number * _NUMBERS, delay=lambda: self.server.delay
        )
        folder = self.folder / (place or str(number))
        try:
            async with running(bot, desk, url=self.server.url, token=token, folder=folder) as one:
                yield one
        finally:
            await desk.close()
            del self.server.desks[token]
