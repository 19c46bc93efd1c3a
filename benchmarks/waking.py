"""What it costs to ask who is due: 30 of 100,000 due among a million chats.

`python -m benchmarks.waking [--chats N] [--due N] [--path DIR]`. CPU of this process, the
driver's thread included. The database is best put on a RAM disk: the disk is not measured.
"""

import argparse
import asyncio
import sqlite3
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Final

from bot.service.turn import JournalEntries, Session, TurnResult
from bot.store.sqlite import Database
from flows.dialogue import State, dump

_SURFACE: Final = "telegram"
_NOW: Final = datetime(2026, 12, 1, 2, tzinfo=UTC)
_MOST: Final = 30
_ROUNDS: Final = 200
_ANSWERS: Final = {f"question-{number}": "jawaban " * 2 for number in range(10)}
_STATE: Final = State(round=3, active=True, answers=_ANSWERS)


def main() -> None:
    """Print the medians of the rounds."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.waking", description=__doc__)
    parser.add_argument("--chats", type=int, default=1_000_000)
    parser.add_argument("--due", type=int, default=100_000)
    parser.add_argument("--path", type=Path, default=None, metavar="DIR")
    args = parser.parse_args()
    with TemporaryDirectory(dir=args.path) as folder:
        path = Path(folder) / "bot.sqlite3"
        asyncio.run(_fill(path, args.chats, args.due))
        print(f"{path.stat().st_size / 1e6:.0f} MB")
        asyncio.run(_measure(path))


async def _fill(path: Path, chats: int, due: int) -> None:
    await (await Database.open(path)).close()
    sql = "INSERT INTO sessions (surface, chat, state, wake, updated) VALUES (?, ?, ?, ?, '2026')"
    with closing(sqlite3.connect(path)) as db, db:
        db.executemany(sql, _rows(chats, due))


def _rows(chats: int, due: int) -> Iterator[tuple[object, ...]]:
    """Yield a row for each chat: a part is due, as many wake later, the others never."""
    state, now = dump(_STATE), int(_NOW.timestamp())
    for number in range(chats):
        turn = number * 7919 % chats  # who is due lies all over the table
        wake = now - turn if turn < due else now + turn if turn < 2 * due else None
        yield (_SURFACE, str(number), state, wake)


async def _measure(path: Path) -> None:
    database = await Database.open(path)
    try:
        ask = await _cost(lambda: database.due(_SURFACE, now=_NOW, most=_MOST))
        print(f"{_MOST} of those due: {ask:.3f} ms of CPU")
        late = await _cost(lambda: database.late(_SURFACE, now=_NOW))
        print(f"how many are due: {late:.3f} ms of CPU")
        claim = await _cost(lambda: _claim(database))
        print(f"{_MOST} asked for, and their next moments stored: {claim:.3f} ms of CPU")
    finally:
        await database.close()


async def _claim(database: Database) -> None:
    """Ask who is due, and store of each that it wakes the next day."""
    tomorrow = Session(state=_STATE, wake=_NOW + timedelta(days=1))
    turn = TurnResult(
        session=tomorrow, outgoing=(), notes=JournalEntries(day=_NOW.date()), unasked=True
    )
    chats = await database.due(_SURFACE, now=_NOW, most=_MOST)
    await database.keep_all([(chat, turn) for chat in chats])


async def _cost(work: Callable[[], Awaitable[object]]) -> float:
    """Return the median of milliseconds."""
    found = []
    for _ in range(_ROUNDS):
        began = time.process_time()
        await work()
        found.append((time.process_time() - began) * 1000)
    return median(found)


if __name__ == "__main__":
    main()
