"""A bot as a process of its own: started, looked at from outside (/proc), ended. Linux only."""

import asyncio
import os
import re
import signal
import socket
from asyncio.subprocess import Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import BinaryIO, Final

from benchmarks.load.bots import CHECKOUT, Bot
from benchmarks.load.desk import Desk

TICKS: Final = os.sysconf("SC_CLK_TCK")
_TO_START: Final = 60.0  # seconds
_TO_END: Final = 12.0


class NotStartedError(Exception):
    """A bot does not start; the text is the last that it has said."""


class RunningBot:
    """A process and the desk that serves it."""

    def __init__(self, bot: Bot, desk: Desk, process: Process) -> None:
        self.bot = bot
        self.desk = desk
        self._process = process

    @property
    def cpu(self) -> float:
        """Seconds of processor time so far, all threads."""
        stat = self._read("stat").rpartition(")")[2].split()
        return (int(stat[11]) + int(stat[12])) / TICKS

    @property
    def memory(self) -> float:
        """Resident megabytes now."""
        found = re.search(r"VmRSS:\s+(\d+) kB", self._read("status"))
        return int(found[1]) / 1024 if found else 0.0

    def forget_samples(self) -> None:
        """Let the sampler (benchmarks.load.sampling) begin anew; harmful to any other process."""
        self._process.send_signal(signal.SIGUSR1)

    async def end(self) -> None:
        """Ask it to end, and make it end if it does not."""
        if self._process.returncode is None:
            self._process.terminate()
        try:
            async with asyncio.timeout(_TO_END):
                await self._process.wait()
        except TimeoutError:
            self._process.kill()
            await self._process.wait()

    def _read(self, name: str) -> str:
        return Path(f"/proc/{self._process.pid}/{name}").read_text(encoding="utf-8")


@asynccontextmanager
async def running(
    bot: Bot, desk: Desk, *, url: str, token: str, folder: Path
) -> AsyncIterator[RunningBot]:
    """Start a bot in a folder of its own and wait until it asks for updates."""
    with _log(folder) as output:
        process = await asyncio.create_subprocess_exec(
            *bot.command, cwd=folder, env=_settings(bot, url, token), stdout=output, stderr=output
        )
    one = RunningBot(bot, desk, process)
    try:
        await _ready(desk, process, folder)
        yield one
    finally:
        await one.end()


async def _ready(desk: Desk, process: Process, folder: Path) -> None:
    polled = asyncio.create_task(desk.polled.wait())
    ended = asyncio.create_task(process.wait())
    await asyncio.wait((polled, ended), timeout=_TO_START, return_when=asyncio.FIRST_COMPLETED)
    for task in (polled, ended):
        task.cancel()
    if not desk.polled.is_set() or process.returncode is not None:
        raise NotStartedError(_last_words(folder))


def _log(folder: Path) -> BinaryIO:
    folder.mkdir(parents=True, exist_ok=True)
    return (folder / "bot.log").open("ab")


def _last_words(folder: Path) -> str:
    return (folder / "bot.log").read_text(encoding="utf-8")[-2000:]


def _settings(bot: Bot, url: str, token: str) -> dict[str, str]:
    port = _free_port()
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("PRAKERJA_", "TELEGRAM_", "COVERAGE_"))
    }
    return kept | {
        "TELEGRAM_BOT_TOKEN": token,
        "TELEGRAM_API_URL": f"{url}/bot",
        "NO_PROXY": "127.0.0.1",
        "PYTHONPATH": str(CHECKOUT),
        **{name: value.format(port=port) for name, value in bot.settings.items()},
    }


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])
