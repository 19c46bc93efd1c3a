"""The conversations with their memory: load, take, store, and only then let anything be said.

Every surface drives this and none has logic of its own. It must not know any of them, nor SQL.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final, TypeVar

from bot.service.clock import Clock
from bot.service.errors import (
    ERASING_FAILED,
    MEMORY_FAILED,
    StoreAccessError,
    StoreError,
    StoreStaleError,
)
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

T = TypeVar("T")

_MOST_UNSAVED: Final = 1000
_ATTEMPTS: Final = 5  # to go on from what is stored, while other processes store in between
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
        """Return the answers to what was done in a chat, as `take_all` does. Raise StoreError."""
        (going,) = await self.take_all((Batch(chat=chat, done=tuple(done), held=held),))
        if isinstance(going, StoreError):
            raise going
        return going

    async def take_all(self, asked: Sequence[Batch]) -> list[tuple[Outgoing, ...] | StoreError]:
        """Return for each chat the answers to what was done, stored together with its new state.

        What has been taken before gets none. No chat may be in it twice. Where the store is shared
        and has failed, nothing has been taken: in the place of the answers stands the error.
        """
        async with self._locks.hold(*(one.chat for one in asked)):
            found = await self._take_together(asked)
            for _ in range(1, _ATTEMPTS):
                stale = [one for one in asked if isinstance(found[one.chat], StoreStaleError)]
                found |= await self._take_together(stale) if stale else {}
            return [found[one.chat] for one in asked]

    async def answer(self, chat: Address, event: Event) -> tuple[Reply, ...]:
        """Return what to say, for surfaces that show it at once. It has been saved."""
        async with self._locks.hold(chat):
            try:
                return _said(await _again(lambda: self._answer(chat, event)))
            except StoreError as error:
                return _said(self._apologised(error))

    async def remind(self, chat: Address) -> tuple[Reply, ...]:
        """Return what a chat is reminded of now, for surfaces that show it at once.

        It has been saved; nothing where no reminder is due. When to ask, its session's `wake`
        tells. Raise StoreError; then nothing is to be said.
        """

        async def remind() -> tuple[Outgoing, ...]:
            turn = await self._take_due(chat)
            await self._store.keep(chat, replace(turn, outgoing=()))
            return turn.outgoing

        async with self._locks.hold(chat):
            return _said(await _again(remind))

    async def claim(self, chat: Address) -> tuple[Outgoing, ...]:
        """Return the reminder that is due in a chat, for surfaces that send it later.

        It has been stored, together with the mark that it was said. Raise StoreError; then nothing
        is to be said, and it is still due.
        """

        async def claim() -> tuple[Outgoing, ...]:
            turn = await self._take_due(chat)
            return _numbered(turn, await self._store.keep(chat, turn))

        async with self._locks.hold(chat):
            return await _again(claim)

    async def unclaim(self, chat: Address, delivery: Delivery, number: int | None) -> None:
        """Let a reminder that was stored and has not been sent be due again. Raise StoreError."""
        before = delivery.unsaid
        if before is None:
            return

        async def unclaim() -> None:
            session = await self._stored(chat)
            turn = untaken(session, before, number, self._clock())
            await self._store.keep(chat, replace(turn, after=session.version))

        async with self._locks.hold(chat):
            await _again(unclaim)

    async def take_in_group(
        self, chat: Address, act: Act, *, bot: str, thread: int | None
    ) -> tuple[Outgoing, ...]:
        """Return the answer to a message in a group, stored; of its writer nothing is kept.

        `bot` is our own name there, `thread` the topic of the group in which it was said. Raise
        StoreError where the store is shared and has failed: nothing has been taken.
        """

        async def take() -> tuple[Outgoing, ...]:
            session = await self.session(chat)
            now = self._clock()
            turn = take_in_group(self._library, session, act, now, bot=bot, thread=thread)
            return await self._keep(chat, replace(turn, after=session.version)) if turn else ()

        async with self._locks.hold(chat):
            try:
                return await _again(take)
            except StoreError as error:
                if self._store.shared:
                    raise
                return self._apologised(error)

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
        return turn and self._waking(chat, turn, now, after=session.version)

    async def _answer(self, chat: Address, event: Event) -> tuple[Outgoing, ...]:
        turn = self._take(chat, await self.session(chat), (Act(event=event, message=0),))
        assert turn  # noqa: S101 - without a serial it is new
        shown = replace(turn.session, answer_messages=(0,)) if turn.session else None
        kept = await self._keep(chat, replace(turn, session=shown, outgoing=()))
        return kept or turn.outgoing

    async def _take_due(self, chat: Address) -> TurnResult:
        now = self._clock()
        session = await self._stored(chat)
        turn = take_due(self._library, session, now)
        for outcome, _ in turn.notes.outcomes:
            self._watch.answered(outcome)
        return self._waking(chat, turn, now, after=session.version)

    async def _stored(self, chat: Address) -> Session:
        if chat in self._unsaved:  # what is stored later would undo what is done now
            raise StoreAccessError("newer state not saved")
        return await self._store.load(chat)

    def _waking(
        self, chat: Address, turn: TurnResult, now: datetime, *, after: int | None
    ) -> TurnResult:
        session = turn.session
        if session:
            session = waking(self._library, session, now, after=share(chat, self._spread))
        unchanged = session is turn.session and after is None
        return turn if unchanged else replace(turn, session=session, after=after)

    async def _take_together(
        self, asked: Sequence[Batch]
    ) -> dict[Address, tuple[Outgoing, ...] | StoreError]:
        found: dict[Address, tuple[Outgoing, ...] | StoreError] = {}
        first: dict[Address, tuple[Outgoing, ...]] = {}
        turns = []
        for one, session in zip(asked, await self._sessions(asked), strict=True):
            if isinstance(session, BaseException):
                found[one.chat] = self._not_loaded(one, session)
                continue
            first[one.chat], turn = self._hear(one, session)
            if turn:
                turns.append((one.chat, turn))
            await asyncio.sleep(0)  # a batch of long texts must not stop everybody else
        kept = zip((chat for chat, _ in turns), await self._keep_all(turns), strict=True)
        found |= first
        for chat, going in kept:
            found[chat] = going if isinstance(going, StoreError) else (*first[chat], *going)
        return found

    async def _sessions(self, asked: Sequence[Batch]) -> list[Session | BaseException]:
        try:
            found = await self._store.load_all([one.chat for one in asked])
        except StoreError as error:
            found = [error] * len(asked)
        unsaved = (self._unsaved.get(one.chat) for one in asked)
        return [mine or its for mine, its in zip(unsaved, found, strict=True)]

    def _hear(self, one: Batch, session: Session) -> tuple[tuple[Outgoing, ...], TurnResult | None]:
        """Return what goes first, and the turn; None where nothing is new."""
        held = one.held if one.held and joinable(session, one.held) else None
        turn = self._take(one.chat, session, one.done, held=held)
        return (() if turn and held else _held_back(one)), turn

    async def _keep(self, chat: Address, turn: TurnResult) -> tuple[Outgoing, ...]:
        (going,) = await self._keep_all([(chat, turn)])
        if isinstance(going, StoreError):
            raise going
        return going

    async def _keep_all(
        self, turns: Sequence[tuple[Address, TurnResult]]
    ) -> list[tuple[Outgoing, ...] | StoreError]:
        """Store turns and return the answers of each with their numbers, or why it failed."""
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
    ) -> tuple[Outgoing, ...] | StoreError:
        if isinstance(numbers, BaseException) and self._store.shared:
            return self._failed("state not saved", numbers)
        for outcome, _ in turn.notes.outcomes:
            self._watch.answered(outcome)
        if isinstance(numbers, BaseException):
            return self._not_kept(chat, turn, numbers)
        self._unsaved.pop(chat, None)
        return _numbered(turn, numbers)

    def _failed(self, what: str, error: BaseException) -> StoreError:
        """Return a failure of a shared store.

        What one process would remember in its place the others would not know: whoever brought the
        act is to bring it again.
        """
        if not isinstance(error, StoreStaleError):
            _log.error("%s: %s", what, _why(error))
            self._watch.failed(type(error).__name__)
        return error if isinstance(error, StoreError) else StoreAccessError(_why(error))

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

    def _not_loaded(self, one: Batch, error: BaseException) -> tuple[Outgoing, ...] | StoreError:
        if self._store.shared:
            return self._failed("state not loaded", error)
        return (*_held_back(one), *self._apologised(error))

    def _apologised(self, error: BaseException) -> tuple[Outgoing, ...]:
        _log.error("state not loaded: %s", _why(error))
        self._watch.answered(Outcome.ERROR.value)
        self._watch.failed(type(error).__name__)
        return (_sentence(MEMORY_FAILED),)


async def _again(attempt: Callable[[], Awaitable[T]]) -> T:
    """Return what comes of an attempt, or of a further one where another process was faster."""
    for _ in range(1, _ATTEMPTS):
        with suppress(StoreStaleError):
            return await attempt()
    return await attempt()


def _held_back(one: Batch) -> tuple[Outgoing, ...]:
    return (one.held,) if one.held else ()


def _numbered(turn: TurnResult, numbers: tuple[int, ...]) -> tuple[Outgoing, ...]:
    """Return the answers with their numbers; none where another process sends them."""
    numbered = zip(turn.outgoing, numbers, strict=bool(numbers))
    return tuple(replace(going, number=number) for going, number in numbered)


def _why(error: BaseException) -> str:
    return error.log if isinstance(error, StoreError) else type(error).__name__


def _sentence(text: str) -> Outgoing:
    return Outgoing(delivery=Delivery(replies=(Reply(text=text),)))


def _said(outgoing: Sequence[Outgoing]) -> tuple[Reply, ...]:
    return tuple(reply for going in outgoing for reply in going.delivery.replies)
