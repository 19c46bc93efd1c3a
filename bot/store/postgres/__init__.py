"""What the bot remembers, in PostgreSQL: one database for as many processes as there are."""

from bot.store.postgres.database import SharedDatabase
from bot.store.postgres.moving import moving_from, moving_to
from bot.store.postgres.read_only import reading

__all__ = ["SharedDatabase", "moving_from", "moving_to", "reading"]
