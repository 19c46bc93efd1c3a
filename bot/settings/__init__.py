"""The settings of the bot, read from the environment."""

from bot.settings.settings import Settings

__all__ = ["Settings"]
