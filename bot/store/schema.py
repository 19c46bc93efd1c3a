"""Brings a database to the present schema: the files of migrations/ run in order, each once.

Growth is adding a file named NNNN_what.sql; a file that has been released is never changed.
"""

import sqlite3
from collections.abc import Iterator
from importlib.resources import files

import aiosqlite

from bot.errors import StoreOpenError


async def migrate(db: aiosqlite.Connection) -> None:
    """Run the migrations that are still missing, all or none. Raise StoreOpenError if too new."""
    scripts = tuple(_scripts())
    await db.execute("BEGIN IMMEDIATE")  # two processes may start at once
    try:
        version = await _version(db, newest=len(scripts))
        for script in scripts[version:]:
            for statement in _statements(script):
                await db.execute(statement)
        await db.execute(f"PRAGMA user_version = {len(scripts)}")
        await db.execute("COMMIT")
    except BaseException:
        await db.execute("ROLLBACK")
        raise


async def _version(db: aiosqlite.Connection, *, newest: int) -> int:
    async with db.execute("PRAGMA user_version") as cursor:
        row = await cursor.fetchone()
    version = int(row[0]) if row else 0
    if version > newest:
        raise StoreOpenError(
            "Basis data ini dibuat oleh versi bot yang lebih baru: perbarui botnya dulu.",
            log=f"schema {version} is newer than {newest}",
        )
    return version


def _scripts() -> Iterator[str]:
    folder = files("bot.store").joinpath("migrations")
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
