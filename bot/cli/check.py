"""`prakerja-bot check`: is the knowledge base good? File, line, column, what, the mended line."""

import argparse
from pathlib import Path

from bot.content import read_library, render
from bot.service.clock import wib_now
from bot.settings import Settings
from bot.wiring.library import own_knowledge


def add(parser: argparse.ArgumentParser, _: argparse.ArgumentParser) -> None:
    """Add the command's options."""
    parser.add_argument("--format", choices=("human", "json", "github"), default="human")
    parser.set_defaults(work=work)


def work(args: argparse.Namespace) -> int:
    """Print every problem; 1 if one of them is an error."""
    knowledge: Path = args.knowledge or Settings.read().knowledge or own_knowledge()
    reading = read_library(knowledge, today=args.today or wib_now().date(), asking=True)
    told = render(reading.problems, form=args.format, root=str(knowledge), files=reading.files)
    print(told, end="")
    return 0 if reading.library else 1
