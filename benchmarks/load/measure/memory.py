"""What our bot's memory grows to with many active chats, and beside many stored sessions."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Final

from benchmarks.load.bots.bots import OURS
from benchmarks.load.measure.driving import meet
from benchmarks.load.measure.stored import fill
from benchmarks.load.people.plan import Plan
from benchmarks.load.people.saying import progress
from benchmarks.load.stage import LoadStage

_ACTS: Final = 2
_LONGEST: Final = 180.0  # seconds for all of them to act
_SAMPLE: Final = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class MemoryUse:
    """Megabytes of the process and of its files after `acts` answered updates."""

    active: int
    stored: int
    acts: int
    process: float
    files: float


async def memory(stage: LoadStage, plan: Plan) -> AsyncIterator[MemoryUse]:
    """Yield a figure for each number of active chats, and one beside all the stored sessions."""
    for active in plan.active:
        progress(f"memory, {active} active chats")
        yield await _with(stage, active=active, stored=0, place=f"memory-{active}")
    progress(f"memory, {plan.stored} stored sessions")
    async with stage.bot(OURS, chats=_SAMPLE, place="stored") as one:
        await meet(one, acts=_ACTS, longest=_LONGEST)
    fill(stage.folder / "stored" / OURS.settings["PRAKERJA_DB"], plan.stored)
    yield await _with(stage, active=100, stored=plan.stored, place="stored")


async def _with(stage: LoadStage, *, active: int, stored: int, place: str) -> MemoryUse:
    async with stage.bot(OURS, chats=active, place=place) as one:
        acts = await meet(one, acts=_ACTS, longest=_LONGEST)
        files = sum(file.stat().st_size for file in (stage.folder / place).glob("*.sqlite3*"))
        return MemoryUse(
            active=min(active, acts),
            stored=stored,
            acts=acts,
            process=one.memory,
            files=files / 2**20,
        )
