"""Rounds: every bot is measured in turn, and again, so that a busy machine meets all of them."""

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from random import Random
from statistics import median
from typing import Final

from benchmarks.load.bots.bots import OURS, Bot
from benchmarks.load.bots.running_bot import RunningBot
from benchmarks.load.measure.driving import meet, pace, saturate
from benchmarks.load.measure.window import MeasuredWindow
from benchmarks.load.people.plan import Plan
from benchmarks.load.people.saying import progress
from benchmarks.load.stage import LoadStage

# By delay, then by bot: one window a round.
Windows = Mapping[float, Mapping[str, list[MeasuredWindow]]]

_TO_MEET: Final = 20.0  # seconds until everybody has buttons of the real bot on their screen


@asynccontextmanager
async def all_running(
    stage: LoadStage, bots: Sequence[Bot], plan: Plan
) -> AsyncIterator[Sequence[RunningBot]]:
    """Start all the bots; those whose turn it is not wait for updates and cost nothing."""
    async with AsyncExitStack() as stack:
        ones = [
            await stack.enter_async_context(stage.bot(bot, chats=plan.chats, place=bot.id))
            for bot in bots
        ]
        for one in ones:
            if not one.bot.echoes:
                await meet(one, acts=1, longest=_TO_MEET)
        yield ones


async def saturated(stage: LoadStage, ones: Sequence[RunningBot], plan: Plan) -> Windows:
    """Measure each at its most."""
    found: Windows = {delay: {one.bot.id: [] for one in ones} for delay in plan.delays}
    for number in range(plan.rounds):
        for delay in plan.delays:
            stage.server.delay = delay
            progress(f"saturation, round {number + 1} of {plan.rounds}, {1000 * delay:g} ms")
            for one in ones:
                window = await saturate(one, warm_up=plan.warm_up, seconds=plan.seconds)
                found[delay][one.bot.id].append(window)
    stage.server.delay = 0.0
    return found


async def paced(
    stage: LoadStage, ones: Sequence[RunningBot], plan: Plan, most: Mapping[float, float]
) -> Windows:
    """Measure our own bot at the given rate, or at half of the most that it could do."""
    ours = [one for one in ones if one.bot.id.startswith(OURS.id)]
    found: Windows = {delay: {one.bot.id: [] for one in ours} for delay in plan.delays}
    for number in range(plan.rounds):
        for delay in plan.delays:
            stage.server.delay = delay
            progress(f"pace, round {number + 1} of {plan.rounds}, {1000 * delay:g} ms")
            for one in ours:
                window = await pace(
                    one,
                    rate=plan.rate or max(most.get(delay, 0.0) / 2, 1.0),
                    warm_up=plan.warm_up,
                    seconds=plan.seconds,
                    chance=Random(number),  # noqa: S311 - the same arrivals in every run
                )
                found[delay][one.bot.id].append(window)
    stage.server.delay = 0.0
    return found


def most_of_ours(windows: Windows) -> dict[float, float]:
    """Return by delay how many updates a second our bot has answered."""
    return {
        delay: median(window.rate for window in of[OURS.id])
        for delay, of in windows.items()
        if of.get(OURS.id)
    }
