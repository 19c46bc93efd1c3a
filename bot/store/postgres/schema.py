"""Brings a database to the present schema: the files of migrations/ run in order, each once.

Growth is adding a file named NNNN_what.sql; a file that has been released is never changed. While
replicas are exchanged one by one, old and new ones work side by side. So a change comes in steps:
one migration expands, the code that needs it is deployed, and a later one, NNNN_contract_what.sql,
takes away what no living code uses. Only that one ends the work of older code.
"""

from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Final

import asyncpg

from bot.service.errors import StoreOpenError

# Any number, as long as it is always the same; a chat's lock is one of 64 bits (see locks.py).
_LOCK: Final = 0x7072616B
_TABLE: Final = """
    CREATE TABLE IF NOT EXISTS schema (
        version integer NOT NULL,
        oldest  integer NOT NULL
    )
"""


@dataclass(frozen=True, slots=True)
class Migration:
    """A file of migrations/; `contracts` if older code cannot work after it."""

    number: int
    sql: str
    contracts: bool


async def migrate(db: asyncpg.Connection, scripts: tuple[Migration, ...] | None = None) -> None:
    """Run the migrations that are missing, all or none; of several processes one does, others wait.

    Raise StoreOpenError if the database is of a version for which this code is too old.
    """
    scripts = migrations() if scripts is None else scripts
    newest = scripts[-1].number
    async with db.transaction():
        await db.execute("SELECT pg_advisory_xact_lock($1)", _LOCK)
        await db.execute(_TABLE)
        version, oldest = await db.fetchrow("SELECT version, oldest FROM schema") or (0, 0)
        if oldest > newest:
            raise StoreOpenError(
                "Basis data ini dibuat oleh versi bot yang lebih baru: perbarui botnya dulu.",
                log=f"schema needs {oldest}, known are {newest}",
            )
        missing = [script for script in scripts if script.number > version]
        for script in missing:
            await db.execute(script.sql)
            oldest = script.number if script.contracts else oldest
        if missing:
            await db.execute("DELETE FROM schema")
            await db.execute("INSERT INTO schema VALUES ($1, $2)", newest, oldest)


def migrations() -> tuple[Migration, ...]:
    """Return all there are, in their order."""
    folder = files("bot.store.postgres").joinpath("migrations")
    found = (file for file in folder.iterdir() if file.name.endswith(".sql"))
    return tuple(sorted(map(_migration, found), key=lambda one: one.number))


def _migration(file: Traversable) -> Migration:
    number, _, what = file.name.partition("_")
    sql = file.read_text(encoding="utf-8")
    return Migration(int(number), sql, contracts=what.startswith("contract_"))
