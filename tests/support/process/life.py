"""The real bot beside the faulty server: with settings of its own, killed at an exact call."""

import asyncio
import sqlite3
import sys
from contextlib import closing
from pathlib import Path
from typing import Any, Final

from flows.dialogue.state import State, load
from tests.support.process.process import TODAY, BotProcess, _clean_environment

# What is measured is the bot, not Telegram's thirty messages a second.
_FAST: Final = {"PRAKERJA_SENDS_PER_SECOND": "1000"}


class BotLife(BotProcess):
    """A bot process in a folder of its own. `module` is run in the place of `bot`."""

    def __init__(self, folder: Path, *, api_url: str, module: str = "bot", **settings: str) -> None:
        super().__init__(folder, api_url=api_url)
        self._settings |= _FAST | settings
        self._module = module
        self.folder = folder

    async def start(self) -> None:
        """Start it; it reads no .env, for its folder has none."""
        with self._log.open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", self._module, "run", "--today", TODAY),
                cwd=self.folder,
                env=_unmeasured(_clean_environment()) | self._settings,
                stdout=log,
                stderr=log,
            )

    def kill_now(self) -> None:
        """End it between two calls, before anything else happens here."""
        assert self._process
        self._process.kill()

    def stored(self, chat: int) -> State | None:
        """Return the state that the database holds of a chat."""
        found = self.rows("SELECT state FROM sessions WHERE chat = ?", str(chat))
        return load(found[0][0]) if found else None

    def rows(self, query: str, *values: str) -> list[Any]:
        """Return what a query finds in the database, beside the bot."""
        with closing(sqlite3.connect(self.db, timeout=20)) as db:
            return db.execute(query, values).fetchall()

    def is_sound(self) -> bool:
        """Whether the database passes its own check."""
        return self.rows("PRAGMA integrity_check") == [("ok",)]


def _unmeasured(environment: dict[str, str]) -> dict[str, str]:
    """Take out what would measure coverage: it makes each of many starts seconds longer."""
    return {name: text for name, text in environment.items() if not name.startswith("COVERAGE_")}
