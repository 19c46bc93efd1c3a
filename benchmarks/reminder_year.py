"""A simulated year with 100,000 reminders: each sent once, within hours, and true, or it is told.

`python -m benchmarks.reminder_year [--people N] [--odds P] [--seed N] [--path DIR]`. What is
played and what is real, benchmarks.reminders.year tells. The database is best put on a RAM disk:
the disk is not measured. It ends by itself, in about ten minutes.
"""

import argparse
import asyncio
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time
from typing import Final

from benchmarks.reminders.wanting import wanting
from benchmarks.reminders.year import ReminderTally, Year
from bot.store.sqlite import Database
from bot.wiring.library import load_library
from flows.library import Library

_FIRST: Final = date(2026, 1, 5)
_DAYS: Final = 300  # on which people ask to be reminded; the last reminders come weeks later
_PEOPLE: Final = 63_000  # their cases come to a good 100,000 reminders


def main() -> None:
    """Live through a year and print what came of it."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.reminder_year", description=__doc__)
    parser.add_argument("--people", type=int, default=_PEOPLE)
    parser.add_argument("--odds", type=float, default=0.1)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--path", type=Path, default=None, metavar="DIR")
    args = parser.parse_args()
    began = process_time()
    with TemporaryDirectory(dir=args.path) as folder:
        tally = asyncio.run(_live(args, load_library(None), Path(folder) / "bot.sqlite3"))
    _tell(tally, process_time() - began)


async def _live(args: argparse.Namespace, library: Library, path: Path) -> ReminderTally:
    people = list(wanting(args.people, first=_FIRST, days=_DAYS, seed=args.seed))

    async def open_store() -> Database:
        return await Database.open(path)

    return await Year(library, people, open_store, seed=args.seed, odds=args.odds).run()


def _tell(tally: ReminderTally, seconds: float) -> None:
    print(f"{tally.reminders:,} reminders, {tally.crashes} crashes, {tally.jumps} clock jumps")
    for times, count in sorted(tally.repeats.items()):
        print(f"  sent {times} times: {count:,}")
    print(f"  more often than crashes explain: {tally.unexplained}")
    print(f"  not sent: {tally.missed}; wrong: {dict(tally.faults) or 'none'}")
    print(
        f"{seconds / max(1, tally.sent.total()) * 1000:.2f} ms of CPU a reminder, the judge's too"
    )


if __name__ == "__main__":
    main()
