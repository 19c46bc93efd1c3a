"""The settings of the bot, read from the environment."""

from bot.settings.settings import Settings
from bot.settings.values import PostgresUrl, database

__all__ = ["PostgresUrl", "Settings", "database"]
