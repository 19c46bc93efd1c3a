"""Answers that are stored and not yet sent. What waits in a chat is sent by one process, its owner.

Whatever changes who that is holds the chat's lock (locks.py).
"""

import logging
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from bot.service.turn import Address, Delivery, Unsent
from bot.store import written
from bot.store.postgres.connections import Db
from bot.store.postgres.locks import lock_free
from bot.store.postgres.sessions import columns

_log = logging.getLogger(__name__)

TAKEN_OVER_AT_ONCE: Final = 200  # chats: each is a lock, and the database has room for thousands

_LIVING: Final = "(SELECT owner FROM owners WHERE until > now())"
_OTHERS: Final = """
    EXISTS (
        SELECT FROM outbox AS its
        WHERE its.chat = {of}.chat AND its.surface = {of}.surface AND {which}
    )
"""
# Behind another process's (or a dead one's) it is nobody's as yet. Numbers rise with the places.
_PUT: Final = f"""
    INSERT INTO outbox (surface, chat, body, done, owner)
    SELECT surface, chat, body, done,
        CASE WHEN {_OTHERS.format(of="new", which="its.owner IS DISTINCT FROM $1")}
        THEN NULL ELSE $1 END
    FROM unnest($2::text[], $3::text[], $4::text[], $5::integer[]) WITH ORDINALITY
        AS new (surface, chat, body, done, place)
    ORDER BY place
    RETURNING number, owner
"""
_NOTE_DONE: Final = """
    UPDATE outbox SET done = new.done FROM unnest($1::bigint[], $2::integer[]) AS new (number, done)
    WHERE outbox.number = new.number
"""
_TAKE_OUT: Final = "DELETE FROM outbox WHERE number = ANY($1::bigint[])"
_TAKE_OUT_OWN: Final = "DELETE FROM outbox WHERE number = ANY($1::bigint[]) AND owner = $2"
_ERASE: Final = """
    DELETE FROM outbox WHERE (surface, chat) IN (SELECT * FROM unnest($1::text[], $2::text[]))
"""
_FOUND: Final = "number, surface, chat, body, done"
_CLAIM_NEXT: Final = f"""
    UPDATE outbox SET owner = $1
    WHERE (surface, chat) IN (SELECT * FROM unnest($2::text[], $3::text[])) AND owner IS NULL
        AND NOT {_OTHERS.format(of="outbox", which="its.owner <> $1")}
    RETURNING {_FOUND}
"""
_STRAYS: Final = f"""
    SELECT surface, chat FROM outbox
    WHERE surface = $1
    GROUP BY surface, chat
    HAVING count(owner) FILTER (WHERE owner IN {_LIVING}) = 0
    ORDER BY min(number)
    LIMIT $2
"""
_CLAIM: Final = f"""
    UPDATE outbox SET owner = $1
    WHERE (surface, chat) IN (SELECT * FROM unnest($2::text[], $3::text[]))
        AND NOT {_OTHERS.format(of="outbox", which=f"its.owner IN {_LIVING}")}
"""
_OWN: Final = f"SELECT {_FOUND} FROM outbox WHERE owner = $1 AND surface = $2 ORDER BY number"
FORGET: Final = """
    DELETE FROM outbox WHERE number IN (
        SELECT number FROM outbox WHERE put < $1 LIMIT $2 FOR UPDATE SKIP LOCKED
    )
"""


async def put(
    db: Db, going: Sequence[tuple[Address, Delivery]], *, owner: int
) -> list[tuple[int, bool]]:
    """Put deliveries; return for each its number, and whether the owner is to send it."""
    if not going:
        return []
    rows = [(*chat, written.delivery(one), one.done) for chat, one in going]
    found = await db.fetch(_PUT, owner, *zip(*rows, strict=True))
    return sorted((number, whose is not None) for number, whose in found)


async def note_done(db: Db, done: Sequence[tuple[int, int]]) -> None:
    """Note of deliveries (numbers) how many operations have been carried out."""
    if done:
        await db.execute(_NOTE_DONE, *zip(*done, strict=True))


async def take_out(db: Db, numbers: Sequence[int], *, owner: int | None = None) -> None:
    """Take out what has been sent, or only what is this owner's to send."""
    if numbers and owner is None:
        await db.execute(_TAKE_OUT, numbers)
    elif numbers:
        await db.execute(_TAKE_OUT_OWN, numbers, owner)


async def erase(db: Db, chats: Sequence[Address]) -> None:
    """Erase what waits in these chats, whoever was to send it."""
    if chats:
        await db.execute(_ERASE, *columns(chats))


async def claim_next(db: Db, chats: Sequence[Address], *, owner: int) -> list[Unsent]:
    """Make the owner send what waits in these chats behind its own; return it, oldest first."""
    if not chats:
        return []
    found = await db.fetch(_CLAIM_NEXT, owner, *columns(chats))
    return sorted(_readable(found), key=lambda one: one.number)


async def claim_strays(db: Db, surface: str, *, owner: int) -> int:
    """Make the owner send what no living process sends; return in how many chats it waited.

    Those in which something is being done just now are left for the next time. All in one
    transaction.
    """
    strays = await db.fetch(_STRAYS, surface, TAKEN_OVER_AT_ONCE)
    if not strays:
        return 0
    free = await lock_free(db, [Address(*row) for row in strays])
    await db.execute(_CLAIM, owner, *columns(free))
    return len(free)


async def own(db: Db, surface: str, *, owner: int) -> list[Unsent]:
    """Return what the owner is to send on a surface, oldest first."""
    return list(_readable(await db.fetch(_OWN, owner, surface)))


def _readable(rows: Iterable[Iterable[Any]]) -> Iterator[Unsent]:
    """Yield what can be read; the rest stays, for a newer version perhaps, until it is too old."""
    for number, surface, chat, body, done in rows:
        try:
            delivery = written.delivery_of(body, done)
        except written.UNREADABLE as error:
            _log.error("an answer cannot be read, left out: %s", type(error).__name__)
        else:
            yield Unsent(number=number, chat=Address(surface, chat), delivery=delivery)
