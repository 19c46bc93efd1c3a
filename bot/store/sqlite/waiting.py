"""How long certificates took to appear, counted. It keeps no chat and no time of day."""

from collections.abc import Iterable, Sequence
from typing import Any, Final

from bot.service.records import WaitCount
from flows.dialogue import RecordWaiting

# One more who saw it on this day (ISO, in WIB) after so many working days.
COUNT: Final = """
    INSERT INTO waiting (platform, year, days, day, times)
    VALUES (?, ?, ?, ?, 1)
    ON CONFLICT (platform, year, days, day) DO UPDATE SET times = times + 1
"""
# It was a mistake; what was forgotten meanwhile cannot be taken back.
TAKE_BACK: Final = """
    UPDATE waiting SET times = times - 1
    WHERE platform = ? AND year = ? AND days = ? AND day = ? AND times > 0
"""
WAITS: Final = """
    SELECT platform, year, days, sum(times) FROM waiting
    WHERE day >= ?
    GROUP BY platform, year, days
    HAVING sum(times) > 0
    ORDER BY platform, year, days
"""
FORGET: Final = "DELETE FROM waiting WHERE day < ?"


def row(waited: RecordWaiting) -> tuple[object, ...]:
    """Return the values for COUNT and TAKE_BACK."""
    return (waited.platform, waited.year, waited.days, waited.seen.isoformat())


def waits(rows: Iterable[Sequence[Any]]) -> list[WaitCount]:
    """Return what WAITS has found."""
    return [WaitCount(*row) for row in rows]
