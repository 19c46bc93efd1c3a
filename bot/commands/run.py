"""`prakerja-bot run`: the Telegram bot, until it is told to stop."""

import argparse
import asyncio
from functools import partial
from typing import Any

from bot.clock import standing_at, wib_now
from bot.loading import configured_library
from bot.settings import Settings


def add(commands: Any, shared: argparse.ArgumentParser) -> None:
    """Add the command's options."""
    parser = commands.add_parser("run", parents=[shared], help="jalankan bot Telegram")
    parser.set_defaults(work=work)


def work(args: argparse.Namespace) -> int:
    """Serve. Raises SettingsError, ContentError or StoreOpenError if it cannot start."""
    settings = Settings.read()
    settings.required_token()  # said before the content is read: it is what a newcomer lacks
    clock = standing_at(args.today) if args.today else wib_now
    # The terminal's commands do not pay for importing Telegram's library.
    from bot.serve import run_telegram  # noqa: PLC0415

    asyncio.run(
        run_telegram(settings, partial(configured_library, args.knowledge, settings), clock)
    )
    return 0
