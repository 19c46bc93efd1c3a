"""How often messages got no answer. It keeps counts: never a text, a chat or anything personal."""

from datetime import date
from typing import Final

from bot.store.table import Table

_COUNT: Final = """
    INSERT INTO unanswered (day, outcome, topics, times)
    VALUES (?, ?, ?, 1)
    ON CONFLICT (day, outcome, topics) DO UPDATE SET times = times + 1
"""


class Unanswered(Table):
    """The unanswered table. Each method is one transaction; failures are StoreAccessError."""

    async def count_unanswered(self, outcome: str, topics: tuple[str, ...], *, day: date) -> None:
        """Count one more message with this outcome and these nearest topics on this day (WIB)."""
        await self._write(_COUNT, day.isoformat(), outcome, " ".join(topics))
