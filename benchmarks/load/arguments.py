"""What the command is told: which bots, which parts, for how long."""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass, replace

from benchmarks.load.bots.bots import BOTS, HOOKED, OTHER_PYTHON, Bot
from benchmarks.load.people.plan import PARTS, QUICK, Plan
from benchmarks.load.people.saying import progress


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """The plan, and the bots that it is for."""

    plan: Plan
    bots: Sequence[Bot]
    profile: bool


def read_arguments() -> Wanted:
    """Return what is wanted; ends the process at arguments that mean nothing."""
    args = _parsed()
    return Wanted(plan=_plan(args), bots=_bots(args), profile=args.profile)


def _bots(args: argparse.Namespace) -> Sequence[Bot]:
    ids = args.bots.split(",") if args.bots else {bot.id for bot in BOTS}
    chosen = [bot for bot in (HOOKED if args.webhook else BOTS) if bot.id in ids]
    if args.waiting:
        chosen = [replace(bot, at_once=args.waiting) for bot in chosen]
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


def _parsed() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="telegram_load",
        description="Our bot beside bare echo bots, against a local Bot API server.",
    )
    parser.add_argument("--quick", action="store_true", help="one short round, under 90 seconds")
    parser.add_argument("--rounds", type=int, help="rounds of each part")
    parser.add_argument("--seconds", type=float, help="seconds of each window")
    parser.add_argument("--chats", type=int, help="how many people there are")
    parser.add_argument("--rate", type=float, help="updates a second for the pace")
    parser.add_argument("--waiting", type=int, help="how many wait at any time at saturation")
    parser.add_argument("--delays", help="milliseconds of network delay, as 0,50")
    parser.add_argument("--parts", help=f"some of {','.join(PARTS)}")
    parser.add_argument("--bots", default="", help=f"some of {','.join(bot.id for bot in BOTS)}")
    parser.add_argument("--webhook", action="store_true", help="updates by webhook, not by polling")
    parser.add_argument("--profile", action="store_true", help="where the time of ours goes")
    return parser.parse_args()
