"""What erased a conversation is not heard again: with it went what remembers what was taken."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Final

from bot.service.turn import Address
from bot.store.postgres.connections import Db

# Telegram keeps what was not confirmed for a day.
_LATELY: Final = "(now() AT TIME ZONE 'UTC')::date - 2"
_KEEP: Final = """
    INSERT INTO erasures (surface, serial) SELECT * FROM unnest($1::text[], $2::bigint[])
    ON CONFLICT (surface, serial) DO NOTHING
"""
_READ: Final = f"""
    SELECT surface, serial FROM erasures WHERE surface = ANY($1::text[]) AND day >= {_LATELY}
"""
FORGET: Final = f"DELETE FROM erasures WHERE day < {_LATELY}"


async def keep(db: Db, erased: Iterable[tuple[Address, Iterable[int]]]) -> None:
    """Remember the serials that chats had taken that are erased, apart from the chats."""
    rows = [(chat.surface, serial) for chat, taken in erased for serial in taken]
    if rows:
        await db.execute(_KEEP, *zip(*rows, strict=True))


async def of(db: Db, surfaces: Iterable[str]) -> dict[str, frozenset[int]]:
    """Return the serials by which conversations of these surfaces were erased lately."""
    found: defaultdict[str, set[int]] = defaultdict(set)
    for surface, serial in await db.fetch(_READ, sorted(set(surfaces))):
        found[surface].add(serial)
    return {surface: frozenset(serials) for surface, serials in found.items()}
