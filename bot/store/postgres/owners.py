"""Which processes live: each says so anew every few seconds, by the clock of the database."""

from typing import Final

from bot.store.postgres.connections import Db

_BEGIN: Final = "INSERT INTO owners VALUES ($1, now() + make_interval(secs => $2))"
_RENEW: Final = """
    UPDATE owners SET until = now() + make_interval(secs => $2) WHERE owner = $1 AND until > now()
"""
# One process has the duty, as long as it asks for it in time.
_SERVE: Final = """
    INSERT INTO duties AS had VALUES ($1, $2, now() + make_interval(secs => $3))
    ON CONFLICT (duty) DO UPDATE SET owner = excluded.owner, until = excluded.until
    WHERE had.owner = excluded.owner OR had.until <= now()
"""
_END: Final = ("DELETE FROM duties WHERE owner = $1", "DELETE FROM owners WHERE owner = $1")
_LIVING: Final = "SELECT EXISTS (SELECT FROM owners WHERE until > now())"
FORGET: Final = "DELETE FROM owners WHERE until < now() - interval '1 day'"


async def begin(db: Db, owner: int, *, lease: float) -> None:
    """Let a process live for so many seconds."""
    await db.execute(_BEGIN, owner, lease)


async def renew(db: Db, owner: int, *, lease: float) -> bool:
    """Let it live on for so many seconds; return False if it has counted as dead meanwhile."""
    return await db.execute(_RENEW, owner, lease) == "UPDATE 1"


async def serve(db: Db, duty: str, owner: int, *, lease: float) -> bool:
    """Return whether a duty is the owner's for the next so many seconds."""
    return await db.execute(_SERVE, duty, owner, lease) == "INSERT 0 1"


async def end(db: Db, owner: int) -> None:
    """Let others take over at once."""
    for sql in _END:
        await db.execute(sql, owner)


async def any_lives(db: Db) -> bool:
    """Return whether any process lives."""
    return bool(await db.fetchval(_LIVING))
