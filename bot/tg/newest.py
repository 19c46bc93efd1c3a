"""Remembers the newest message of each chat: one further up is not edited, nobody would see it."""

from collections import OrderedDict
from typing import Final

_MOST_CHATS: Final = 10_000


class Newest:
    """The highest message number seen in each chat. Kept in memory only, the oldest chats go."""

    def __init__(self) -> None:
        self._seen: OrderedDict[int, int] = OrderedDict()

    def saw(self, chat: int, message: int) -> None:
        """Note a message, sent or received."""
        self._seen[chat] = max(message, self._seen.pop(chat, 0))
        if len(self._seen) > _MOST_CHATS:
            self._seen.popitem(last=False)

    def is_last(self, chat: int, message: int) -> bool:
        """Return whether no newer message is known."""
        return message >= self._seen.get(chat, 0)
