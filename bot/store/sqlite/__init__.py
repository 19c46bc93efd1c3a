"""What the bot remembers, in SQLite. No other part of the bot speaks SQL."""

from bot.store.sqlite.database import Database
from bot.store.sqlite.moving import moving_from, moving_to
from bot.store.sqlite.read_only import reading

__all__ = ["Database", "moving_from", "moving_to", "reading"]
