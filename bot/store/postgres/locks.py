"""Who changes a chat holds its lock until the transaction ends, whichever process it is.

The lock is on the name of the chat, not on a row: most that is done to a chat for the first or the
last time finds no row to lock. All are taken at once and in one order, so that no two transactions
wait for each other; two chats of one number (1 in 2**64) wait for each other needlessly.
"""

from collections.abc import Iterable
from hashlib import blake2b

from bot.service.turn import Address
from bot.store.postgres.connections import Db


async def lock(db: Db, chats: Iterable[Address]) -> None:
    """Wait for the locks of these chats."""
    wanted = sorted({lock_number(chat) for chat in chats})
    if wanted:
        await db.execute("SELECT pg_advisory_xact_lock(one) FROM unnest($1::bigint[]) one", wanted)


async def lock_free(db: Db, chats: Iterable[Address]) -> list[Address]:
    """Take the locks of those chats that are free now, and return these chats."""
    asked = {lock_number(chat): chat for chat in chats}
    found = await db.fetch(
        "SELECT one FROM unnest($1::bigint[]) one WHERE pg_try_advisory_xact_lock(one)",
        sorted(asked),
    )
    return [asked[number] for (number,) in found]


def lock_number(chat: Address) -> int:
    """Return the number of a chat's lock: the same in every process."""
    name = f"{chat.surface}\0{chat.key}".encode(errors="surrogatepass")
    return int.from_bytes(blake2b(name, digest_size=8).digest(), signed=True)
