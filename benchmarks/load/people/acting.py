"""What all ways to let people act share: acting, listening, waiting for the last answer."""

import asyncio
import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Final

from benchmarks.load.bots.running_bot import RunningBot

_TO_DRAIN: Final = 20.0  # seconds for what is still on its way when a window is over


async def drain(one: RunningBot) -> int:
    """Wait for what is still to be answered; return how many waited in vain."""
    await idle(one, _TO_DRAIN)
    one.desk.backlog.clear()
    return one.desk.crowd.give_up()


async def idle(one: RunningBot, longest: float) -> None:
    """Wait until nobody waits any more, at most so many seconds."""
    with suppress(TimeoutError):
        async with asyncio.timeout(longest if one.desk.crowd.waiting else 0):
            await one.desk.crowd.idle.wait()


def act(one: RunningBot) -> None:
    """Let somebody do something, if there is anybody who does not wait."""
    update = one.desk.crowd.act(now())
    if update:
        one.desk.post(update)


@contextmanager
def listening(one: RunningBot, answered: Callable[[float], None]) -> Iterator[None]:
    """Call `answered` with the seconds of each wait that ends."""
    crowd = one.desk.crowd
    crowd.answered = answered
    try:
        yield
    finally:
        crowd.answered = lambda _: None


@contextmanager
def undisturbed() -> Iterator[None]:
    """Collect no garbage in the server while it measures: the bot would seem to have paused."""
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def now() -> float:
    """Return the seconds of a steady clock."""
    return asyncio.get_running_loop().time()
