"""The command line: reads the arguments, runs the command, turns failures into one line.

Exit codes: 0 done, 1 the content is not good (only `check` and `test`), 2 wrong usage, input or
settings.
"""

import argparse
import io
import os
import sys
from collections.abc import Sequence
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Final, NoReturn

from bot.contracts.days import read_day
from bot.service.errors import BotError, InputError

# What each does is imported when it is called: nobody waits for what the others need.
COMMANDS: Final = {
    "chat": "mengobrol di terminal",
    "run": "jalankan bot Telegram",
    "check": "periksa isi knowledge/",
    "test": "mainkan percakapan uji di knowledge/conversations/",
    "ask": "apa yang dipahami dari satu pesan",
    "diagnose": "hitung satu atau banyak kasus",
    "move": "pindahkan semua percakapan ke basis data lain",
    "report": "laporan untuk tim CS",
    "backup": "cadangkan basis data, atau periksa cadangannya",
}


class _Parser(argparse.ArgumentParser):
    """argparse, but an error is one line."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {message}\n")


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code."""
    _speak_utf8()
    given = sys.argv[1:] if argv is None else argv
    args = _parser(given).parse_args(given)
    try:
        return int(args.work(args))
    except BotError as error:
        print("prakerja-bot:", " ".join(error.person.split()), file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # the reader went away (`| head`): nothing left to say
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:  # a full disk behind `> file`
        print("prakerja-bot:", error.strerror, file=sys.stderr)
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 2


def _speak_utf8() -> None:
    # On Windows a pipe may begin with a byte order mark; a closed stream is None.
    encodings = ((sys.stdin, "utf-8-sig"), (sys.stdout, "utf-8"), (sys.stderr, "utf-8"))
    for stream, encoding in encodings:
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding=encoding, errors="replace")


def _parser(given: Sequence[str]) -> argparse.ArgumentParser:
    parser = _Parser(
        prog="prakerja-bot",
        description="Bot bantuan sertifikat Kartu Prakerja.",
    )
    parser.add_argument("--knowledge", type=Path, default=None, metavar="DIR")
    shared = _Parser(add_help=False)
    shared.add_argument("--knowledge", type=Path, default=argparse.SUPPRESS, metavar="DIR")
    shared.add_argument("--today", type=_day, default=None, metavar="YYYY-MM-DD")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, purpose in COMMANDS.items():
        parser_of_command = commands.add_parser(name, parents=[shared], help=purpose)
        if name in given:
            import_module(f"bot.cli.{name}").add(parser_of_command, shared)
    return parser


def _day(text: str) -> date:
    try:
        return read_day(text, "--today")
    except InputError as error:
        raise argparse.ArgumentTypeError(error.person) from None
