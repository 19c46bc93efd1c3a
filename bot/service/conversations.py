"""The conversations with their memory: load, take, store, and only then let anything be said.

Every surface drives this and none has logic of its own. It must not know any of them, nor SQL.
"""

import asyncio
import logging
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from bot.service.clock import Clock
from bot.service.errors import ERASING_FAILED, MEMORY_FAILED, StoreAccessError, StoreError
from bot.service.locks import KeyedLocks
from bot.service.ports import Sessions, Waits, Watch
from bot.service.turn import (
    Act,
    Address,
    Batch,
    Delivery,
    JournalEntries,
    Outgoing,
    Session,
    TurnResult,
)
from bot.service.turns import joinable, take, take_in_group
from bot.service.waking import SPREAD, share, take_due, untaken, waking
from flows.dialogue import (
    NO_WAITS,
    CountedWait,
    Event,
    Outcome,
    Reply,
    State,
    waiting_times,
)
from flows.library import Library
from flows.public import Offer, offers
from flows.wording import say

_log = logging.getLogger(__name__)

_MOST_UNSAVED: Final = 1000
_LATELY: Final = timedelta(days=365)  # how long others have waited is told of so many days


class _Unwatched:
    """Counts nothing: in a terminal nobody looks at figures."""

    def answered(self, outcome: str) -> None:
        """Ignore it."""

    def failed(self, kind: str) -> None:
        """Ignore it."""


class Conversations:
    """All conversations of one process. `spread`: how long after 08.00 the last is reminded."""

    def __init__(
        self,
        library: Library,
        store: Sessions,
        clock: Clock,
        *,
        watch: Watch | None = None,
        spread: timedelta = SPREAD,
    ) -> None:
        self._library = library
        self._store = store
        self._clock = clock
        self._watch = watch or _Unwatched()
        self._spread = spread
        self._unsaved: dict[Address, Session] = {}
        self._locks = KeyedLocks()
        self._waits = NO_WAITS

    async def take(
        self, chat: Address, done: Sequence[Act], *, held: Outgoing | None = None
    ) -> tuple[Outgoing, ...]:
        """Return the answers to what was done in a chat, as `take_all` does."""
        (going,) = await self.take_all((Batch(chat=chat, done=tuple(done), held=held),))
        return going

    async def take_all(self, asked: Sequence[Batch]) -> list[tuple[Outgoing, ...]]:
        """Return for each chat the answers to what was done, stored together with its new state.

        What has been taken before gets none. No chat may be in it twice.
        """
        async with self._locks.hold(*(one.chat for one in asked)):
            sessions = await self._sessions(asked)
            heard = []
            for one, found in zip(asked, sessions, strict=True):
                heard.append(self._hear(one, found))
                await asyncio.sleep(0)  # a batch of long texts must not stop everybody else
            turns = [(one.chat, turn) for one, (_, turn) in zip(asked, heard, strict=True) if turn]
            kept = dict(zip((chat for chat, _ in turns), await self._keep_all(turns), strict=True))
            return [
                (*first, *kept.get(one.chat, ()))
                for one, (first, _) in zip(asked, heard, strict=True)
            ]

    async def answer(self, chat: Address, event: Event) -> tuple[Reply, ...]:
        """Return what to say, for surfaces that show it at once. It has been saved."""
        async with self._locks.hold(chat):
            try:
                session = await self.session(chat)
            except StoreError as error:
                return _said(self._not_loaded(error))
            turn = self._take(chat, session, (Act(event=event, message=0),))
            assert turn  # noqa: S101 - without a serial it is new
            shown = replace(turn.session, answer_messages=(0,)) if turn.session else None
            kept = await self._keep(chat, replace(turn, session=shown, outgoing=()))
        return _said(kept or turn.outgoing)

    async def remind(self, chat: Address) -> tuple[Reply, ...]:
        """Return what a chat is reminded of now, for surfaces that show it at once.

        It has been saved; nothing where no reminder is due. When to ask, its session's `wake`
        tells. Raise StoreError; then nothing is to be said.
        """
        async with self._locks.hold(chat):
            turn = await self._take_due(chat)
            await self._store.keep(chat, replace(turn, outgoing=()))
        return _said(turn.outgoing)

    async def claim(self, chat: Address) -> tuple[Outgoing, ...]:
        """Return the reminder that is due in a chat, for surfaces that send it later.

        It has been stored, together with the mark that it was said. Raise StoreError; then nothing
        is to be said, and it is still due.
        """
        async with self._locks.hold(chat):
            turn = await self._take_due(chat)
            numbers = await self._store.keep(chat, turn)
        numbered = zip(turn.outgoing, numbers, strict=True)
        return tuple(replace(going, number=number) for going, number in numbered)

    async def unclaim(self, chat: Address, delivery: Delivery, number: int | None) -> None:
        """Let a reminder that was stored and has not been sent be due again. Raise StoreError."""
        if delivery.unsaid is None:
            return
        async with self._locks.hold(chat):
            session = await self._stored(chat)
            turn = untaken(session, delivery.unsaid, number, self._clock())
            await self._store.keep(chat, turn)

    async def take_in_group(
        self, chat: Address, act: Act, *, bot: str, thread: int | None
    ) -> tuple[Outgoing, ...]:
        """Return the answer to a message in a group, stored; of its writer nothing is kept.

        `bot` is our own name there, `thread` the topic of the group in which it was said.
        """
        async with self._locks.hold(chat):
            try:
                session = await self.session(chat)
            except StoreError as error:
                return self._not_loaded(error)
            now = self._clock()
            turn = take_in_group(self._library, session, act, now, bot=bot, thread=thread)
            return await self._keep(chat, turn) if turn else ()

    def offers(self, text: str, *, bot: str) -> tuple[Offer, ...]:
        """Return what inline mode offers for a question. Nothing is kept."""
        return offers(self._library, text, self._clock().date(), bot=bot)

    def words(self, message: str) -> str:
        """Return a text of CS that is no answer: "busy", "too-fast"."""
        return say(self._library, message)

    async def look_at_waits(self, waiting: Waits) -> None:
        """Learn how long others have waited of late. Raise StoreError where that is not known."""
        since = self._clock().date() - _LATELY
        found = await waiting.waits(since=since)
        counts = (CountedWait(one.platform, one.days, one.times) for one in found)
        self._waits = waiting_times(counts)

    async def session(self, chat: Address) -> Session:
        """Return what is kept of a chat. Raise StoreError where that cannot be known."""
        return self._unsaved.get(chat) or await self._store.load(chat)

    async def state(self, chat: Address) -> State:
        """Return where a chat stands. Raise StoreError where that cannot be known."""
        return (await self.session(chat)).state

    async def save_again(self) -> None:
        """Store what could not be stored when it was said; what still cannot be waits on."""
        for chat in tuple(self._unsaved):
            async with self._locks.hold(chat):
                session = self._unsaved.get(chat)
                if session is None:
                    continue
                notes = JournalEntries(day=self._clock().date())
                try:
                    await self._store.keep(
                        chat, TurnResult(session=session, outgoing=(), notes=notes)
                    )
                except StoreError as error:
                    _log.warning("state still not saved: %s", error.log)
                    return
                self._unsaved.pop(chat, None)

    def _take(
        self,
        chat: Address,
        session: Session,
        done: Sequence[Act],
        *,
        held: Outgoing | None = None,
    ) -> TurnResult | None:
        now = self._clock()
        turn = take(self._library, session, done, now, held=held, waits=self._waits)
        return turn and self._waking(chat, turn, now)

    async def _take_due(self, chat: Address) -> TurnResult:
        now = self._clock()
        turn = take_due(self._library, await self._stored(chat), now)
        for outcome, _ in turn.notes.outcomes:
            self._watch.answered(outcome)
        return self._waking(chat, turn, now)

    async def _stored(self, chat: Address) -> Session:
        if chat in self._unsaved:  # what is stored later would undo what is done now
            raise StoreAccessError("newer state not saved")
        return await self._store.load(chat)

    def _waking(self, chat: Address, turn: TurnResult, now: datetime) -> TurnResult:
        if turn.session is None:
            return turn
        after = share(chat, self._spread)
        session = waking(self._library, turn.session, now, after=after)
        return turn if session is turn.session else replace(turn, session=session)

    async def _sessions(self, asked: Sequence[Batch]) -> list[Session | BaseException]:
        try:
            found = await self._store.load_all([one.chat for one in asked])
        except StoreError as error:
            found = [error] * len(asked)
        unsaved = (self._unsaved.get(one.chat) for one in asked)
        return [mine or its for mine, its in zip(unsaved, found, strict=True)]

    def _hear(
        self, one: Batch, session: Session | BaseException
    ) -> tuple[tuple[Outgoing, ...], TurnResult | None]:
        """Return what goes first, and the turn; None where nothing is new or nothing known."""
        held_back = (one.held,) if one.held else ()
        if isinstance(session, BaseException):
            return (*held_back, *self._not_loaded(session)), None
        held = one.held if one.held and joinable(session, one.held) else None
        turn = self._take(one.chat, session, one.done, held=held)
        return (() if turn and held else held_back), turn

    async def _keep(self, chat: Address, turn: TurnResult) -> tuple[Outgoing, ...]:
        (going,) = await self._keep_all([(chat, turn)])
        return going

    async def _keep_all(
        self, turns: Sequence[tuple[Address, TurnResult]]
    ) -> list[tuple[Outgoing, ...]]:
        """Store turns and return the answers of each with their numbers."""
        for _, turn in turns:
            for outcome, _ in turn.notes.outcomes:
                self._watch.answered(outcome)
        if not turns:
            return []
        try:
            kept = await self._store.keep_all(turns)
        except StoreError as error:
            kept = [error] * len(turns)
        return [
            self._kept(chat, turn, found) for (chat, turn), found in zip(turns, kept, strict=True)
        ]

    def _kept(
        self, chat: Address, turn: TurnResult, numbers: tuple[int, ...] | BaseException
    ) -> tuple[Outgoing, ...]:
        if isinstance(numbers, BaseException):
            return self._not_kept(chat, turn, numbers)
        self._unsaved.pop(chat, None)
        numbered = zip(turn.outgoing, numbers, strict=True)
        return tuple(replace(going, number=number) for going, number in numbered)

    def _not_kept(
        self, chat: Address, turn: TurnResult, error: BaseException
    ) -> tuple[Outgoing, ...]:
        """Keep a turn in memory. An erasure is not told of unless it is true."""
        self._watch.failed(type(error).__name__)
        if turn.erased:
            _log.error("chat not erased: %s", _why(error))
            return (_sentence(ERASING_FAILED),)
        _log.error("state not saved: %s", _why(error))
        if turn.session:
            self._unsaved[chat] = turn.session
        if len(self._unsaved) > _MOST_UNSAVED:
            self._unsaved.pop(next(iter(self._unsaved)))
        # What the first one replaces is still in the store: once it is sent, that is taken out.
        first, others = turn.outgoing[:1], turn.outgoing[1:]
        return (*(replace(going, number=turn.instead_of) for going in first), *others)

    def _not_loaded(self, error: BaseException) -> tuple[Outgoing, ...]:
        _log.error("state not loaded: %s", _why(error))
        self._watch.answered(Outcome.ERROR.value)
        self._watch.failed(type(error).__name__)
        return (_sentence(MEMORY_FAILED),)


def _why(error: BaseException) -> str:
    return error.log if isinstance(error, StoreError) else type(error).__name__


def _sentence(text: str) -> Outgoing:
    return Outgoing(delivery=Delivery(replies=(Reply(text=text),)))


def _said(outgoing: Sequence[Outgoing]) -> tuple[Reply, ...]:
    return tuple(reply for going in outgoing for reply in going.delivery.replies)
