"""The whole store in one SQLite file: all tables on one connection, opened and closed together."""

from pathlib import Path
from typing import Self

from bot.store.opening import connect
from bot.store.sessions import Sessions
from bot.store.unanswered import Unanswered


class Database(Sessions, Unanswered):
    """What bot.app asks of a store. Each base is one table."""

    @classmethod
    async def open(cls, path: Path) -> Self:
        """Open or make the file. Raise StoreOpenError, with a line that says what is wrong."""
        return cls(await connect(path))

    async def close(self) -> None:
        """Finish what is being written and let go of the file."""
        await self._db.close()
