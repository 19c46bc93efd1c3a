"""What is seen between two moments of a load: answered acts, waits, and who used the processors."""

import asyncio
import os
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from benchmarks.load.bots.running_bot import TICKS, RunningBot

_CORES: Final = os.cpu_count() or 1


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasuredWindow:
    """Waits are in seconds; processor times are shares of one core, `others` of all of them."""

    seconds: float
    waits: tuple[float, ...]
    calls: int
    bot_busy: float
    server_busy: float
    others_busy: float
    unanswered: int = 0

    @property
    def rate(self) -> float:
        """Answered updates a second."""
        return len(self.waits) / self.seconds

    @property
    def cpu(self) -> float:
        """Milliseconds of processor time of the bot for one update."""
        return 1000 * self.bot_busy * self.seconds / max(len(self.waits), 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """The counters at one moment."""

    now: float
    bot: float
    server: float
    machine: float
    calls: int

    def window(self, waits: Sequence[float], *, until: "Counted") -> MeasuredWindow:
        """Return what was between this moment and that one."""
        seconds = until.now - self.now
        bot, server = until.bot - self.bot, until.server - self.server
        others = max(until.machine - self.machine - bot - server, 0.0)
        return MeasuredWindow(
            seconds=seconds,
            waits=tuple(waits),
            calls=until.calls - self.calls,
            bot_busy=bot / seconds,
            server_busy=server / seconds,
            others_busy=others / seconds / _CORES,
        )


def counting(one: RunningBot) -> Counted:
    """Read the counters now."""
    return Counted(
        now=asyncio.get_running_loop().time(),
        bot=one.cpu,
        server=time.process_time(),
        machine=_machine(),
        calls=one.desk.calls,
    )


def _machine() -> float:
    """Return the seconds that all cores have worked since the machine was started."""
    user, nice, system, _, _, *rest = Path("/proc/stat").read_text("ascii").split()[1:9]
    return sum(int(ticks) for ticks in (user, nice, system, *rest)) / TICKS
