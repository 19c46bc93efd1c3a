"""Asks Telegram for updates as the first thing; while it holds the call, the rest is got ready.

It imports as little as can be: what people wait for after a restart is what stands in the way here.
"""

import asyncio
import logging
import signal
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from bot.logs.hold import hold
from bot.service.clock import Clock
from bot.settings import Settings
from bot.surfaces.tg.api import Connection, Poller

if TYPE_CHECKING:
    from flows.library import Library

_log = logging.getLogger(__name__)

_TO_GO_OUT: Final = 0.05  # seconds for the call to go out: importing holds the interpreter


async def run_telegram(settings: Settings, load: "Callable[[], Library]", clock: Clock) -> None:
    """Serve until SIGTERM or SIGINT.

    `load` reads and learns the content, in a thread. Raise SettingsError, StoreOpenError, or what
    `load` raises, if the bot cannot start.
    """
    hold()
    stopped = _stop_signals()
    async with Connection(settings.required_token(), api_url=settings.api_url) as connection:
        poller = None if settings.webhook_url else Poller(connection)
        try:
            if poller:
                await poller.begun(_TO_GO_OUT)
            loading = asyncio.get_running_loop().run_in_executor(None, load)
            from bot.wiring.serve import serve  # noqa: PLC0415 - see above

            await serve(
                settings, loading, clock, connection=connection, poller=poller, stopped=stopped
            )
        finally:
            if poller:
                await poller.end()


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
