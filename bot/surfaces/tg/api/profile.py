"""How the bot presents itself: the menu of commands, and what stands there before the first word.

Telegram counts changes and tells people's apps of each: only what differs is set.
"""

import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Final

from telegram import Bot
from telegram.error import TelegramError

_log = logging.getLogger(__name__)

Commands = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BotProfile:
    """What is to be seen; what is empty is left as it is."""

    commands: Commands = ()
    description: str = ""
    short_description: str = ""


async def present(bot: Bot, profile: BotProfile) -> None:
    """Show the profile. The bot works without: what fails is only logged."""
    for part, show in _PARTS.items():
        try:
            await show(bot, profile)
        # JSON, but not Telegram's: the library expects objects of a certain kind.
        except (TelegramError, LookupError, TypeError, AttributeError) as error:
            _log.warning("%s not shown: %s", part, type(error).__name__)


async def _commands(bot: Bot, profile: BotProfile) -> None:
    shown = tuple((one.command, one.description) for one in await bot.get_my_commands())
    if profile.commands and shown != profile.commands:
        await bot.set_my_commands(profile.commands)


async def _description(bot: Bot, profile: BotProfile) -> None:
    if profile.description and (
        (await bot.get_my_description()).description != profile.description
    ):
        await bot.set_my_description(profile.description)


async def _short_description(bot: Bot, profile: BotProfile) -> None:
    shown = await bot.get_my_short_description()
    if profile.short_description and shown.short_description != profile.short_description:
        await bot.set_my_short_description(profile.short_description)


_PARTS: Final[dict[str, Callable[[Bot, BotProfile], Awaitable[None]]]] = {
    "commands": _commands,
    "description": _description,
    "short description": _short_description,
}
