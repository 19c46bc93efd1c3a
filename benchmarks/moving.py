"""What it costs to move many conversations while a bot goes on writing, and whether all come over.

`python -m benchmarks.moving [--chats N] [--kills S,S] [--to URL]`: fills a SQLite file, moves it
with `prakerja-bot move`, killed after so many seconds each, and at last once more without the bot.
Without an address it goes to another file. The disk is measured along; CPU time is the better
figure.
"""

import argparse
import asyncio
import resource
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from bot.service.ports import Store
from bot.service.turn import (
    Address,
    Delivery,
    JournalEntries,
    Outgoing,
    Session,
    TurnResult,
)
from bot.settings import database
from bot.wiring.store import open_store
from flows.dialogue import Reply, State

_AT_ONCE: Final = 500
_PAUSE: Final = 0.02  # seconds between two turns of the bot
_DAY: Final = date(2026, 11, 21)
_ANSWERS: Final = {f"question-{number}": "jawaban " * 5 for number in range(14)}
_REPLY: Final = Reply(text="Halo Kak, " + "begini ya. " * 60)


def main() -> None:
    """Fill, move under load, and compare what both stores tell of each conversation."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.moving", description=__doc__)
    parser.add_argument("--chats", type=int, default=200_000)
    parser.add_argument("--kills", default="5,10", metavar="S,S", help="seconds, one a run")
    parser.add_argument("--to", default="", metavar="URL")
    args = parser.parse_args()
    with TemporaryDirectory() as folder:
        source = f"{folder}/source.sqlite3"
        target = args.to or f"{folder}/target.sqlite3"
        kills = [float(after) for after in args.kills.split(",") if after]
        asyncio.run(_measure(source, target, chats=args.chats, kills=kills))


async def _measure(source: str, target: str, *, chats: int, kills: Sequence[float]) -> None:
    bot = await open_store(database(source))
    began = time.perf_counter()
    for batch in _batches(chats):
        await bot.keep_all([(chat, _turn(int(chat.key), 0)) for chat in batch])
    size = Path(source).stat().st_size / 1e6  # noqa: ASYNC240 - nothing else is going on
    print(f"{chats} conversations, {size:.0f} MB: filled in {time.perf_counter() - began:.0f} s")
    load = asyncio.create_task(_talk(bot, chats))
    for after in (*kills, None):
        await _run(source, target, kill_after=after)
    load.cancel()
    with suppress(asyncio.CancelledError):
        await load
    await bot.close()
    await _run(source, target, kill_after=None)
    here, there = [await open_store(database(where)) for where in (source, target)]
    different = 0
    for batch in _batches(chats):
        pairs = zip(await here.load_all(batch), await there.load_all(batch), strict=True)
        different += sum(one != other for one, other in pairs)
    waiting = [
        [(one.number, one.chat) for one in await store.left("telegram")] for store in (here, there)
    ]
    await here.close()
    await there.close()
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"{different} conversations differ, {len(waiting[0])} answers wait", end="")
    print(f" (the same: {waiting[0] == waiting[1]}); memory of the command {memory:.0f} MB")


async def _run(source: str, target: str, *, kill_after: float | None) -> None:
    began, cpu = time.perf_counter(), _cpu()
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "move", source, target),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    try:
        out, _ = await asyncio.wait_for(process.communicate(), kill_after)
        told = out.decode().strip()
    except TimeoutError:
        with suppress(ProcessLookupError):
            process.kill()
        await process.wait()
        told = "killed"
    seconds = time.perf_counter() - began
    print(f"{seconds:6.1f} s, {_cpu() - cpu:6.1f} s of CPU: {process.returncode} {told}")


async def _talk(bot: Store, chats: int) -> None:
    """Take turns as a bot does that is in use: one conversation after the other, from all over."""
    turns = 1
    while True:
        number = turns * 7919 % chats
        await bot.keep(Address("telegram", str(number)), _turn(number, turns))
        turns += 1
        await asyncio.sleep(_PAUSE)


def _batches(chats: int) -> Iterator[list[Address]]:
    for first in range(0, chats, _AT_ONCE):
        numbers = range(first, min(first + _AT_ONCE, chats))
        yield [Address("telegram", str(number)) for number in numbers]


def _turn(number: int, turns: int) -> TurnResult:
    """Return the turn of somebody far into a case; the answer of every tenth waits to be sent."""
    state = State(round=turns, active=True, answers=_ANSWERS)
    taken = tuple(range(number, number + 30))
    answer = Outgoing(delivery=Delivery(replies=(_REPLY,), asked=5))
    return TurnResult(
        session=Session(state=state, before=state, taken=taken, message=5),
        outgoing=(answer,) if number % 10 == 0 else (),
        notes=JournalEntries(day=_DAY, outcomes=(("answered", "lupa-password"),)),
    )


def _cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    main()
