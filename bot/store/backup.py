"""Copies a database while it is in use."""

import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path


def copy_to(db: sqlite3.Connection, target: Path) -> None:
    """Copy the whole database to a file, wholly or not at all; one that is there is replaced.

    Raise sqlite3.Error, for instance when the disk is full.
    """
    part = target.with_name(f"{target.name}.part-{os.getpid()}")
    try:
        with closing(sqlite3.connect(part)) as copy:
            db.backup(copy)
        part.replace(target)
    finally:
        with suppress(OSError):
            part.unlink()
