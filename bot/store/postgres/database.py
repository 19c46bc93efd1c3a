"""The whole store in a PostgreSQL database that several processes share (bot.service.ports)."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Final, Self, TypeVar

import asyncpg

from bot.service.errors import StoreError
from bot.service.records import Count, UnansweredQuestion, WaitCount
from bot.service.turn import Address, Session, TurnResult, Unsent
from bot.store.postgres import counts, outbox, owners, sessions
from bot.store.postgres.changes import Change, KeepTurn, NoteDone, NoteGone, NoteSent, ToSend
from bot.store.postgres.connections import FAILURES, connected, not_opened, pooled, taken
from bot.store.postgres.membership import Membership
from bot.store.postgres.moving import refuse_half
from bot.store.postgres.schema import migrate
from bot.store.postgres.transactions import commit
from bot.store.waiting_line import Measure, WaitingLine

T = TypeVar("T")

# Seconds after which a process that does not say that it lives counts as dead. It says so four
# times in a lease; a call to Telegram that hangs is given up long before.
LEASE: Final = 30.0
_TODAY: Final = "SELECT (now() AT TIME ZONE 'Asia/Jakarta')::date"
_A_MOMENT: Final = 0.01  # seconds
_FORGOTTEN_AT_ONCE: Final = 5000  # rows: nobody waits long for their locks
_TO_CLOSE: Final = 5.0  # seconds


class SharedDatabase:
    """A Store (bot.service.ports). Make it with `open`; whoever opens it closes it."""

    shared: Final = True

    def __init__(
        self,
        pool: "asyncpg.Pool[asyncpg.Record]",
        *,
        lease: float | None = None,
        measure: Measure | None = None,
    ) -> None:
        self._pool = pool
        self._member = Membership(pool, lease=LEASE if lease is None else lease)
        # Whatever changes what is ours to send holds it, until the process has heard of it.
        self._lock = asyncio.Lock()
        self._writing: WaitingLine[Change, ToSend] = WaitingLine(
            self._write_together, lock=self._lock, measure=measure
        )
        self._loading: WaitingLine[Address, Session] = WaitingLine(
            self._load_together, lock=asyncio.Lock(), measure=measure
        )

    @classmethod
    async def open(
        cls, dsn: str, *, lease: float | None = None, measure: Measure | None = None
    ) -> Self:
        """Connect, and bring the tables to the present schema. Raise StoreOpenError."""
        pool = await _prepared(dsn)
        opened = cls(pool, lease=lease, measure=measure)
        try:
            await opened._member.begin()
        except BaseException:
            pool.terminate()
            raise
        return opened

    async def close(self) -> None:
        """Finish what is being written, and let others send what is left."""
        await self._loading.close()
        await self._writing.close()
        await self._member.end()
        try:
            async with asyncio.timeout(_TO_CLOSE):
                await self._pool.close()
        except FAILURES:
            self._pool.terminate()

    async def load(self, chat: Address) -> Session:
        """Return what is kept of a chat; an unknown chat has a new session."""
        return _one(await self.load_all((chat,)))

    async def load_all(self, chats: Sequence[Address]) -> list[Session | BaseException]:
        """Return as `load` does, for each chat, or why it failed."""
        return await self._loading.ask(chats)

    async def keep(self, chat: Address, turn: TurnResult) -> tuple[int, ...]:
        """Keep a turn; return the numbers of its deliveries, none where another process sends."""
        return _one(await self.keep_all(((chat, turn),)))

    async def keep_all(
        self, turns: Sequence[tuple[Address, TurnResult]]
    ) -> list[tuple[int, ...] | BaseException]:
        """Return as `keep` does, for each chat and its turn, or why it failed."""
        found = await self._writing.ask([KeepTurn(chat, turn) for chat, turn in turns])
        return [its.numbers if isinstance(its, ToSend) else its for its in found]

    async def left(self, surface: str) -> tuple[Unsent, ...]:
        """Return what is ours to send, and what nobody else sends any more, oldest first."""
        async with self._lock:
            while await self._claim_strays(surface) == outbox.TAKEN_OVER_AT_ONCE:
                pass
            return await self._own(surface, again=True)

    async def sweep(self, surface: str) -> tuple[Unsent, ...]:
        """Return what has become ours to send besides: another process has left it."""
        async with self._lock:
            await self._claim_strays(surface)
            return await self._own(surface)

    def sends(self, number: int) -> bool:
        """Return whether a delivery is still ours to send."""
        return self._member.sends(number)

    async def note_done(self, number: int, done: int) -> None:
        """Note how many operations of a delivery have been carried out, if it is ours."""
        chat = self._member.whose(number)
        if chat:
            _one(await self._writing.ask((NoteDone(chat, number, done),), pause=_A_MOMENT))

    async def note_sent(
        self, number: int, *, chat: Address, asked: int | None, answers: tuple[int, ...]
    ) -> tuple[Unsent, ...]:
        """Note that a delivery has been sent; return what others have put behind it."""
        noted = NoteSent(chat, number, asked, answers)
        return _one(await self._writing.ask((noted,), pause=_A_MOMENT)).following

    async def note_gone(self, chat: Address) -> None:
        """Note that the bot may not write to a chat: nothing more is sent to it."""
        _one(await self._writing.ask((NoteGone(chat),)))

    async def due(self, surface: str, *, now: datetime, most: int) -> tuple[Address, ...]:
        """Return at most so many of the chats that are due, if it is ours to look after them."""
        owner, lease = self._member.owner, self._member.lease
        async with taken(self._pool) as db:
            if not await owners.serve(db, f"reminders: {surface}", owner, lease=lease):
                return ()
            return await sessions.due(db, surface, now=now, most=most)

    async def late(self, surface: str, *, now: datetime) -> tuple[int, datetime | None]:
        """Return how many chats of a surface are due, and since when the oldest is."""
        async with taken(self._pool) as db:
            return await sessions.late(db, surface, now=now)

    async def counts(self, *, since: date) -> list[Count]:
        """Return the outcomes counted from that day on (WIB), the most usual first."""
        async with taken(self._pool) as db:
            return await counts.counts(db, since=since)

    async def questions(self, *, since: date) -> list[UnansweredQuestion]:
        """Return the questions kept from that day on (WIB), oldest first."""
        async with taken(self._pool) as db:
            return await counts.questions(db, since=since)

    async def waits(self, *, since: date) -> list[WaitCount]:
        """Return what was seen from that day on (WIB), by platform, year and days."""
        async with taken(self._pool) as db:
            return await counts.waits(db, since=since)

    async def forget(self, *, idle: date, journal: date) -> int:
        """Forget chats idle since before `idle` and journals before `journal`; count the rows."""
        async with taken(self._pool) as db:
            await db.execute(owners.FORGET)
            rows = 0
            for sql in (sessions.FORGET, outbox.FORGET):
                while last := _deleted(await db.execute(sql, idle, _FORGOTTEN_AT_ONCE)):
                    rows += last
            for sql in counts.FORGET:
                rows += _deleted(await db.execute(sql, journal))
            rows += _deleted(await db.execute(sessions.FORGET_ERASURES))
        return rows

    async def believes(self, today: date, *, hours: int) -> bool:  # noqa: ARG002 - see below
        """Tell whether the database has the same day: its clock is the one that counts here."""
        async with taken(self._pool) as db:
            known: date = await db.fetchval(_TODAY)
        return abs((known - today).days) <= 1

    async def tidy(self) -> None:
        """Do nothing: what could not be noted is noted by the sender, or by whoever takes over."""

    async def check(self) -> None:
        """Read and write, as a participant's answer would. Raise StoreAccessError."""
        async with taken(self._pool) as db, db.transaction():
            await db.execute(sessions.CHECK)

    async def _load_together(self, chats: Sequence[Address]) -> list[Session | BaseException]:
        try:
            async with taken(self._pool) as db:
                lately = await sessions.erasures_of(db, (chat.surface for chat in chats))
                found = await sessions.load(db, chats)
            return [_with_erased(*one, lately) for one in zip(chats, found, strict=True)]
        except Exception as error:  # noqa: BLE001 - handed on to whoever waits
            return [error] * len(chats)

    async def _write_together(self, changes: Sequence[Change]) -> list[ToSend | BaseException]:
        owner = self._member.owner
        try:
            told = await commit(self._pool, changes, owner=owner)
        except Exception as error:  # noqa: BLE001 - the same
            return [error] * len(changes)
        return [
            its if isinstance(its, StoreError) else self._heard(change, its, owner)
            for change, its in zip(changes, told, strict=True)
        ]

    def _heard(self, change: Change, told: ToSend, owner: int) -> ToSend:
        """Return what is told of a change, once the process knows what is its to send."""
        match change:
            case KeepTurn(chat, turn):
                if turn.erased:
                    self._member.drop_chat(chat)
                self._member.drop(turn.instead_of)
                numbers = self._member.take_numbers(told.numbers, chat, owner=owner)
                return ToSend(numbers=numbers)
            case NoteSent(number=number):
                self._member.drop(number)
                return ToSend(following=self._member.take(told.following, owner=owner))
            case NoteGone(chat):
                self._member.drop_chat(chat)
                return told
            case NoteDone():
                return told

    async def _claim_strays(self, surface: str) -> int:
        async with taken(self._pool) as db, db.transaction():
            return await outbox.claim_strays(db, surface, owner=self._member.owner)

    async def _own(self, surface: str, *, again: bool = False) -> tuple[Unsent, ...]:
        """Return what is ours to send; unless `again`, only what the process has not heard of."""
        owner = self._member.owner
        async with taken(self._pool) as db:
            found = await outbox.own(db, surface, owner=owner)
        fresh = self._member.take(found, owner=owner)
        return tuple(found) if again else fresh


async def _prepared(dsn: str) -> "asyncpg.Pool[asyncpg.Record]":
    try:
        await _migrate(dsn)
        return await pooled(dsn)
    except FAILURES as error:
        raise not_opened(error) from None


async def _migrate(dsn: str) -> None:
    db = await connected(dsn)
    try:
        await migrate(db)
        await refuse_half(db)
    finally:
        await db.close(timeout=_TO_CLOSE)


def _with_erased(chat: Address, session: Session, lately: Mapping[str, frozenset[int]]) -> Session:
    erased = lately.get(chat.surface)
    return replace(session, erased=erased) if erased else session


def _deleted(told: str) -> int:
    """Return how many rows a statement has deleted, from what is told of it: "DELETE 5"."""
    return int(told.rpartition(" ")[2])


def _one(found: Sequence[T | BaseException]) -> T:
    (one,) = found
    if isinstance(one, BaseException):
        raise one
    return one
