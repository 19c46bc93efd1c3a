"""Several bot processes over one database, and Telegram's side of a webhook before them."""

import asyncio
import os
import random
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Final, Self

from aiohttp import ClientError, ClientSession, ClientTimeout

from tests.support.process.life import BotLife

SECRET: Final = "rahasia-telegram"  # noqa: S105 - nobody's
_ROOT: Final = Path(__file__).parents[3]
POSTED_WITH: Final = {"X-Telegram-Bot-Api-Secret-Token": SECRET}
_LISTENING: Final = re.compile(r"listening at 127\.0\.0\.1:([0-9]+)")
_SERVING: Final = re.compile(r"serving")
_PATIENCE: Final = 60.0  # seconds until a process serves
_TO_POST: Final = ClientTimeout(total=10.0)


class Replica(BotLife):
    """One of them, at this port or (0) one of its own choice."""

    def __init__(self, folder: Path, *, api_url: str, db: str, port: int = 0) -> None:
        folder.mkdir()
        super().__init__(
            folder,
            api_url=api_url,
            module="tests.support.store.impatient",
            PRAKERJA_DB=db,
            PRAKERJA_CACHE=str(folder.parent / "cache"),
            PRAKERJA_HTTP=f"127.0.0.1:{port}",
            PRAKERJA_WEBHOOK_URL="https://tanya.contoh.id/telegram",
            PRAKERJA_WEBHOOK_SECRET=SECRET,
            PYTHONPATH=os.pathsep.join((str(_ROOT), os.environ.get("PYTHONPATH", ""))),
        )
        self._lives = 0

    async def start(self) -> None:
        """Start it, and wait until it takes what is posted."""
        await super().start()
        self._lives += 1
        async with asyncio.timeout(_PATIENCE):
            while len(_SERVING.findall(self.log)) < self._lives:
                assert self.is_running, self.log
                await asyncio.sleep(0.02)

    @property
    def url(self) -> str:
        """Where it listens in its present life."""
        return f"http://127.0.0.1:{_LISTENING.findall(self.log)[-1]}/telegram"


class PostingTelegram:
    """Posts updates to replicas by chance, one of a chat at a time, again until it is taken."""

    def __init__(self, replicas: Sequence[Replica], *, seed: int) -> None:
        self._replicas = replicas
        self._rng = random.Random(seed)  # noqa: S311 - chance that comes again
        self._changed = asyncio.Condition()
        self._allowed = 0
        self._begun = 0
        self._taken = 0
        self.again = 0

    async def __aenter__(self) -> Self:
        self._client = ClientSession(headers=POSTED_WITH, timeout=_TO_POST)
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._client.close()

    async def posts(self, count: int, *, more: int = 0) -> None:
        """Post until so many updates have been taken; meanwhile so many more are under way."""
        async with self._changed:
            self._allowed = count + more
            self._changed.notify_all()
            await self._changed.wait_for(lambda: self._taken >= count)

    async def post(self, updates: Iterable[dict[str, Any]]) -> None:
        """Post the updates of one chat, as far as it is allowed."""
        for update in updates:
            async with self._changed:
                await self._changed.wait_for(lambda: self._begun < self._allowed)
                self._begun += 1
            while not await self._is_taken(update):
                self.again += 1
                await asyncio.sleep(0.05)
            async with self._changed:
                self._taken += 1
                self._changed.notify_all()

    async def _is_taken(self, update: dict[str, Any]) -> bool:
        url = self._rng.choice(self._replicas).url
        try:
            async with self._client.post(url, json=update) as answer:
                return answer.status == 200
        except (ClientError, TimeoutError):
            return False
