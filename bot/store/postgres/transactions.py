"""Carries out what waits in one transaction; where one spoils that, each in its own.

Under load a hundred answers cost one commit and few statements; alone, an answer waits for nobody.
"""

import asyncio
from collections.abc import Sequence
from typing import Final

import asyncpg

from bot.service.errors import StoreError, StoreStaleError
from bot.store.postgres.changes import Change, ToSend, carry_out
from bot.store.postgres.connections import FAILURES, as_ours

_AT_ONCE: Final = 200  # changes: each is a lock, and the database has room for thousands
_PATIENCE: Final = 3.0  # seconds for changes that are tried one by one
# Classes of SQLSTATE in which nothing depends on what is changed: connection, read only, resources,
# operator, system. There is no use in trying each by itself.
_FOR_ALL: Final = ("08", "25", "53", "57P", "58", "XX")


async def commit(
    pool: "asyncpg.Pool[asyncpg.Record]", changes: Sequence[Change], *, owner: int
) -> list[ToSend | StoreError]:
    """Return for each change what is told of it once it is on the disk, or why it failed."""
    told: list[ToSend | StoreError] = []
    for first in range(0, len(changes), _AT_ONCE):
        told += await _together(pool, changes[first : first + _AT_ONCE], owner)
    return told


async def _together(
    pool: "asyncpg.Pool[asyncpg.Record]", changes: Sequence[Change], owner: int
) -> list[ToSend | StoreError]:
    try:
        return list(await _in_one(pool, changes, owner))
    except FAILURES as error:
        if len(changes) == 1 or _is_for_all(error):
            return [as_ours(error)] * len(changes)
    return await _each(pool, changes, owner)


async def _each(
    pool: "asyncpg.Pool[asyncpg.Record]", changes: Sequence[Change], owner: int
) -> list[ToSend | StoreError]:
    told: list[ToSend | StoreError] = []
    now = asyncio.get_running_loop().time
    until = now() + _PATIENCE
    for change in changes:
        try:
            told += await _in_one(pool, (change,), owner)
        except FAILURES as error:
            told.append(as_ours(error))
            if _is_for_all(error) or now() > until:
                break
    return told + told[-1:] * (len(changes) - len(told))


async def _in_one(
    pool: "asyncpg.Pool[asyncpg.Record]", changes: Sequence[Change], owner: int
) -> list[ToSend | StoreStaleError]:
    async with pool.acquire() as db, db.transaction():
        return await carry_out(db, changes, owner=owner)


def _is_for_all(error: BaseException) -> bool:
    if isinstance(error, ValueError):  # of the driver: a value that it cannot write
        return False
    code = getattr(error, "sqlstate", None)
    return code is None or code.startswith(_FOR_ALL)
