"""The conversations, a row a chat: answers, never a position. It must not judge what it keeps."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, Self

import aiosqlite

from bot.errors import StoreAccessError
from bot.store.opening import connect
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


class Sessions:
    """The sessions table. Each method is one transaction; failures are StoreAccessError."""

    def __init__(self, db: aiosqlite.Connection) -> None:
        self._db = db

    @classmethod
    async def open(cls, path: Path) -> Self:
        """Open or make the database. Raise StoreOpenError, with a line that says what is wrong."""
        return cls(await connect(path))

    async def close(self) -> None:
        """Finish what is being written and let go of the file."""
        await self._db.close()

    async def load(self, chat: str) -> State:
        """Return the state of a chat; an unknown chat has a new one."""
        row = await self._row("SELECT state FROM sessions WHERE chat = ?", chat)
        return load(row[0]) if row else State()

    async def save(self, chat: str, state: State, *, serial: int | None = None) -> None:
        """Keep the state, and with it that the event `serial` has been taken."""
        with _failures():
            await self._db.execute(_SAVE, (chat, dump(state), serial))

    async def taken(self, chat: str, serial: int) -> bool:
        """Return whether the event `serial` was taken before, at most a thousand events ago."""
        row = await self._row("SELECT serial FROM sessions WHERE chat = ?", chat)
        last = row[0] if row else None
        return last is not None and 0 <= last - serial < _REPEATED_WITHIN

    async def erase(self, chat: str) -> None:
        """Forget everything about a chat."""
        with _failures():
            await self._db.execute("DELETE FROM sessions WHERE chat = ?", (chat,))

    async def _row(self, query: str, chat: str) -> sqlite3.Row | None:
        with _failures():
            async with self._db.execute(query, (chat,)) as cursor:
                return await cursor.fetchone()


@contextmanager
def _failures() -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        raise StoreAccessError(getattr(error, "sqlite_errorname", type(error).__name__)) from error
    except ValueError as error:  # aiosqlite: the connection is closed
        raise StoreAccessError("closed") from error
