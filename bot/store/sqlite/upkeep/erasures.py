"""What erased a conversation is not heard again: with it went what remembers what was taken."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from bot.service.turn import Address

# Telegram keeps what was not confirmed for a day.
KEEP: Final = """
    INSERT INTO erasures (surface, serial, day) VALUES (?, ?, strftime('%Y-%m-%d', 'now'))
    ON CONFLICT (surface, serial) DO NOTHING
"""
READ: Final = "SELECT surface, serial FROM erasures"
# Takes a day like the others, long before which nothing is of use any more.
FORGET: Final = "DELETE FROM erasures WHERE day < max(?, strftime('%Y-%m-%d', 'now', '-2 days'))"


def rows(chat: Address, taken: Iterable[int]) -> Iterator[tuple[str, int]]:
    """Yield the values for KEEP."""
    return ((chat.surface, serial) for serial in taken)


_MOST: Final = 10_000  # of a surface: what a file could hold that nobody ever tidied


class Erasures:
    """The serials of what has erased a conversation lately, by surface."""

    def __init__(self) -> None:
        self._of: dict[str, frozenset[int]] = {}

    def add(self, rows: Iterable[Sequence[Any]]) -> None:
        """Learn of what READ has found, or what KEEP was given."""
        for surface, serial in rows:
            known = self._of.get(surface, frozenset())
            self._of[surface] = (known if len(known) < _MOST else frozenset()) | {serial}

    def of(self, surface: str) -> frozenset[int]:
        """Return the serials of a surface."""
        return self._of.get(surface, frozenset())
