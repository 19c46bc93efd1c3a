"""Lets people act: as fast as the bot answers (saturate), or at a given rate (pace)."""

import asyncio
import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from random import Random
from typing import Final

from benchmarks.load.running_bot import RunningBot
from benchmarks.load.window import Window, counting

_TICK: Final = 0.002  # seconds between two looks at the clock
_TO_DRAIN: Final = 20.0  # seconds for what is still on its way when a window is over


async def saturate(one: RunningBot, *, warm_up: float, seconds: float) -> Window:
    """Keep as many people waiting as the bot is measured with, always."""
    waits: list[float] = []

    def answered(waited: float) -> None:
        waits.append(waited)
        _act(one)

    with _undisturbed(), _listening(one, answered):
        for _ in range(one.bot.at_once):
            _act(one)
        window = await _window(one, waits, warm_up=warm_up, seconds=seconds)
    return replace(window, unanswered=await _drain(one))


async def meet(one: RunningBot, *, acts: int, longest: float) -> int:
    """Let everybody act so many times, for so many seconds at most; return how often they did."""
    crowd = one.desk.crowd
    left = acts * len(crowd.people)
    answers = 0

    def act() -> None:
        nonlocal left
        left -= 1
        _act(one)

    def answered(_: float) -> None:
        nonlocal answers
        answers += 1
        if left > 0:
            act()

    with _listening(one, answered):
        for _ in range(min(one.bot.at_once, len(crowd.people))):
            act()
        await _idle(one, longest)
        left = 0
        await _drain(one)
    return answers


async def pace(
    one: RunningBot, *, rate: float, warm_up: float, seconds: float, chance: Random
) -> Window:
    """Let so many people a second act, whatever the bot does; they do not come evenly."""
    waits: list[float] = []
    with _undisturbed(), _listening(one, waits.append):
        coming = asyncio.create_task(_come(one, rate, chance))
        window = await _window(one, waits, warm_up=warm_up, seconds=seconds)
        coming.cancel()
    return replace(window, unanswered=await _drain(one))


async def _come(one: RunningBot, rate: float, chance: Random) -> None:
    due = _now()
    while True:
        while due <= _now():
            _act(one)
            due += chance.expovariate(rate)
        await asyncio.sleep(_TICK)


async def _window(one: RunningBot, waits: list[float], *, warm_up: float, seconds: float) -> Window:
    await asyncio.sleep(warm_up)
    waits.clear()
    begin = counting(one)
    await asyncio.sleep(seconds)
    return begin.window(waits, until=counting(one))


async def _drain(one: RunningBot) -> int:
    """Wait for what is still to be answered; return how many waited in vain."""
    await _idle(one, _TO_DRAIN)
    one.desk.backlog.clear()
    return one.desk.crowd.give_up()


async def _idle(one: RunningBot, longest: float) -> None:
    with suppress(TimeoutError):
        async with asyncio.timeout(longest if one.desk.crowd.waiting else 0):
            await one.desk.crowd.idle.wait()


def _act(one: RunningBot) -> None:
    update = one.desk.crowd.act(_now())
    if update:
        one.desk.post(update)


@contextmanager
def _listening(one: RunningBot, answered: Callable[[float], None]) -> Iterator[None]:
    crowd = one.desk.crowd
    crowd.answered = answered
    try:
        yield
    finally:
        crowd.answered = lambda _: None


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Collect no garbage in the server while it measures: the bot would seem to have paused."""
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _now() -> float:
    return asyncio.get_running_loop().time()
