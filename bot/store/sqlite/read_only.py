"""Opens a database for looking only: a report changes nothing and keeps no bot waiting."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final

from bot.service.errors import StoreOpenError

_REASONS: Final = {
    "SQLITE_CANTOPEN": "tidak ada atau tidak bisa dibuka",
    "SQLITE_NOTADB": "bukan basis data SQLite",
    "SQLITE_CORRUPT": "rusak",
    "SQLITE_BUSY": "sedang dikunci program lain",
    # All statements here are ours and right: it is the table that is not there.
    "SQLITE_ERROR": "belum punya catatan ini; jalankan dulu bot versi ini dengannya",
}


@contextmanager
def reading(path: Path) -> Iterator[sqlite3.Connection]:
    """Yield a connection that cannot write. Raise StoreOpenError, here or while it is used."""
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as db:
            yield db
    except sqlite3.Error as error:
        name = getattr(error, "sqlite_errorname", type(error).__name__)
        reason = next((text for code, text in _REASONS.items() if name.startswith(code)), name)
        line = f'Basis data "{path}" {reason}. Periksa PRAKERJA_DB atau --db.'
        raise StoreOpenError(line, log=name) from error
