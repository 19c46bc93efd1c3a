"""The whole store in one SQLite file: all that bot.service and the sending ask of a store."""

import sqlite3
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import Self

from bot.service.turn import JournalEntries, Session, TurnResult, Unsent
from bot.store.sqlite import journal, outbox, sessions, tables, unanswered
from bot.store.sqlite.group_commit import GroupCommit
from bot.store.sqlite.opening import connect


class Database:
    """Each method is one transaction, wholly or not at all. Failures are StoreAccessError."""

    def __init__(self, line: GroupCommit) -> None:
        self._line = line

    @classmethod
    async def open(cls, path: Path, *, measure: Callable[[float, int], None] | None = None) -> Self:
        """Open or make the file. Raise StoreOpenError, with a line that says what is wrong."""
        return cls(GroupCommit(await connect(path), measure=measure))

    async def close(self) -> None:
        """Finish what is being written and let go of the file."""
        await self._line.close()

    async def load(self, chat: str) -> Session:
        """Return what is kept of a chat; an unknown chat has a new session."""
        return await self._line.read(partial(sessions.find, chat=chat))

    async def load_all(self, chats: Sequence[str]) -> list[Session | BaseException]:
        """Return as `load` does, for each chat, or why it failed."""
        return await self._line.read_all(partial(sessions.find, chat=chat) for chat in chats)

    async def keep(self, chat: str, turn: TurnResult) -> tuple[int, ...]:
        """Keep a turn; return the numbers of what is to be delivered."""
        return await self._line.write(partial(_keep, chat=chat, turn=turn))

    async def keep_all(
        self, turns: Sequence[tuple[str, TurnResult]]
    ) -> list[tuple[int, ...] | BaseException]:
        """Return as `keep` does, for each chat and its turn, or why it failed."""
        return await self._line.write_all(
            partial(_keep, chat=chat, turn=turn) for chat, turn in turns
        )

    async def left(self) -> tuple[Unsent, ...]:
        """Return the deliveries that have not been noted as sent, oldest first."""
        return await self._line.read(outbox.left)

    async def note_done(self, number: int, done: int) -> None:
        """Note how many acts of a delivery have been carried out."""
        await self._line.write_soon(lambda db: outbox.note_done(db, number, done))

    async def note_sent(
        self, number: int, *, chat: str, asked: int | None, answers: tuple[int, ...]
    ) -> None:
        """Note that a delivery has been sent, as these messages, in answer to `asked`."""

        def work(db: sqlite3.Connection) -> None:
            outbox.take_out(db, number)
            if asked is not None:
                sessions.note_answers(db, chat, asked, answers)

        await self._line.write_soon(work)

    async def note_gone(self, chat: str) -> None:
        """Note that the bot may not write to a chat: nothing more is sent to it."""

        def work(db: sqlite3.Connection) -> None:
            outbox.erase(db, chat)
            sessions.note_gone(db, chat)

        await self._line.write(work)

    async def forget(self, *, idle: date, journal: date) -> int:
        """Forget chats idle since before `idle` and journals before `journal`; count the rows."""
        return await self._line.write(
            lambda db: tables.forget(db, idle=idle.isoformat(), journal=journal.isoformat())
        )

    async def check(self) -> None:
        """Read and write, as a participant's answer would. Raise StoreAccessError."""
        await self._line.write(
            lambda db: db.execute("UPDATE sessions SET gone = 0 WHERE chat = ''")
        )


def _keep(db: sqlite3.Connection, *, chat: str, turn: TurnResult) -> tuple[int, ...]:
    if turn.erased:
        tables.erase(db, chat)
    if turn.session:
        sessions.keep(db, chat, turn.session)
    if turn.instead_of is not None:
        outbox.take_out(db, turn.instead_of)
    _note(db, turn.notes)
    return tuple(outbox.put(db, chat, going.delivery) for going in turn.outgoing)


def _note(db: sqlite3.Connection, notes: JournalEntries) -> None:
    for outcome, subject in notes.outcomes:
        journal.count(db, outcome, subject, day=notes.day)
    for missed in notes.unanswered:
        if missed.text:
            unanswered.keep_question(db, missed.outcome, missed.topics, missed.text, day=notes.day)
