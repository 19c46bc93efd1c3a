"""`make load`: our bot beside bare echo bots, against one local Bot API server, in one run.

Whatever the figures are, the exit code is 0; 2 if a bot does not start. Linux. A first look:
`--quick`.
"""

import argparse
import asyncio
import sys
import tempfile
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from pathlib import Path

from benchmarks.load.bots import BOTS, HOOKED, OTHER_PYTHON, Bot
from benchmarks.load.memory import memory
from benchmarks.load.plan import PARTS, QUICK, Plan
from benchmarks.load.profiling import profile, sampled
from benchmarks.load.report import most, remembered, started, waits
from benchmarks.load.rounds import all_running, most_of_ours, paced, saturated
from benchmarks.load.running_bot import NotStartedError
from benchmarks.load.saying import progress, report
from benchmarks.load.server import serving
from benchmarks.load.stage import Stage
from benchmarks.load.starts import starts
from bot.clock import wib_now
from bot.loading import load_library, own_knowledge
from evaluation.table import Section, as_text

Act = Callable[[Stage, Sequence[Bot], Plan], Awaitable[None]]


def main() -> int:
    """Print the report, part by part."""
    args = _arguments()
    plan, bots = _plan(args), _bots(args)
    try:
        asyncio.run(_staged(plan, bots, _profile if args.profile else _measure))
    except NotStartedError as error:
        progress(f"a bot does not start: {error}")
        return 2
    return 0


async def _staged(plan: Plan, bots: Sequence[Bot], act: Act) -> None:
    with tempfile.TemporaryDirectory() as folder:
        async with serving() as server:
            stage = Stage(
                server=server,
                folder=Path(folder),
                examples=_examples(),
                date=int(wib_now().timestamp()),
            )
            await act(stage, bots, plan)


async def _measure(stage: Stage, bots: Sequence[Bot], plan: Plan) -> None:
    await _loads(stage, bots, plan)
    if "start" in plan.parts:
        _say(started(await starts(stage, bots, plan), bots))
    if "memory" in plan.parts:
        _say(remembered([figure async for figure in memory(stage, plan)]))


async def _profile(stage: Stage, bots: Sequence[Bot], plan: Plan) -> None:
    for delay in plan.delays:
        stage.server.delay = delay
        _say(*sampled(await profile(stage, bots[0], plan), delay))


async def _loads(stage: Stage, bots: Sequence[Bot], plan: Plan) -> None:
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


def _bots(args: argparse.Namespace) -> Sequence[Bot]:
    ids = args.bots.split(",") if args.bots else {bot.id for bot in BOTS}
    chosen = [bot for bot in (HOOKED if args.webhook else BOTS) if bot.id in ids]
    if not OTHER_PYTHON.exists():
        progress("aiogram is left out: its environment is missing (make load makes it)")
        chosen = [bot for bot in chosen if bot.command[0] != str(OTHER_PYTHON)]
    return chosen


def _plan(args: argparse.Namespace) -> Plan:
    named = {
        "rounds": args.rounds,
        "seconds": args.seconds,
        "chats": args.chats,
        "rate": args.rate,
        "delays": args.delays and tuple(float(ms) / 1000 for ms in args.delays.split(",")),
        "parts": args.parts and tuple(args.parts.split(",")),
    }
    plan = QUICK if args.quick else Plan()
    return replace(plan, **{name: value for name, value in named.items() if value})


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="telegram_load", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="one short round, under 90 seconds")
    parser.add_argument("--rounds", type=int, help="rounds of each part")
    parser.add_argument("--seconds", type=float, help="seconds of each window")
    parser.add_argument("--chats", type=int, help="how many people there are")
    parser.add_argument("--rate", type=float, help="updates a second for the pace")
    parser.add_argument("--delays", help="milliseconds of network delay, as 0,50")
    parser.add_argument("--parts", help=f"some of {','.join(PARTS)}")
    parser.add_argument("--bots", default="", help=f"some of {','.join(bot.id for bot in BOTS)}")
    parser.add_argument("--webhook", action="store_true", help="updates by webhook, not by polling")
    parser.add_argument("--profile", action="store_true", help="where the time of ours goes")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
