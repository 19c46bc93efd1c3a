"""The report: ours beside each other bot, the ratio within the run, and whether it is enough."""

from collections.abc import Iterable, Mapping, Sequence
from statistics import median
from typing import Final

from benchmarks.load.bots.bots import AIOGRAM, CONCURRENT, OURS, SAME_TRANSPORT, Bot
from benchmarks.load.measure.limit import Limit
from benchmarks.load.measure.middle import percentile, ratio, spread
from benchmarks.load.measure.rounds import Windows
from benchmarks.load.measure.window import MeasuredWindow
from evaluation.table import Section

_AT_LEAST: Final = {AIOGRAM.id: 1.0, CONCURRENT.id: 3.0}  # times the updates a second
_MOST_CPU: Final = 2.0  # times that of the echo on the same transport
_MOST_WAIT: Final = 0.150  # seconds, for 99 of 100
BESIDE: Final[Sequence[str]] = ("", "median (least-most)", "ours / it", "limit")
_MOST: Final[Sequence[str]] = (*BESIDE, "bot busy", "server", "others")
_CPU: Final[Sequence[str]] = (*BESIDE, "calls an update")
_SERVER_FULL: Final = 0.85  # of a core
_MACHINE_BUSY: Final = 0.05  # of all cores


def most(windows: Windows, bots: Sequence[Bot]) -> Iterable[Section]:
    """Yield a table of updates a second for each delay, and one of processor time."""
    for delay, of in windows.items():
        rows = (_MOST, *(_most(bot, of) for bot in bots))
        yield Section(f"Answered updates a second, {_network(delay)}", rows, _doubts(of.values()))
    for delay, of in windows.items():
        rows = (_CPU, *(_cpu(bot, of) for bot in bots))
        yield Section(f"Milliseconds of CPU an update, {_network(delay)}", rows)


def waits(windows: Windows) -> Section:
    """Return the table of how long people waited at the given rate."""
    rows: list[Sequence[str]] = [
        ("", "updates/s", "p50 ms", "p95 ms", "p99 ms (least-most)", "limit p99", "unanswered")
    ]
    for delay, of in windows.items():
        rows += [(_network(delay), *_waits(seen)) for seen in of.values()]
    return Section("How long people waited for ours, at its pace", tuple(rows))


def _most(bot: Bot, of: Mapping[str, Sequence[MeasuredWindow]]) -> tuple[str, ...]:
    rates = [window.rate for window in of[bot.id]]
    times = ratio([window.rate for window in of.get(OURS.id, ())] or rates, rates)
    limit = ""
    if bot.id in _AT_LEAST and OURS.id in of:
        limit = Limit(times, _AT_LEAST[bot.id], least=True).words
    busy = (
        median(getattr(window, name) for window in of[bot.id])
        for name in ("bot_busy", "server_busy", "others_busy")
    )
    return (bot.name, spread(rates), f"{times:.2f}", limit, *(f"{share:.0%}" for share in busy))


def _cpu(bot: Bot, of: Mapping[str, Sequence[MeasuredWindow]]) -> tuple[str, ...]:
    costs = [window.cpu for window in of[bot.id]]
    times = ratio([window.cpu for window in of.get(OURS.id, ())] or costs, costs)
    limit = Limit(times, _MOST_CPU).words if bot.id == SAME_TRANSPORT.id and OURS.id in of else ""
    calls = median(window.calls / max(len(window.waits), 1) for window in of[bot.id])
    return bot.name, spread(costs, ".2f"), f"{times:.2f}", limit, f"{calls:.2f}"


def _waits(seen: Sequence[MeasuredWindow]) -> tuple[str, ...]:
    worst = [percentile(window.waits, 0.99) for window in seen]
    middle = [
        median(percentile(window.waits, share) for window in seen) * 1000 for share in (0.5, 0.95)
    ]
    return (
        spread([window.rate for window in seen]),
        *(f"{value:.0f}" for value in middle),
        spread([1000 * value for value in worst]),
        Limit(1000 * median(worst), 1000 * _MOST_WAIT).words,
        str(sum(window.unanswered for window in seen)),
    )


def _doubts(of: Iterable[Sequence[MeasuredWindow]]) -> str:
    """Return what makes the figures doubtful, nothing if nothing does."""
    windows = [window for seen in of for window in seen]
    doubts = []
    if max(window.server_busy for window in windows) > _SERVER_FULL:
        doubts.append("the server was itself the limit")
    if median(window.others_busy for window in windows) > _MACHINE_BUSY:
        doubts.append("other processes were at work: compare the CPU, not the rates")
    if lost := sum(window.unanswered for window in windows):
        doubts.append(f"{lost} acts had no answer")
    return "; ".join(doubts)


def _network(delay: float) -> str:
    return f"{1000 * delay:g} ms of network delay" if delay else "no delay"
