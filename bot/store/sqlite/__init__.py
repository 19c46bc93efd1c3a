"""What the bot remembers, in SQLite. No other part of the bot speaks SQL."""

from bot.store.sqlite.database import Database
from bot.store.sqlite.moving import moving_from, moving_to
from bot.store.sqlite.read_only import back_up, look_at_copy, reading

__all__ = ["Database", "back_up", "look_at_copy", "moving_from", "moving_to", "reading"]
