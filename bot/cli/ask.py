"""`prakerja-bot ask`: what would the bot understand of a message, and why."""

import argparse
import json
import sys
from collections.abc import Iterable
from datetime import date
from typing import Any

from bot.cli.message_words import in_words
from bot.contracts.json_line import as_line
from bot.contracts.messages import as_json, message_from, some_text
from bot.service.clock import wib_now
from bot.service.errors import InputError
from bot.settings import Settings
from bot.wiring.library import load_library
from flows.library import Library
from flows.privacy import guard, official
from flows.understanding import understand


def add(parser: argparse.ArgumentParser, _: argparse.ArgumentParser) -> None:
    """Add the command's options."""
    parser.add_argument("text", nargs="*", metavar="TEXT", help="pesan, seperti peserta mengetik")
    parser.add_argument("--batch", action="store_true", help="satu pesan JSON per baris dari stdin")
    parser.add_argument("--json", action="store_true")
    parser.set_defaults(work=work)


def work(args: argparse.Namespace) -> int:
    """Print what was understood. Raises InputError where no message is given."""
    text = " ".join(args.text)
    if args.batch and text:
        raise InputError("--batch membaca pesannya dari stdin; TEXT tidak dipakai")
    if not args.batch:
        some_text(text)
    library = load_library(args.knowledge or Settings.read().knowledge)
    today: date = args.today or wib_now().date()
    if args.batch:
        return _batch(library, sys.stdin or (), today)
    if args.json:
        print(as_line(_understood(library, text, today)))
    else:
        print(in_words(library, understand(text, library, today), colour=_is_screen()))
    return 0


def _understood(library: Library, text: str, today: date) -> dict[str, Any]:
    """Return what is understood of a message once what is personal was taken out of it."""
    guarded = guard(text, official(library))
    return as_json(text, understand(guarded.text, library, today), guarded)


def _is_screen() -> bool:
    return sys.stdout is not None and sys.stdout.isatty()  # closed by some supervisors


def _batch(library: Library, lines: Iterable[str], today: date) -> int:
    for line in lines:
        print(as_line(_answer(library, line, today)), flush=True)
    return 0


def _answer(library: Library, line: str, today: date) -> dict[str, Any]:
    try:
        text, day = message_from(json.loads(line), today)
    except InputError as error:
        return {"error": error.person}
    except (ValueError, RecursionError):
        return {"error": "bukan JSON"}
    return _understood(library, text, day)
