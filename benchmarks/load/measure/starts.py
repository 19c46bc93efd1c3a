"""How long a bot takes from its process's start to its first question for updates."""

import asyncio
from collections.abc import Mapping, Sequence

from benchmarks.load.bots.bots import Bot
from benchmarks.load.people.plan import Plan
from benchmarks.load.people.saying import progress
from benchmarks.load.stage import LoadStage


async def starts(stage: LoadStage, bots: Sequence[Bot], plan: Plan) -> Mapping[str, list[float]]:
    """Return the seconds of each start; the first of all, which reads from disk, is not one."""
    found: dict[str, list[float]] = {bot.id: [] for bot in bots}
    for number in range(plan.starts + 1):
        progress(f"start {number} of {plan.starts}")
        for bot in bots:
            seconds = await _start(stage, bot)
            if number:
                found[bot.id].append(seconds)
    return found


async def _start(stage: LoadStage, bot: Bot) -> float:
    loop = asyncio.get_running_loop()
    begin = loop.time()
    async with stage.bot(bot, chats=1, place=f"start-{bot.id}"):
        return loop.time() - begin
