"""`prakerja-bot check`: is the knowledge base good? File, line, column, what, the mended line."""

import argparse
from pathlib import Path

from bot.clock import wib_now
from bot.content import read_library
from bot.content.report import render
from bot.loading import own_knowledge
from bot.settings import Settings


def add(parser: argparse.ArgumentParser, _: argparse.ArgumentParser) -> None:
    """Add the command's options."""
    parser.add_argument("--format", choices=("human", "json", "github"), default="human")
    parser.set_defaults(work=work)


def work(args: argparse.Namespace) -> int:
    """Print every problem; 1 if one of them is an error."""
    knowledge: Path = args.knowledge or Settings.read().knowledge or own_knowledge()
    reading = read_library(knowledge, today=args.today or wib_now().date())
    told = render(reading.problems, form=args.format, root=str(knowledge), files=reading.files)
    print(told, end="")
    return 0 if reading.library else 1
