"""Runs the Telegram bot until it is told to stop, and then finishes what it has in hand."""

import asyncio
import logging
from contextlib import suppress
from datetime import timedelta
from typing import Any, Final

from telegram import Update
from telegram.error import TelegramError
from telegram.ext import Application, CallbackContext, TypeHandler

from bot.errors import TokenError
from bot.tg.handling import Conversing, Handling
from bot.tg.messenger import Messenger
from bot.tg.ordering import ChatOrder
from bot.tg.polling import PollingBot
from bot.tg.starting import Commands, reach, register

_log = logging.getLogger(__name__)

_UPDATES: Final = (Update.MESSAGE, Update.EDITED_MESSAGE, Update.CALLBACK_QUERY)
_LONG_POLL: Final = timedelta(seconds=25)
_TIME_TO_FINISH: Final = 8.0  # seconds; containers are killed ten seconds after SIGTERM

App = Application[Any, Any, Any, Any, Any, Any]


async def run(
    bot: PollingBot, conversations: Conversing, *, commands: Commands, stopped: asyncio.Event
) -> None:
    """Serve until `stopped` is set. Raise TokenError if Telegram does not know the token."""
    order = ChatOrder()
    app = _application(bot, Handling(conversations, Messenger(bot)), order)
    serving = asyncio.create_task(_serve(app, bot, commands))
    stopping = asyncio.create_task(stopped.wait())
    try:
        await asyncio.wait((serving, stopping), return_when=asyncio.FIRST_COMPLETED)
        if serving.done():
            serving.result()
    finally:
        stopping.cancel()
        serving.cancel()
        await asyncio.wait((serving, stopping))
        await _finish(app, order)


def _application(bot: PollingBot, handling: Handling, order: ChatOrder) -> App:
    async def handle(update: Update, _: CallbackContext[Any, Any, Any, Any]) -> None:
        try:
            await handling.handle(update)
        finally:
            bot.receipts.done(update)

    async def log(_: object, context: CallbackContext[Any, Any, Any, Any]) -> None:
        _log.error("update not handled", exc_info=context.error)

    app: App = Application.builder().bot(bot).concurrent_updates(order).job_queue(None).build()
    app.add_handler(TypeHandler(Update, handle))
    app.add_error_handler(log)
    return app


async def _serve(app: App, bot: PollingBot, commands: Commands) -> None:
    await reach(bot)
    await register(bot, commands)
    await app.initialize()
    await app.start()
    assert app.updater  # noqa: S101 - the builder made one
    await app.updater.start_polling(
        timeout=_LONG_POLL,
        bootstrap_retries=-1,
        allowed_updates=_UPDATES,
        drop_pending_updates=False,
        error_callback=_told_by_the_bot,
    )
    _log.info("serving")
    await bot.refused.wait()
    raise TokenError


async def _finish(app: App, order: ChatOrder) -> None:
    if app.running:
        _log.info("stopping")
    try:
        async with asyncio.timeout(_TIME_TO_FINISH):
            if app.updater and app.updater.running:
                with suppress(TelegramError):  # the one that has ended the polling
                    await app.updater.stop()
            await app.update_queue.join()
    except TimeoutError:
        _log.warning("updates given up: %d", order.abandon())
    if app.running:
        await app.stop()
    await app.shutdown()
    await app.bot.shutdown()  # the application skips it if it never got under way


def _told_by_the_bot(_: TelegramError) -> None:
    """Say nothing: PollingBot has told the log."""
