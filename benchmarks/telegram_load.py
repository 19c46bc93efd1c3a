"""`make load`: our bot beside bare echo bots, against one local Bot API server, in one run.

Whatever the figures are, the exit code is 0; 2 if a bot does not start. Linux. A first look:
`--quick`.
"""

import asyncio
import sys
import tempfile
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path

from benchmarks.load.arguments import read_arguments
from benchmarks.load.bots.bots import Bot
from benchmarks.load.bots.starting_bot import NotStartedError
from benchmarks.load.measure.memory import memory
from benchmarks.load.measure.profiling import profile, sampled
from benchmarks.load.measure.report import most, waits
from benchmarks.load.measure.report_process import remembered, started
from benchmarks.load.measure.rounds import all_running, most_of_ours, paced, saturated
from benchmarks.load.measure.starts import starts
from benchmarks.load.people.plan import Plan
from benchmarks.load.people.saying import progress, report
from benchmarks.load.server.server import serving
from benchmarks.load.stage import LoadStage
from bot.service.clock import wib_now
from bot.wiring.library import load_library, own_knowledge
from evaluation.table import Section, as_text

LoadPart = Callable[[LoadStage, Sequence[Bot], Plan], Awaitable[None]]


def main() -> int:
    """Print the report, part by part."""
    wanted = read_arguments()
    act = _profile if wanted.profile else _measure
    try:
        asyncio.run(_staged(wanted.plan, wanted.bots, act))
    except NotStartedError as error:
        progress(f"a bot does not start: {error}")
        return 2
    return 0


async def _staged(plan: Plan, bots: Sequence[Bot], act: LoadPart) -> None:
    with tempfile.TemporaryDirectory() as folder:
        async with serving() as server:
            stage = LoadStage(
                server=server,
                folder=Path(folder),
                examples=_examples(),
                date=int(wib_now().timestamp()),
            )
            await act(stage, bots, plan)


async def _measure(stage: LoadStage, bots: Sequence[Bot], plan: Plan) -> None:
    await _loads(stage, bots, plan)
    if "start" in plan.parts:
        _say(started(await starts(stage, bots, plan), bots))
    if "memory" in plan.parts:
        _say(remembered([figure async for figure in memory(stage, plan)]))


async def _profile(stage: LoadStage, bots: Sequence[Bot], plan: Plan) -> None:
    for delay in plan.delays:
        stage.server.delay = delay
        _say(*sampled(await profile(stage, bots[0], plan), delay))


async def _loads(stage: LoadStage, bots: Sequence[Bot], plan: Plan) -> None:
    at_most: dict[float, float] = {}
    if not {"saturation", "pace"} & {*plan.parts}:
        return
    async with all_running(stage, bots, plan) as ones:
        if "saturation" in plan.parts:
            windows = await saturated(stage, ones, plan)
            _say(*most(windows, bots))
            at_most = most_of_ours(windows)
        if "pace" in plan.parts and (at_most or plan.rate):
            _say(waits(await paced(stage, ones, plan, at_most)))
        for one in ones:
            crowd = one.desk.crowd
            acts = ", ".join(f"{count} {kind}" for kind, count in crowd.acts.items())
            report(f"{one.bot.name}: {acts}; {crowd.distinct:.1%} of the texts were new")


def _examples() -> tuple[str, ...]:
    library = load_library(own_knowledge())
    return tuple(example for topic in library.topics for example in topic.examples)


def _say(*sections: Section) -> None:
    report(as_text(sections) + "\n")


if __name__ == "__main__":
    sys.exit(main())
