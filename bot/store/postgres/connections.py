"""Connections to the database, and what goes wrong with them, in our words.

Neither an address nor a value is ever told: the driver's messages quote both. So what it raises is
never the cause of ours, which a traceback would show.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, Final, TypeAlias

import asyncpg

from bot.service.errors import StoreAccessError, StoreOpenError

Db: TypeAlias = (
    "asyncpg.Connection[asyncpg.Record] | asyncpg.pool.PoolConnectionProxy[asyncpg.Record]"
)

# What the driver raises; ValueError where an address cannot be read.
FAILURES: Final = (
    asyncpg.PostgresError,
    asyncpg.InterfaceError,
    asyncpg.InternalClientError,  # a connection that is cut while it is spoken to
    OSError,
    TimeoutError,
    ValueError,
)

_MOST: Final = 4  # connections: one writes, one loads, one says that we live, one is to spare
_TO_CONNECT: Final = 5.0  # seconds
_SOON: Final = 1.0  # seconds after which to try again
_SETTINGS: Final = {
    "application_name": "prakerja-bot",
    "timezone": "UTC",
    "jit": "off",  # to compile a statement costs more than any of ours
    "lock_timeout": "1s",  # all that wait for a chat that hangs elsewhere wait as long
    "statement_timeout": "5s",
    "idle_in_transaction_session_timeout": "5s",  # whoever hangs lets go of its chats
}
_AWAY: Final = "tidak bisa dihubungi"
_REASONS: Final[dict[type[BaseException], str]] = {
    asyncpg.InvalidAuthorizationSpecificationError: "menolak nama pengguna atau kata sandinya",
    asyncpg.InvalidCatalogNameError: "tidak punya basis data dengan nama itu",
    asyncpg.InsufficientPrivilegeError: "tidak mengizinkan bot membuat tabelnya",
    asyncpg.UndefinedTableError: "belum punya catatan ini; jalankan dulu bot versi ini dengannya",
    asyncpg.ReadOnlySQLTransactionError: "hanya bisa dibaca",
    asyncpg.InterfaceError: "alamatnya tidak bisa dibaca",
    asyncpg.TooManyConnectionsError: "sudah dipakai terlalu banyak program",
    OSError: _AWAY,
    TimeoutError: _AWAY,
    ValueError: "alamatnya tidak bisa dibaca",
}


async def connected(dsn: str, **settings: str) -> "asyncpg.Connection[asyncpg.Record]":
    """Return a connection of its own, without our limits of time. Raise what is in FAILURES."""
    return await asyncpg.connect(dsn, timeout=_TO_CONNECT, server_settings=settings)


async def pooled(dsn: str) -> "asyncpg.Pool[asyncpg.Record]":
    """Return a pool, which connects anew where a connection has been lost. Raise as above."""
    pool: asyncpg.Pool[asyncpg.Record] = asyncpg.create_pool(
        dsn,
        min_size=0,  # what is lost is made again when it is wanted, and not before
        max_size=_MOST,
        reset=_nothing,
        timeout=_TO_CONNECT,
        command_timeout=2 * _TO_CONNECT,
        server_settings=dict(_SETTINGS),
    )
    return await pool


@asynccontextmanager
async def taken(pool: "asyncpg.Pool[asyncpg.Record]") -> AsyncIterator[Db]:
    """Yield a connection. Raise StoreAccessError, also for what is done with it."""
    try:
        async with pool.acquire(timeout=_TO_CONNECT) as db:
            yield db
    except FAILURES as error:
        raise as_ours(error) from None


def as_ours(error: BaseException) -> StoreAccessError:
    """Return one of FAILURES as one of ours."""
    return StoreAccessError(name_of(error), retry_after=_SOON)


def not_opened(error: BaseException) -> StoreOpenError:
    """Return what tells whoever runs the bot why the database cannot be opened."""
    found = (text for kind, text in _REASONS.items() if isinstance(error, kind))
    reason = next(found, f"bermasalah ({name_of(error)})")
    line = f"Basis data PostgreSQL {reason}. Periksa PRAKERJA_DB atau --db."
    return StoreOpenError(line, log=name_of(error))


def name_of(error: BaseException) -> str:
    """Return what kind of failure it is."""
    code = getattr(error, "sqlstate", None)
    return f"{type(error).__name__} {code}" if code else type(error).__name__


async def _nothing(_: Any) -> None:
    """Leave a connection as it is: ours change no setting; the driver ends transactions itself."""
