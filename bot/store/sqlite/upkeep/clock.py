"""Whether the clock of this machine may be believed: what it calls too old is erased for ever.

A clock that has jumped is believed again once it has run on for a day.
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any, Final

_A_JUMP: Final = timedelta(days=7)  # a longer standstill looks like one, and costs a day's patience
_TOLERATED: Final = timedelta(days=1)  # backwards
_A_DAY: Final = 24  # hours

READ: Final = "SELECT seen, doubted FROM clock"
NOTE: Final = "UPDATE clock SET seen = ?, doubted = ?"
# What a clock that was ahead has dated is as old as now; else it would never be forgotten.
CLAMP: Final = tuple(
    f"UPDATE {table} SET {column} = strftime('{form}', 'now')"  # noqa: S608 - our own names
    f" WHERE {column} > strftime('{form}', 'now', '+1 day')"
    for table, column, form in (
        ("sessions", "updated", "%Y-%m-%dT%H:%M:%SZ"),
        ("outbox", "put", "%Y-%m-%dT%H:%M:%SZ"),
        ("unanswered_questions", "day", "%Y-%m-%d"),
        ("erasures", "day", "%Y-%m-%d"),
    )
)


def agrees(seen: str, today: date) -> bool:
    """Tell whether a day that is believed is that of the clock."""
    return abs(today - date.fromisoformat(seen)) <= _TOLERATED


def noted(rows: Iterable[Sequence[Any]], today: date, *, hours: int) -> tuple[str, int]:
    """Return the values for NOTE: the day that is believed, and for how long none has been.

    `rows` are what READ has found, `hours` those the process has run since it last asked.
    """
    seen, doubted = next(iter(rows), ("", 0))
    try:
        last = date.fromisoformat(seen)
    except ValueError:
        return today.isoformat(), 0
    if -_TOLERATED <= today - last <= _A_JUMP:
        return max(today, last).isoformat(), 0
    if doubted + hours >= _A_DAY:
        return today.isoformat(), 0
    return seen, doubted + hours
