"""Wires and runs the Telegram bot: settings, log, store, conversations, adapter.

Apart from this module, nothing imports both a surface and the store.
"""

import asyncio
import logging
import signal
from contextlib import suppress

from bot import logs
from bot.app import Conversations
from bot.clock import Clock
from bot.settings import Settings
from bot.store import Database
from bot.tg.polling import PollingBot
from bot.tg.running import run
from flows.commands import COMMANDS
from flows.library import Library
from flows.words import say

_log = logging.getLogger(__name__)


async def run_telegram(settings: Settings, library: Library, clock: Clock) -> None:
    """Serve until SIGTERM or SIGINT. Raise SettingsError or StoreOpenError if it cannot start."""
    token = settings.required_token()
    logs.configure(settings.log_level, token=token)
    stopped = _stop_signals()
    database = await Database.open(settings.db)
    try:
        await run(
            PollingBot(token, api_url=settings.api_url),
            Conversations(library, database, clock),
            commands=tuple((name, say(library, message)) for name, message in COMMANDS),
            stopped=stopped,
        )
    finally:
        await database.close()


def _stop_signals() -> asyncio.Event:
    loop, stopped = asyncio.get_running_loop(), asyncio.Event()
    loop.set_exception_handler(_log_type_only)
    with suppress(NotImplementedError):  # Windows: there Ctrl+C ends the process
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, stopped.set)
    return stopped


def _log_type_only(_: asyncio.AbstractEventLoop, context: dict[str, object]) -> None:
    # asyncio's own handler would print the task, and with it the exception's message.
    error = context.get("exception")
    _log.error("unattended task failed: %s", type(error).__name__)
