"""The real bot as a process of its own: started, killed, ended, and read."""

import asyncio
import os
import signal
import sqlite3
import sys
from asyncio.subprocess import Process
from contextlib import closing
from pathlib import Path
from typing import Self

from tests.support.content.neutral_library import neutral_folder
from tests.support.telegram_server.server import TOKEN

TODAY = "2026-11-21"
_PATIENCE = 20.0  # seconds for a process to end


class BotProcess:
    """`python -m bot run` in a folder of its own, where its database and its log lie."""

    def __init__(self, folder: Path, *, api_url: str, token: str = TOKEN) -> None:
        self.db = folder / "sessions.sqlite3"
        self._folder = folder
        self._log = folder / "bot.log"
        self._settings = {
            "TELEGRAM_BOT_TOKEN": token,
            "TELEGRAM_API_URL": api_url,
            "PRAKERJA_DB": str(self.db),
            "PRAKERJA_KNOWLEDGE": str(neutral_folder()),
            "PRAKERJA_CACHE": "tidak",
            "NO_PROXY": "127.0.0.1",
        }
        self._process: Process | None = None

    async def start(self) -> None:
        """Start it; it reads no .env, for its folder has none."""
        with self._log.open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "bot", "run", "--today", TODAY),
                cwd=self._folder,
                env=_clean_environment() | self._settings,
                stdout=log,
                stderr=log,
            )

    async def settled(self) -> None:
        """Wait until all answers have been sent and noted."""
        async with asyncio.timeout(_PATIENCE):
            while self._waiting():  # noqa: ASYNC110 - another process: nothing to await
                await asyncio.sleep(0.01)

    async def kill9(self) -> None:
        """End it without any warning."""
        assert self._process
        self._process.kill()
        await self._ended(self._process)

    async def terminate(self) -> int:
        """Ask it to end; return its exit code."""
        assert self._process
        self._process.send_signal(signal.SIGTERM)
        return await self.ended()

    async def ended(self) -> int:
        """Wait until it has ended; return its exit code."""
        assert self._process
        return await self._ended(self._process)

    @property
    def is_running(self) -> bool:
        """Whether it lives."""
        return self._process is not None and self._process.returncode is None

    @property
    def log(self) -> str:
        """All that it has written, of all its lives."""
        return self._log.read_text(encoding="utf-8")

    def _waiting(self) -> int:
        with closing(sqlite3.connect(self.db)) as db:
            return int(db.execute("SELECT count(*) FROM outbox").fetchone()[0])

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        if self.is_running:
            await self.kill9()

    async def _ended(self, process: Process) -> int:
        async with asyncio.timeout(_PATIENCE):
            return await process.wait()


def _clean_environment() -> dict[str, str]:
    ours = ("PRAKERJA_", "TELEGRAM_")
    return {name: value for name, value in os.environ.items() if not name.startswith(ours)}
