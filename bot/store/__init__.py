"""What the bot remembers, in SQLite. No other part of the bot speaks SQL."""

from bot.store.sessions import Sessions

__all__ = ["Sessions"]
