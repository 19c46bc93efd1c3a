"""Runs the bot with a database that fails as a file beside it says: "full", "readonly" or "".

`python -m tests.support.store.faulty_sqlite run ...`; the file is named by SQLITE_FAULT. File
permissions would not do: they mean nothing to root.
"""

import os
import sqlite3
import sys
from pathlib import Path
from typing import Any, Final

from bot.cli.main import main

_MOST_PAGES: Final = 1_073_741_823  # SQLite's own limit
_FAULTS: Final = {
    "": (f"PRAGMA max_page_count = {_MOST_PAGES}", "PRAGMA query_only = OFF"),
    "full": ("PRAGMA max_page_count = 1",),  # SQLite reads it as: no more than there are
    "readonly": ("PRAGMA query_only = ON",),
}


class Faulty(sqlite3.Connection):
    """Before each statement it does to the connection what the file says."""

    _now = ""

    def execute(self, sql: str, parameters: Any = (), /) -> sqlite3.Cursor:
        """Run a statement."""
        self._as_wanted()
        return super().execute(sql, parameters)

    def executemany(self, sql: str, parameters: Any, /) -> sqlite3.Cursor:
        """Run a statement with each of these."""
        self._as_wanted()
        return super().executemany(sql, parameters)

    def _as_wanted(self) -> None:
        wanted = Path(os.environ["SQLITE_FAULT"]).read_text(encoding="utf-8")
        if wanted != self._now:
            for pragma in _FAULTS[wanted]:
                super().execute(pragma).fetchall()
            self._now = wanted


def _connect(*args: Any, _real: Any = sqlite3.connect, **kwargs: Any) -> sqlite3.Connection:
    connection: sqlite3.Connection = _real(*args, factory=Faulty, **kwargs)
    return connection


if __name__ == "__main__":
    sqlite3.connect = _connect  # type: ignore[assignment]
    sys.exit(main())
