"""The conversations, a row a chat: answers, never a position. It must not judge what it keeps."""

import json
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Any, Final

from bot.service.turn import Address, Session
from bot.store import written

# The chats come as one JSON list; `key` is the place of each in it.
LOAD: Final = """
    SELECT asked.key, state, taken, before, message, answers, wake
    FROM json_each(?) AS asked CROSS JOIN sessions
    ON chat = json_extract(asked.value, '$[1]') AND surface = json_extract(asked.value, '$[0]')
"""
KEEP: Final = """
    INSERT INTO sessions
        (surface, chat, state, taken, before, message, answers, wake, gone, updated)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, max(strftime('%Y-%m-%dT%H:%M:%SZ', 'now'),
        coalesce((SELECT seen FROM clock), '')))  -- no older than the last day that was believed
    ON CONFLICT (chat, surface) DO UPDATE SET
        state = excluded.state,
        taken = excluded.taken,
        before = excluded.before,
        message = excluded.message,
        answers = excluded.answers,
        wake = excluded.wake,
        gone = 0,
        updated = excluded.updated
"""
# The participant has done nothing: takes the values of KEEP, and leaves `updated` and `gone`.
KEEP_UNASKED: Final = """
    UPDATE sessions SET state = ?3, taken = ?4, before = ?5, message = ?6, answers = ?7, wake = ?8
    WHERE surface = ?1 AND chat = ?2
"""
# Both go by the index of those that wake; for that its own condition must be written out.
DUE: Final = """
    SELECT surface, chat FROM sessions
    WHERE surface = ? AND wake <= ? AND wake IS NOT NULL AND gone = 0
    ORDER BY wake, chat LIMIT ?
"""
LATE: Final = """
    SELECT count(*), min(wake) FROM sessions
    WHERE surface = ? AND wake <= ? AND wake IS NOT NULL AND gone = 0
"""
# Which messages answered the participant's last one; an older one is forgotten.
NOTE_ANSWERS: Final = """
    UPDATE sessions SET answers = ? WHERE surface = ? AND chat = ? AND message = ?
"""
# The bot may not write to this chat any more; it ends when they come back.
NOTE_GONE: Final = "UPDATE sessions SET gone = 1 WHERE surface = ? AND chat = ?"
ERASE: Final = "DELETE FROM sessions WHERE surface = ? AND chat = ?"
FORGET: Final = "DELETE FROM sessions WHERE updated < ?"
# Writes as KEEP would, and changes nothing.
CHECK: Final = "UPDATE sessions SET gone = 0 WHERE surface = '' AND chat = ''"


def asked(chats: Sequence[Address]) -> str:
    """Return the chats as LOAD wants them."""
    return json.dumps(chats)


def found(rows: Iterable[Sequence[Any]], chats: Sequence[Address]) -> list[Session]:
    """Return the session of each chat that was asked for; an unknown chat has a new one."""
    kept = {place: _session(*row) for place, *row in rows}
    return [kept.get(place) or Session() for place in range(len(chats))]


def row(chat: Address, session: Session) -> tuple[object, ...]:
    """Return the values for KEEP."""
    return (
        *chat,
        *written.session(session),
        None if session.wake is None else seconds(session.wake),
    )


def seconds(moment: datetime) -> int:
    """Return a moment as it is written: whole seconds since 1970."""
    return int(moment.timestamp())


def moment(seconds: int | None) -> datetime | None:
    """Return a moment that was written so; one that there cannot be is none."""
    try:
        return None if seconds is None else datetime.fromtimestamp(seconds, UTC)
    except (ValueError, OverflowError, OSError):
        return None


def _session(*row: Any) -> Session:
    *said, wake = row
    return written.session_of(*said, wake=moment(wake))
