"""Reaches Telegram at the start, however long that takes, and registers the commands there."""

import asyncio
import logging
from typing import Final

from telegram.error import InvalidToken, TelegramError

from bot.errors import TokenError
from bot.tg.polling import PollingBot

_log = logging.getLogger(__name__)

_LONGEST_PAUSE: Final = 30.0  # seconds between two attempts

Commands = tuple[tuple[str, str], ...]


async def reach(bot: PollingBot) -> None:
    """Return when Telegram has answered. Raise TokenError if it does not know the token."""
    pause = 1.0
    while True:
        try:
            await bot.initialize()
        except InvalidToken:
            raise TokenError from None  # the library's message quotes the token
        except TelegramError as error:
            bot.outage.seen(error)
        else:
            bot.outage.over()
            return
        await asyncio.sleep(pause)
        pause = min(2 * pause, _LONGEST_PAUSE)


async def register(bot: PollingBot, commands: Commands) -> None:
    """Show the commands in people's menus. They work without it, so a failure is only logged."""
    try:
        await bot.set_my_commands(commands)
    except TelegramError as error:
        _log.warning("commands not registered: %s", type(error).__name__)
