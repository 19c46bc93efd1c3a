"""The report on the process itself: how fast it starts, and what it grows to."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from benchmarks.load.bots.bots import OURS, SAME_TRANSPORT, Bot
from benchmarks.load.measure.limit import Limit
from benchmarks.load.measure.memory import MemoryUse
from benchmarks.load.measure.middle import ratio, spread
from benchmarks.load.measure.report import BESIDE
from evaluation.table import Section

_MOST_START: Final = 1.2  # times that of the echo on the same transport
_MOST_MEMORY: Final = {1: 135.0, 10_000: 170.0}  # MB by active chats, without stored sessions


def started(seconds: Mapping[str, Sequence[float]], bots: Sequence[Bot]) -> Section:
    """Return the table of starts."""
    rows: list[Sequence[str]] = [BESIDE]
    for bot in bots:
        own, it = seconds.get(OURS.id, ()), seconds[bot.id]
        times = ratio(own, it) if own else float("nan")
        limit = Limit(times, _MOST_START).words if bot.id == SAME_TRANSPORT.id and own else ""
        rows.append((bot.name, spread(it, ".2f"), f"{times:.2f}", limit))
    return Section("Seconds from start to the first getUpdates", tuple(rows))


def remembered(figures: Iterable[MemoryUse]) -> Section:
    """Return the table of memory."""
    rows: list[Sequence[str]] = [
        ("active chats", "stored sessions", "answered updates", "memory MB", "database MB", "limit")
    ]
    rows += [
        (
            f"{one.active:,}",
            f"{one.stored:,}",
            f"{one.acts:,}",
            f"{one.process:.0f}",
            f"{one.files:.0f}",
            _judged(one),
        )
        for one in figures
    ]
    return Section("Memory of ours", tuple(rows))


def _judged(one: MemoryUse) -> str:
    most = None if one.stored else _MOST_MEMORY.get(one.active)
    return Limit(one.process, most).words if most else ""
