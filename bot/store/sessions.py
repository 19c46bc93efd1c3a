"""The conversations, a row a chat: answers, never a position. It must not judge what it keeps."""

from typing import Final

from bot.store.table import Table
from flows.state import State, dump, load

# Telegram counts its updates upwards, and after a quiet week from a random number: only a
# number just below the last one taken has been seen before.
_REPEATED_WITHIN: Final = 1000

_SAVE: Final = """
    INSERT INTO sessions (chat, state, serial, updated)
    VALUES (?, ?, ?, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
    ON CONFLICT (chat) DO UPDATE SET
        state = excluded.state,
        serial = coalesce(excluded.serial, serial),
        updated = excluded.updated
"""


class Sessions(Table):
    """The sessions table. Each method is one transaction; failures are StoreAccessError."""

    async def load(self, chat: str) -> State:
        """Return the state of a chat; an unknown chat has a new one."""
        row = await self._row("SELECT state FROM sessions WHERE chat = ?", chat)
        return load(row[0]) if row else State()

    async def save(self, chat: str, state: State, *, serial: int | None = None) -> None:
        """Keep the state, and with it that the event `serial` has been taken."""
        await self._write(_SAVE, chat, dump(state), serial)

    async def taken(self, chat: str, serial: int) -> bool:
        """Return whether the event `serial` was taken before, at most a thousand events ago."""
        row = await self._row("SELECT serial FROM sessions WHERE chat = ?", chat)
        last = row[0] if row else None
        return last is not None and 0 <= last - serial < _REPEATED_WITHIN

    async def erase(self, chat: str) -> None:
        """Forget everything about a chat."""
        await self._write("DELETE FROM sessions WHERE chat = ?", chat)
