"""A bot as a process of its own: looked at from outside (/proc), and ended. Linux only."""

import asyncio
import os
import re
import signal
from asyncio.subprocess import Process
from pathlib import Path
from typing import Final

from benchmarks.load.bots.bots import Bot
from benchmarks.load.server.desk import Desk

TICKS: Final = os.sysconf("SC_CLK_TCK")
_TO_END: Final = 12.0  # seconds


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
        """Let the sampler begin anew; harmful to other processes."""
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
