"""The whole store in one SQLite file: what bot.service.ports asks of one."""

from collections.abc import Sequence
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import Final, Self

import aiosqlite

from bot.service.records import Count, UnansweredQuestion, WaitCount
from bot.service.turn import Address, JournalEntries, Session, TurnResult, Unsent
from bot.store import written
from bot.store.sqlite import journal, outbox, sessions, tables, unanswered, waiting
from bot.store.sqlite.group_commit import Change, GroupCommit, StatementRows
from bot.store.sqlite.moving import refuse_half
from bot.store.sqlite.opening import connect
from bot.store.waiting_line import Measure

# In this order they do what a turn wants: first it erases, then it keeps, then it puts.
_STATEMENTS: Final = (
    *tables.ERASE,
    sessions.KEEP,
    sessions.KEEP_UNASKED,
    outbox.TAKE_OUT,
    sessions.NOTE_ANSWERS,
    outbox.NOTE_DONE,
    sessions.NOTE_GONE,
    outbox.PUT,
    journal.COUNT,
    unanswered.KEEP,
    waiting.COUNT,
    waiting.TAKE_BACK,
    sessions.CHECK,
)


class Database:
    """A Store (bot.service.ports). Make it with `open`; whoever opens it closes it.

    An open one keeps the process alive: its thread ends with `close`, and only then.
    """

    shared: Final = False

    def __init__(self, db: aiosqlite.Connection, *, measure: Measure | None = None) -> None:
        self._line = GroupCommit(
            db, _STATEMENTS, before_again=self._look_for_numbers, measure=measure
        )
        self._loading = self._line.line(self._load_together)
        self._number = 0

    @classmethod
    async def open(cls, path: Path, *, measure: Measure | None = None) -> Self:
        """Open or make the file. Raise StoreError, mostly StoreOpenError: it says what is wrong."""
        db = await connect(path)
        try:
            await refuse_half(db)
            opened = cls(db, measure=measure)
            await opened._look_for_numbers()
        except BaseException:
            await db.close()
            raise
        return opened

    async def close(self) -> None:
        """Finish what is being written and let go of the file."""
        await self._loading.close()
        await self._line.close()

    async def load(self, chat: Address) -> Session:
        """Return what is kept of a chat; an unknown chat has a new session."""
        (found,) = await self.load_all((chat,))
        if isinstance(found, BaseException):
            raise found
        return found

    async def load_all(self, chats: Sequence[Address]) -> list[Session | BaseException]:
        """Return as `load` does, for each chat, or why it failed."""
        return await self._loading.ask(chats)

    async def keep(self, chat: Address, turn: TurnResult) -> tuple[int, ...]:
        """Keep a turn; return the numbers of what is to be delivered."""
        return await self._line.write(self._kept(chat, turn))

    async def keep_all(
        self, turns: Sequence[tuple[Address, TurnResult]]
    ) -> list[tuple[int, ...] | BaseException]:
        """Return as `keep` does, for each chat and its turn, or why it failed."""
        return await self._line.write_all([self._kept(chat, turn) for chat, turn in turns])

    async def left(self, surface: str) -> tuple[Unsent, ...]:
        """Return the deliveries of a surface that are not noted as sent, oldest first."""
        return outbox.unsent(await self._line.read(outbox.LEFT, (surface,)))

    async def sweep(self, surface: str) -> tuple[Unsent, ...]:  # noqa: ARG002 - there is no other
        """Return nothing: no other process keeps in the same file."""
        return ()

    def sends(self, number: int) -> bool:  # noqa: ARG002 - the same
        """Return that it is ours."""
        return True

    async def note_done(self, number: int, done: int) -> None:
        """Note how many operations of a delivery have been carried out."""
        change = Change(lambda rows: rows.add(outbox.NOTE_DONE, done, number), touches=(number,))
        await self._line.write_soon(change)

    async def note_sent(
        self, number: int, *, chat: Address, asked: int | None, answers: tuple[int, ...]
    ) -> tuple[Unsent, ...]:
        """Note that a delivery has been sent, as these messages, in answer to `asked`."""

        def fill(rows: StatementRows) -> None:
            rows.add(outbox.TAKE_OUT, number)
            if asked is not None:
                rows.add(sessions.NOTE_ANSWERS, written.numbers(answers), *chat, asked)

        await self._line.write_soon(Change(fill, touches=(number, chat)))
        return ()

    async def note_gone(self, chat: Address) -> None:
        """Note that the bot may not write to a chat: nothing more is sent to it."""

        def fill(rows: StatementRows) -> None:
            rows.add(outbox.ERASE, *chat)
            rows.add(sessions.NOTE_GONE, *chat)

        await self._line.write(Change(fill, touches=(chat,)))

    async def due(self, surface: str, *, now: datetime, most: int) -> tuple[Address, ...]:
        """Return at most so many of the chats of a surface that are due, oldest first."""
        asked = (surface, sessions.seconds(now), most)
        return tuple(Address(*row) for row in await self._line.read(sessions.DUE, asked))

    async def late(self, surface: str, *, now: datetime) -> tuple[int, datetime | None]:
        """Return how many chats of a surface are due, and since when the oldest is."""
        asked = (surface, sessions.seconds(now))
        ((count, oldest),) = await self._line.read(sessions.LATE, asked)
        return count, sessions.moment(oldest)

    async def counts(self, *, since: date) -> list[Count]:
        """Return the outcomes counted from that day on (WIB), the most usual first."""
        return journal.counts(await self._line.read(journal.COUNTS, (since.isoformat(),)))

    async def questions(self, *, since: date) -> list[UnansweredQuestion]:
        """Return the questions kept from that day on (WIB), oldest first."""
        found = await self._line.read(unanswered.QUESTIONS, (since.isoformat(),))
        return unanswered.questions(found)

    async def waits(self, *, since: date) -> list[WaitCount]:
        """Return what was seen from that day on (WIB), by platform, year and days."""
        return waiting.waits(await self._line.read(waiting.WAITS, (since.isoformat(),)))

    async def forget(self, *, idle: date, journal: date) -> int:
        """Forget chats idle since before `idle` and journals before `journal`; count the rows."""
        return await self._line.count_changed(*tables.forget(idle=idle, journal=journal))

    async def check(self) -> None:
        """Read and write, as a participant's answer would. Raise StoreAccessError."""
        await self._line.write(Change(lambda rows: rows.add(sessions.CHECK)))

    async def _load_together(self, chats: Sequence[Address]) -> list[Session | BaseException]:
        try:
            rows = await self._line.fetch(sessions.LOAD, (sessions.asked(chats),))
            return list(sessions.found(rows, chats))
        except Exception as error:  # noqa: BLE001 - handed on to whoever waits
            return [error] * len(chats)

    def _kept(self, chat: Address, turn: TurnResult) -> Change[tuple[int, ...]]:
        fill = partial(self._fill, chat=chat, turn=turn)
        touches = (chat,) if turn.instead_of is None else (chat, turn.instead_of)
        return Change(fill, touches=touches)

    def _fill(self, rows: StatementRows, *, chat: Address, turn: TurnResult) -> tuple[int, ...]:
        if turn.erased:
            for erase in tables.ERASE:
                rows.add(erase, *chat)
        if turn.session:
            keep = sessions.KEEP_UNASKED if turn.unasked else sessions.KEEP
            rows.add(keep, *sessions.row(chat, turn.session))
        if turn.instead_of is not None:
            rows.add(outbox.TAKE_OUT, turn.instead_of)
        _note(rows, turn.notes)
        numbers = tuple(self._next_number() for _ in turn.outgoing)
        for number, going in zip(numbers, turn.outgoing, strict=True):
            rows.add(outbox.PUT, *outbox.row(number, chat, going.delivery))
        return numbers

    def _next_number(self) -> int:
        # Many rows are put at once, and SQLite then tells no number.
        self._number += 1
        return self._number

    async def _look_for_numbers(self) -> None:
        """Go on from the highest number there ever was: an old process may still put some."""
        for (highest,) in await self._line.fetch(outbox.HIGHEST):
            self._number = max(self._number, highest)


def _note(rows: StatementRows, notes: JournalEntries) -> None:
    for outcome, subject in notes.outcomes:
        rows.add(journal.COUNT, notes.day.isoformat(), outcome, subject)
    for missed in notes.unanswered:
        question = UnansweredQuestion.of(missed, notes.day)
        if question:
            rows.add(unanswered.KEEP, *unanswered.row(question))
    for waited in notes.waited:
        rows.add(waiting.TAKE_BACK if waited.undone else waiting.COUNT, *waiting.row(waited))
