"""What the store costs: microseconds of CPU a session, loaded and kept in batches of several sizes.

`python -m benchmarks.store [--rounds N] [--path DIR | --db URL]`. It uses the store as the bot does
and changes nothing but a database of its own, best put on a RAM disk: the disk is not measured.
With a URL it is PostgreSQL, of which only our side is measured; the database must be an empty one.
"""

import argparse
import asyncio
import time
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from statistics import median
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
from bot.store.postgres import SharedDatabase
from bot.store.sqlite import Database
from flows.dialogue import Button, Reply, State

_SIZES: Final = (1, 10, 50, 100)  # sessions in a batch
_SESSIONS: Final = 3000  # in a round, at whatever size
_DAY: Final = date(2026, 11, 21)
_ANSWERS: Final = {f"question-{number}": "jawaban " * 5 for number in range(14)}
_BUTTONS: Final = tuple((Button(label=f"Pilihan {n}", data=f"0.a.pilihan.{n}"),) for n in range(6))

Turns = Sequence[tuple[Address, TurnResult]]


def main() -> None:
    """Print a line for each size: the median of the rounds."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.store", description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--path", type=Path, default=None, metavar="DIR")
    parser.add_argument("--db", default=None, metavar="URL")
    args = parser.parse_args()
    for size in _SIZES:
        found = [asyncio.run(_round(size, args.path, args.db)) for _ in range(args.rounds)]
        print(f"{size:>4} in a batch: {median(found):6.1f} µs of CPU a session")


async def _round(size: int, folder: Path | None, url: str | None) -> float:
    turns = [(Address("telegram", str(chat)), _turn(chat)) for chat in range(size)]
    with TemporaryDirectory(dir=folder) as place:
        file = Path(place) / "bot.sqlite3"
        database: Store = await (SharedDatabase.open(url) if url else Database.open(file))
        try:
            await database.keep_all(turns)
            return await _cost(database, turns)
        finally:
            await database.close()


async def _cost(database: Store, turns: Turns) -> float:
    began, times = time.process_time(), max(_SESSIONS // len(turns), 1)
    for _ in range(times):
        await database.load_all([chat for chat, _ in turns])
        await database.keep_all(turns)
    return (time.process_time() - began) / times / len(turns) * 1e6


def _turn(chat: int) -> TurnResult:
    """Return the turn of somebody far into a case: a session of 3 KB, an answer of 1 KB."""
    state = State(round=3, active=True, answers=_ANSWERS)
    reply = Reply(text="Halo Kak, " + "begini ya. " * 60, buttons=_BUTTONS)
    return TurnResult(
        session=Session(state=state, before=state, taken=tuple(range(chat, chat + 30)), message=5),
        outgoing=(Outgoing(delivery=Delivery(replies=(reply,), asked=5)),),
        notes=JournalEntries(day=_DAY, outcomes=(("answered", "lupa-password"),)),
    )


if __name__ == "__main__":
    main()
