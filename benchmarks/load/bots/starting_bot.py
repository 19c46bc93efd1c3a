"""Starts a bot as a process of its own, against the local server and nothing else."""

import asyncio
import os
import socket
from asyncio.subprocess import Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import BinaryIO, Final

from benchmarks.load.bots.bots import CHECKOUT, Bot
from benchmarks.load.bots.running_bot import RunningBot
from benchmarks.load.server.desk import Desk

_TO_START: Final = 60.0  # seconds


class NotStartedError(Exception):
    """A bot does not start; the text is the last that it has said."""


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
