"""Lets people act: as fast as the bot answers (saturate), or at a given rate (pace)."""

import asyncio
from dataclasses import replace
from random import Random
from typing import Final

from benchmarks.load.bots.running_bot import RunningBot
from benchmarks.load.measure.window import MeasuredWindow, counting
from benchmarks.load.people.acting import act, drain, idle, listening, now, undisturbed

_TICK: Final = 0.002  # seconds between two looks at the clock


async def saturate(one: RunningBot, *, warm_up: float, seconds: float) -> MeasuredWindow:
    """Keep as many people waiting as the bot is measured with, always."""
    waits: list[float] = []

    def answered(waited: float) -> None:
        waits.append(waited)
        act(one)

    with undisturbed(), listening(one, answered):
        for _ in range(one.bot.at_once):
            act(one)
        window = await _window(one, waits, warm_up=warm_up, seconds=seconds)
    return replace(window, unanswered=await drain(one))


async def meet(one: RunningBot, *, acts: int, longest: float) -> int:
    """Let everybody act so many times, for so many seconds at most; return how often they did."""
    crowd = one.desk.crowd
    left = acts * len(crowd.people)
    answers = 0

    def begin() -> None:
        nonlocal left
        left -= 1
        act(one)

    def answered(_: float) -> None:
        nonlocal answers
        answers += 1
        if left > 0:
            begin()

    with listening(one, answered):
        for _ in range(min(one.bot.at_once, len(crowd.people))):
            begin()
        await idle(one, longest)
        left = 0
        await drain(one)
    return answers


async def pace(
    one: RunningBot, *, rate: float, warm_up: float, seconds: float, chance: Random
) -> MeasuredWindow:
    """Let so many people a second act, whatever the bot does; they do not come evenly."""
    waits: list[float] = []
    with undisturbed(), listening(one, waits.append):
        coming = asyncio.create_task(_come(one, rate, chance))
        window = await _window(one, waits, warm_up=warm_up, seconds=seconds)
        coming.cancel()
    return replace(window, unanswered=await drain(one))


async def _come(one: RunningBot, rate: float, chance: Random) -> None:
    due = now()
    while True:
        while due <= now():
            act(one)
            due += chance.expovariate(rate)
        await asyncio.sleep(_TICK)


async def _window(
    one: RunningBot, waits: list[float], *, warm_up: float, seconds: float
) -> MeasuredWindow:
    await asyncio.sleep(warm_up)
    waits.clear()
    begin = counting(one)
    await asyncio.sleep(seconds)
    return begin.window(waits, until=counting(one))
