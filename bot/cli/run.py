"""`prakerja-bot run`: the Telegram bot, until it is told to stop."""

import argparse
import asyncio
import logging
import os
from pathlib import Path
from typing import TYPE_CHECKING, Final

from bot.service.clock import standing_at, wib_now
from bot.settings import Settings
from bot.wiring.start import run_telegram

if TYPE_CHECKING:
    from flows.library import Library

_log = logging.getLogger(__name__)

_OTHERS: Final = 0o077  # the rights of all but the owner


def add(parser: argparse.ArgumentParser, _: argparse.ArgumentParser) -> None:
    """Add the command's options."""
    parser.set_defaults(work=work)


def work(args: argparse.Namespace) -> int:
    """Serve. Raises SettingsError, ContentError or StoreOpenError if it cannot start."""
    os.umask(_OTHERS)  # whatever it writes is about people, or secret
    settings = Settings.read()
    settings.required_token()  # said before the content is read: it is what a newcomer lacks
    clock = standing_at(args.today) if args.today else wib_now
    asyncio.run(run_telegram(settings, lambda: _library(args.knowledge, settings), clock))
    return 0


def _library(knowledge: Path | None, settings: Settings) -> "Library":
    from bot.wiring.apart import library_from_apart  # noqa: PLC0415 - Telegram is asked first

    _look_at(Path(".env"))  # the log holds it until it is ready
    return library_from_apart(knowledge, settings)


def _look_at(secrets: Path) -> None:
    if os.name == "posix" and secrets.is_file() and secrets.stat().st_mode & _OTHERS:
        _log.warning("others on this machine may read the token: chmod 600 .env")
