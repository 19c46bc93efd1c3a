"""What the bot remembers, in SQLite. No other part of the bot speaks SQL."""

from bot.store.sqlite.database import Database
from bot.store.sqlite.journal import Count, counts
from bot.store.sqlite.read_only import reading
from bot.store.sqlite.unanswered import UnansweredQuestion, questions

__all__ = ["Count", "Database", "UnansweredQuestion", "counts", "questions", "reading"]
