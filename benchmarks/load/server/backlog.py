"""The updates that wait for a bot, with offsets as Telegram means them."""

from collections import deque
from typing import Final

_MOST: Final = 100  # Telegram's own limit a call


class Backlog:
    """Updates as JSON, in order. Asking from an offset confirms, and forgets, all before it."""

    def __init__(self, *, after: int = 0) -> None:
        self._waiting: deque[tuple[int, str]] = deque()
        self._last = after

    def __len__(self) -> int:
        return len(self._waiting)

    def put(self, fields: str) -> int:
        """Add an update, given as the inside of its JSON object; return its number."""
        self._last += 1
        self._waiting.append((self._last, numbered(self._last, fields)))
        return self._last

    def fetch(self, offset: int = 0, limit: int = _MOST) -> tuple[str, ...]:
        """Return the oldest from `offset` on; a negative one keeps only so many of the newest."""
        if offset < 0:
            offset = self._last + 1 + offset
        while self._waiting and self._waiting[0][0] < offset:
            self._waiting.popleft()
        most = min(max(limit, 1), _MOST, len(self._waiting))
        return tuple(self._waiting[place][1] for place in range(most))

    def take(self) -> str:
        """Take the newest out: it goes by webhook."""
        return self._waiting.pop()[1]

    def clear(self) -> None:
        """Forget all."""
        self._waiting.clear()


def numbered(number: int, fields: str) -> str:
    """Return the update as JSON."""
    return f'{{"update_id":{number},{fields}}}'
