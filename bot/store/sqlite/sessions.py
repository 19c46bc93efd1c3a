"""The conversations, a row a chat: answers, never a position. It must not judge what it keeps."""

import sqlite3
from collections.abc import Iterable
from typing import Final

from bot.service.turn import Session
from flows.dialogue import dump, load

_SAVE: Final = """
    INSERT INTO sessions (chat, state, taken, before, message, answers, gone, updated)
    VALUES (?, ?, ?, ?, ?, ?, 0, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
    ON CONFLICT (chat) DO UPDATE SET
        state = excluded.state,
        taken = excluded.taken,
        before = excluded.before,
        message = excluded.message,
        answers = excluded.answers,
        gone = 0,
        updated = excluded.updated
"""


def find(db: sqlite3.Connection, chat: str) -> Session:
    """Return what is kept of a chat; an unknown chat has a new session."""
    row = db.execute(
        "SELECT state, taken, before, message, answers FROM sessions WHERE chat = ?", (chat,)
    ).fetchone()
    if row is None:
        return Session()
    state, taken, before, message, answers = row
    return Session(
        state=load(state),
        taken=_numbers(taken),
        before=None if before is None else load(before),
        message=message,
        answer_messages=_numbers(answers),
    )


def keep(db: sqlite3.Connection, chat: str, session: Session) -> None:
    """Keep the session in the place of what was kept of this chat."""
    values = (
        chat,
        dump(session.state),
        _joined(session.taken),
        None if session.before is None else dump(session.before),
        session.message,
        _joined(session.answer_messages),
    )
    db.execute(_SAVE, values)


def note_answers(db: sqlite3.Connection, chat: str, message: int, answers: Iterable[int]) -> None:
    """Note which messages answered the participant's last one; an older one is forgotten."""
    db.execute(
        "UPDATE sessions SET answers = ? WHERE chat = ? AND message = ?",
        (_joined(answers), chat, message),
    )


def note_gone(db: sqlite3.Connection, chat: str) -> None:
    """Note that the bot may not write to this chat any more; it ends when they come back."""
    db.execute("UPDATE sessions SET gone = 1 WHERE chat = ?", (chat,))


def erase(db: sqlite3.Connection, chat: str) -> None:
    """Forget everything about a chat."""
    db.execute("DELETE FROM sessions WHERE chat = ?", (chat,))


def forget_before(db: sqlite3.Connection, day: str) -> int:
    """Forget the chats that nobody has used since that day (ISO); return how many they were."""
    return db.execute("DELETE FROM sessions WHERE updated < ?", (day,)).rowcount


def _joined(numbers: Iterable[int]) -> str:
    """Write numbers as the first and the steps from each to the next: steps are short."""
    last, steps = 0, []
    for number in numbers:
        steps.append(str(number - last))
        last = number
    return " ".join(steps)


def _numbers(steps: str | None) -> tuple[int, ...]:
    last, numbers = 0, []
    for step in (steps or "").split():
        last += int(step)
        numbers.append(last)
    return tuple(numbers)
