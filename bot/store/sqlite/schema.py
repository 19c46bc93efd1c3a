"""Brings a database to the present schema: the files of migrations/ run in order, each once.

Growth is adding a file named NNNN_what.sql; a file that has been released is never changed.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from importlib.resources import files
from pathlib import Path

from bot.service.errors import StoreOpenError


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


def migrate(db: sqlite3.Connection, *, path: Path | None = None) -> None:
    """Run the migrations that are still missing, all or none. Raise StoreOpenError if too new.

    With a path, a database that holds something is copied first, to a file of that name and the
    version it had: `bot.sqlite3.before-0003`.
    """
    scripts = tuple(_scripts())
    db.execute("BEGIN IMMEDIATE")  # two processes may start at once: one of them waits here
    try:
        version = _version(db, newest=len(scripts))
        if path and 0 < version < len(scripts):
            _copy(path, version)
        for script in scripts[version:]:
            for statement in _statements(script):
                db.execute(statement)
        db.execute(f"PRAGMA user_version = {len(scripts)}")
        db.execute("COMMIT")
    except BaseException:
        db.execute("ROLLBACK")
        raise


def newest() -> int:
    """Return the number of the present schema."""
    return sum(1 for _ in _scripts())


def _copy(path: Path, version: int) -> None:
    """Copy the database as it is, by a connection of its own: ours is about to write."""
    with closing(sqlite3.connect(path)) as db:
        copy_to(db, path.with_name(f"{path.name}.before-{version + 1:04}"))


def _version(db: sqlite3.Connection, *, newest: int) -> int:
    version = int(db.execute("PRAGMA user_version").fetchone()[0])
    if version > newest:
        raise StoreOpenError(
            "Basis data ini dibuat oleh versi bot yang lebih baru: perbarui botnya dulu.",
            log=f"schema {version} is newer than {newest}",
        )
    return version


def _scripts() -> Iterator[str]:
    folder = files("bot.store.sqlite").joinpath("migrations")
    for file in sorted(folder.iterdir(), key=lambda file: file.name):
        if file.name.endswith(".sql"):
            yield file.read_text(encoding="utf-8")


def _statements(script: str) -> Iterator[str]:
    # executescript() would commit first, and with it give up "all or none".
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
