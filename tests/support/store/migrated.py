"""A plain database in memory as the migrations make it: all of them, or the first few."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final

_FOLDER: Final = Path(__file__).parents[3] / "bot" / "store" / "sqlite" / "migrations"


@contextmanager
def migrated(*, until: str = "9999") -> Iterator[sqlite3.Connection]:
    """Yield a connection; `until` is the number of the first migration that is left out."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as db:
        migrate(db, until=until)
        yield db


def migrate(db: sqlite3.Connection, *, since: str = "0001", until: str = "9999") -> None:
    for script in sorted(_FOLDER.glob("*.sql")):
        if since <= script.name[:4] < until:
            db.executescript(script.read_text(encoding="utf-8"))
