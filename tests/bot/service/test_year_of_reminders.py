"""A small year with crashes and clock jumps, over every store; benchmarks/ has a large one."""

from datetime import date
from pathlib import Path

import pytest

from benchmarks.reminders.wanting import wanting
from benchmarks.reminders.year import Year
from bot.service.ports import Store
from bot.store.memory import MemoryStore
from bot.store.sqlite import Database
from flows.library.library import Library

PEOPLE = 150


@pytest.mark.parametrize("kind", ["memory", "sqlite"])
async def test_each_is_sent_once_within_hours_and_true(
    library: Library, tmp_path: Path, kind: str
) -> None:
    kept = MemoryStore()

    async def open_store() -> Store:
        return kept if kind == "memory" else await Database.open(tmp_path / "bot.sqlite3")

    people = list(wanting(PEOPLE, first=date(2026, 1, 5), days=300, seed=7))
    tally = await Year(library, people, open_store, seed=7, odds=0.15).run()
    assert tally.faults == {}
    assert (tally.missed, tally.unexplained) == (0, 0)
    assert tally.reminders > PEOPLE
    assert tally.crashes > 20
    assert tally.jumps > 20
    assert tally.repeats[1] > tally.repeats[2] > 0
