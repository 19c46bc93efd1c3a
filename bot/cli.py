"""The command line: reads the arguments, runs the command, turns failures into one line.

Exit codes: 0 done, 1 the content is not good (only `check`), 2 wrong usage, input or settings.
"""

import argparse
import os
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import NoReturn

from bot.commands import chat, check, diagnose, run
from bot.errors import BotError

_COMMANDS = (chat, run, check, diagnose)


class _Parser(argparse.ArgumentParser):
    """argparse, but an error is one line."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {message}\n")


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a test's stream may be none of the interpreter's
            stream.reconfigure(encoding="utf-8", errors="replace")
    args = _parser().parse_args(argv)
    try:
        return int(args.work(args))
    except BotError as error:
        print(f"prakerja-bot: {error.person}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # the reader went away (`| head`): nothing left to say
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="prakerja-bot",
        description="Bot bantuan sertifikat Kartu Prakerja.",
    )
    parser.add_argument("--knowledge", type=Path, default=None, metavar="DIR")
    shared = _Parser(add_help=False)
    shared.add_argument("--knowledge", type=Path, default=argparse.SUPPRESS, metavar="DIR")
    shared.add_argument("--today", type=_day, default=None, metavar="YYYY-MM-DD")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for command in _COMMANDS:
        command.add(commands, shared)
    return parser


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"'{text}' bukan tanggal YYYY-MM-DD") from None
