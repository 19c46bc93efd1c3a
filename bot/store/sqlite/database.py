"""The whole store in one SQLite file: what bot.service.ports asks of one."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import Final, Self

import aiosqlite

from bot.service.errors import StoreAccessError
from bot.service.records import Count, UnansweredQuestion, WaitCount
from bot.service.turn import Address, Session, TurnResult, Unsent
from bot.store import written
from bot.store.sqlite import journal, outbox, sessions, tables, turn_rows, unanswered, waiting
from bot.store.sqlite.group_commit import Change, GroupCommit, StatementRows, damaged
from bot.store.sqlite.moving import refuse_half
from bot.store.sqlite.opening import check_place, connect
from bot.store.sqlite.upkeep import clock, erasures
from bot.store.sqlite.upkeep.place import DatabasePlace
from bot.store.waiting_line import Measure


class Database:
    """A Store (bot.service.ports). Make it with `open`; whoever opens it closes it.

    An open one keeps the process alive: its thread ends with `close`, and only then.
    """

    shared: Final = False

    def __init__(self, db: aiosqlite.Connection, *, measure: Measure | None = None) -> None:
        self._line = GroupCommit(
            db, turn_rows.STATEMENTS, before_again=self._look_for_numbers, measure=measure
        )
        self._loading = self._line.line(self._load_together)
        self._number = 0
        self._place: DatabasePlace | None = None
        self._erasures = erasures.Erasures()
        self._to_note: set[int] = set()  # deliveries that were sent
        self._last_words: set[int] = set()  # deliveries, of chats that are erased but for them

    @classmethod
    async def open(cls, path: Path, *, measure: Measure | None = None) -> Self:
        """Open or make the file, for this process alone.

        Raise StoreError, mostly StoreOpenError: it says what is wrong.
        """
        check_place(path)
        place = DatabasePlace.take(path)
        try:
            db = await connect(path)
            try:
                await refuse_half(db)
                opened = cls(db, measure=measure)
                await opened._look_for_numbers()
                opened._erasures.add(await opened._line.fetch(erasures.READ))
            except BaseException:
                await db.close()
                raise
        except BaseException:
            place.release()
            raise
        opened._place = place
        return opened

    async def close(self) -> None:
        """Finish what is being written and let go of the file."""
        await self._loading.close()
        await self._line.close()
        if self._place:
            self._place.release()

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
        numbers = await self._line.write(self._kept(chat, turn))
        await self._erased([(chat, turn, numbers)])
        return numbers

    async def keep_all(
        self, turns: Sequence[tuple[Address, TurnResult]]
    ) -> list[tuple[int, ...] | BaseException]:
        """Return as `keep` does, for each chat and its turn, or why it failed."""
        found = await self._line.write_all([self._kept(chat, turn) for chat, turn in turns])
        kept = zip(turns, found, strict=True)
        await self._erased([(*one, its) for one, its in kept if not isinstance(its, BaseException)])
        return found

    async def left(self, surface: str) -> tuple[Unsent, ...]:
        """Return the deliveries of a surface that are not noted as sent, oldest first."""
        found, unreadable = outbox.unsent(await self._line.read(outbox.LEFT, (surface,)))
        self._to_note.update(unreadable)  # nobody could ever send them
        with suppress(StoreAccessError):  # whatever is wrong with the conversations, these go out
            last = await self._line.read(outbox.LAST_WORDS, (surface,))
            self._last_words.update(number for (number,) in last)
        return found

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

        last = number in self._last_words
        try:
            await self._line.write_soon(Change(fill, touches=(number, chat), wipes=last))
        except StoreAccessError:
            self._to_note.add(number)  # else the next process would send it again
            raise
        self._last_words.discard(number)
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
        await self._line.count_changed(*((sql, ()) for sql in clock.CLAMP))
        old = tables.forget(idle=idle, journal=journal)
        count = await self._line.count_changed(*old, wipes=True)
        if self._place:
            self._place.forget(before=idle)
        return count

    async def believes(self, today: date, *, hours: int) -> bool:
        """Tell whether `today` (WIB) may be right: a clock that has jumped is believed after a day.

        `hours` are those that this process has run since it last asked.
        """
        noted = clock.noted(await self._line.read(clock.READ), today, hours=hours)
        await self._line.count_changed((clock.NOTE, noted))
        return clock.agrees(noted[0], today)

    async def tidy(self) -> None:
        """Carry out what had to be put off; with nothing to do it costs nothing."""
        if self._to_note:
            numbers = tuple(self._to_note)
            out = [(outbox.TAKE_OUT, (number,)) for number in numbers]
            await self._line.count_changed(*out, wipes=True)
            self._to_note.difference_update(numbers)
        await self._line.wipe()
        if self._place:
            await self._place.tidy()

    async def check(self) -> None:
        """Read and write, as a participant's answer would. Raise StoreAccessError."""
        await self._line.write(Change(lambda rows: rows.add(sessions.CHECK)))

    async def _load_together(self, chats: Sequence[Address]) -> list[Session | BaseException]:
        try:
            rows = await self._line.fetch(sessions.LOAD, (sessions.asked(chats),))
        except Exception as error:  # noqa: BLE001 - handed on to whoever waits
            if len(chats) == 1 or not damaged(error):
                return [error] * len(chats)
            # In a damaged file some can still be read.
            return [one for chat in chats for one in await self._load_together((chat,))]
        return [
            self._with_erased(*one) for one in zip(chats, sessions.found(rows, chats), strict=True)
        ]

    def _with_erased(self, chat: Address, session: Session) -> Session:
        erased = self._erasures.of(chat.surface)
        return replace(session, erased=erased) if erased else session

    def _kept(self, chat: Address, turn: TurnResult) -> Change[tuple[int, ...]]:
        fill = partial(self._fill, chat=chat, turn=turn)
        touches = (chat,) if turn.instead_of is None else (chat, turn.instead_of)
        return Change(fill, touches=touches, wipes=turn.erased)

    async def _erased(self, kept: Sequence[tuple[Address, TurnResult, tuple[int, ...]]]) -> None:
        """See to what no transaction holds: the copies, and what we know of erasures."""
        gone = [one for one in kept if one[1].erased]
        for chat, turn, numbers in gone:
            self._erasures.add(erasures.rows(chat, turn.taken))
            self._last_words.update(numbers)
        if gone and self._place:
            await self._place.erase(chat for chat, *_ in gone)

    def _fill(self, rows: StatementRows, *, chat: Address, turn: TurnResult) -> tuple[int, ...]:
        numbers = tuple(self._next_number() for _ in turn.outgoing)
        turn_rows.fill(rows, chat=chat, turn=turn, numbers=numbers)
        return numbers

    def _next_number(self) -> int:
        # Many rows are put at once, and SQLite then tells no number.
        self._number += 1
        return self._number

    async def _look_for_numbers(self) -> None:
        """Go on from the highest number there ever was: an old process may still put some."""
        for (highest,) in await self._line.fetch(outbox.HIGHEST):
            self._number = max(self._number, highest)
