"""The conversations, a row a chat. Chats come as two arrays, `places` in their order."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime
from secrets import randbits
from typing import Any, Final

from bot.service.turn import Address, Session
from bot.store import written
from bot.store.postgres.connections import Db

_NONE: Final = 0  # the version of a chat that is not kept

_LOAD: Final = """
    SELECT place, state, taken, before, message, answers, wake, version
    FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS asked (surface, chat, place)
    JOIN sessions USING (surface, chat)
"""
_VERSIONS: Final = """
    SELECT place, version
    FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS asked (surface, chat, place)
    JOIN sessions USING (surface, chat)
"""
_ROWS: Final = """
    unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::bigint[], $7::text[],
           $8::timestamptz[], $9::bigint[])
    AS new (surface, chat, state, taken, before, message, answers, wake, version)
"""
_KEEP: Final = f"""
    INSERT INTO sessions (surface, chat, state, taken, before, message, answers, wake, version)
    SELECT * FROM {_ROWS}
    ON CONFLICT (chat, surface) DO UPDATE SET
        state = excluded.state,
        taken = excluded.taken,
        before = excluded.before,
        message = excluded.message,
        answers = excluded.answers,
        wake = excluded.wake,
        version = excluded.version,
        gone = false,
        used = excluded.used
"""
# The participant has done nothing: `used` and `gone` stay, and whoever is not kept is not begun.
_KEEP_UNASKED: Final = f"""
    UPDATE sessions SET
        state = new.state,
        taken = new.taken,
        before = new.before,
        message = new.message,
        answers = new.answers,
        wake = new.wake,
        version = new.version
    FROM {_ROWS}
    WHERE sessions.surface = new.surface AND sessions.chat = new.chat
"""
_NOTE_ANSWERS: Final = """
    UPDATE sessions SET answers = new.answers
    FROM unnest($1::text[], $2::text[], $3::bigint[], $4::text[])
        AS new (surface, chat, message, answers)
    WHERE sessions.surface = new.surface AND sessions.chat = new.chat
        AND sessions.message = new.message
"""
_OF_CHATS: Final = "(surface, chat) IN (SELECT * FROM unnest($1::text[], $2::text[]))"
_NOTE_GONE: Final = f"UPDATE sessions SET gone = true WHERE {_OF_CHATS}"
_ERASE: Final = f"DELETE FROM sessions WHERE {_OF_CHATS}"
_DUE: Final = """
    SELECT surface, chat FROM sessions
    WHERE surface = $1 AND wake <= $2 AND wake IS NOT NULL AND NOT gone
    ORDER BY wake, chat LIMIT $3
"""
_LATE: Final = """
    SELECT count(*), min(wake) FROM sessions
    WHERE surface = $1 AND wake <= $2 AND wake IS NOT NULL AND NOT gone
"""
# Whoever is being spoken with is left out: nobody waits.
FORGET: Final = """
    DELETE FROM sessions WHERE (surface, chat) IN (
        SELECT surface, chat FROM sessions WHERE used < $1 LIMIT $2 FOR UPDATE SKIP LOCKED
    )
"""
# Writes as _KEEP would, and changes nothing.
CHECK: Final = "UPDATE sessions SET gone = false WHERE surface = '' AND chat = ''"
# What erased a conversation is not heard again: with it went what remembers what was taken.
# Telegram keeps what was not confirmed for a day.
_LATELY: Final = "(now() AT TIME ZONE 'UTC')::date - 2"
_KEEP_ERASURES: Final = """
    INSERT INTO erasures (surface, serial) SELECT * FROM unnest($1::text[], $2::bigint[])
    ON CONFLICT (surface, serial) DO NOTHING
"""
_READ_ERASURES: Final = f"""
    SELECT surface, serial FROM erasures WHERE surface = ANY($1::text[]) AND day >= {_LATELY}
"""
FORGET_ERASURES: Final = f"DELETE FROM erasures WHERE day < {_LATELY}"


async def load(db: Db, chats: Sequence[Address]) -> list[Session]:
    """Return the session of each chat; an unknown chat has a new one."""
    kept = {}
    for place, *row, wake, version in await db.fetch(_LOAD, *columns(chats)):
        kept[place] = written.session_of(*row, wake=wake, version=version)
    return [kept.get(place) or Session(version=_NONE) for place in range(1, len(chats) + 1)]


async def versions(db: Db, chats: Sequence[Address]) -> list[int]:
    """Return the version of each chat that is stored now; of one that is not kept, 0."""
    if not chats:
        return []
    rows = await db.fetch(_VERSIONS, *columns(chats))
    found = {row["place"]: row["version"] for row in rows}
    return [found.get(place, _NONE) for place in range(1, len(chats) + 1)]


async def keep(db: Db, kept: Sequence[tuple[Address, Session]], *, unasked: bool) -> None:
    """Keep sessions, each under a version that never was."""
    if kept:
        await db.execute(_KEEP_UNASKED if unasked else _KEEP, *zip(*map(_row, kept), strict=True))


async def note_answers(db: Db, noted: Sequence[tuple[Address, int, tuple[int, ...]]]) -> None:
    """Note by which messages the participant's last one was answered; an older one is forgotten."""
    if noted:
        rows = [(*chat, asked, written.numbers(answers)) for chat, asked, answers in noted]
        await db.execute(_NOTE_ANSWERS, *zip(*rows, strict=True))


async def note_gone(db: Db, chats: Sequence[Address]) -> None:
    """Note that the bot may not write to these chats until they come back."""
    if chats:
        await db.execute(_NOTE_GONE, *columns(chats))


async def erase(db: Db, chats: Sequence[Address]) -> None:
    """Erase these chats."""
    if chats:
        await db.execute(_ERASE, *columns(chats))


async def due(db: Db, surface: str, *, now: datetime, most: int) -> tuple[Address, ...]:
    """Return at most so many of the chats of a surface that are due, oldest first."""
    return tuple(Address(*row) for row in await db.fetch(_DUE, surface, now, most))


async def late(db: Db, surface: str, *, now: datetime) -> tuple[int, datetime | None]:
    """Return how many chats of a surface are due, and since when the oldest is."""
    ((count, oldest),) = await db.fetch(_LATE, surface, now)
    return count, oldest


async def keep_erasures(db: Db, erased: Iterable[tuple[Address, Iterable[int]]]) -> None:
    """Remember the serials that chats had taken that are erased, apart from the chats."""
    rows = [(chat.surface, serial) for chat, taken in erased for serial in taken]
    if rows:
        await db.execute(_KEEP_ERASURES, *zip(*rows, strict=True))


async def erasures_of(db: Db, surfaces: Iterable[str]) -> dict[str, frozenset[int]]:
    """Return the serials by which conversations of these surfaces were erased lately."""
    found: defaultdict[str, set[int]] = defaultdict(set)
    for surface, serial in await db.fetch(_READ_ERASURES, sorted(set(surfaces))):
        found[surface].add(serial)
    return {surface: frozenset(serials) for surface, serials in found.items()}


def columns(chats: Iterable[Address]) -> tuple[list[str], list[str]]:
    """Return surfaces and keys, each as a column."""
    chats = tuple(chats)
    return [chat.surface for chat in chats], [chat.key for chat in chats]


def _row(kept: tuple[Address, Session]) -> tuple[Any, ...]:
    chat, session = kept
    return (*chat, *written.session(session), session.wake, 1 + randbits(62))
