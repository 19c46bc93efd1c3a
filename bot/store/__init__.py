"""What the bot remembers, in SQLite. No other part of the bot speaks SQL."""

from bot.store.database import Database

__all__ = ["Database"]
