"""The conversation with its memory: loads, steps, saves, and only then answers.

Every surface drives this and none has logic of its own. It must not know any of them, nor SQL.
"""

import logging
from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import Final, Protocol

from bot.clock import Clock
from bot.errors import ERASING_FAILED, MEMORY_FAILED, StoreError
from flows.conversation import resume, step
from flows.events import Event
from flows.library import Library
from flows.replies import Effect, EraseUser, RecordUnanswered, Reply
from flows.state import State

_log = logging.getLogger(__name__)

_MOST_UNSAVED: Final = 1000


class Store(Protocol):
    """Where conversations and counts are kept. Every method raises StoreError when it fails."""

    async def load(self, chat: str) -> State:
        """Return the state of a chat; an unknown chat has a new one."""

    async def save(self, chat: str, state: State, *, serial: int | None = None) -> None:
        """Keep the state, and in the same breath that the event `serial` has been taken."""

    async def taken(self, chat: str, serial: int) -> bool:
        """Return whether the event `serial` has been taken before."""

    async def erase(self, chat: str) -> None:
        """Forget everything about a chat."""

    async def count_unanswered(self, outcome: str, topics: tuple[str, ...], *, day: date) -> None:
        """Count one more message with this outcome and these nearest topics on this day (WIB)."""


class Memory:
    """A store that forgets at the end of the process, for terminals and tests."""

    def __init__(self) -> None:
        self._states: dict[str, State] = {}
        self._serials: dict[str, int] = {}
        self._unanswered: Counter[tuple[date, str, tuple[str, ...]]] = Counter()

    async def load(self, chat: str) -> State:
        """Return the state of a chat; an unknown chat has a new one."""
        return self._states.get(chat, State())

    async def save(self, chat: str, state: State, *, serial: int | None = None) -> None:
        """Keep the state and the serial."""
        self._states[chat] = state
        if serial is not None:
            self._serials[chat] = serial

    async def taken(self, chat: str, serial: int) -> bool:
        """Return whether the event `serial` has been taken before."""
        return serial <= self._serials.get(chat, -1)

    async def erase(self, chat: str) -> None:
        """Forget everything about a chat."""
        self._states.pop(chat, None)
        self._serials.pop(chat, None)

    async def count_unanswered(self, outcome: str, topics: tuple[str, ...], *, day: date) -> None:
        """Count one more message with this outcome and these nearest topics on this day (WIB)."""
        self._unanswered[day, outcome, topics] += 1


class Conversations:
    """All conversations of one process. Events of one chat must come one after the other."""

    def __init__(self, library: Library, store: Store, clock: Clock) -> None:
        self._library = library
        self._store = store
        self._clock = clock
        self._unsaved: dict[str, State] = {}

    async def take(
        self, chat: str, event: Event, *, serial: int | None = None
    ) -> tuple[Reply, ...]:
        """Return what to say to an event. Its answer is saved before this returns.

        `serial` numbers the events of a surface that may deliver one twice: the second time the
        participant is shown where they are, and nothing is answered for them.
        """
        try:
            repeated = serial is not None and await self._store.taken(chat, serial)
            state = await self.state(chat)
        except StoreError as error:
            _log.error("state not loaded: %s", error.log)
            return (Reply(text=MEMORY_FAILED),)
        if repeated:
            return resume(self._library, state, self._clock()).replies
        now = self._clock()
        done = step(self._library, state, event, now)
        if any(isinstance(effect, EraseUser) for effect in done.effects):
            return await self._erase(chat, done.replies)
        if await self._save(chat, done.state, serial):  # else it may come again, and count then
            await self._count(done.effects, now.date())
        return done.replies

    async def state(self, chat: str) -> State:
        """Return where a chat stands. Raise StoreError where that cannot be known."""
        return self._unsaved.get(chat) or await self._store.load(chat)

    async def _save(self, chat: str, state: State, serial: int | None) -> bool:
        """Keep the state, in memory where the store fails. Return whether the store has it."""
        try:
            await self._store.save(chat, state, serial=serial)
        except StoreError as error:
            _log.error("state not saved: %s", error.log)
            self._unsaved[chat] = state
            if len(self._unsaved) > _MOST_UNSAVED:
                self._unsaved.pop(next(iter(self._unsaved)))
            return False
        self._unsaved.pop(chat, None)
        return True

    async def _count(self, effects: Iterable[Effect], day: date) -> None:
        """Count what got no answer; a count that is lost costs nobody the reply."""
        try:
            for missed in (effect for effect in effects if isinstance(effect, RecordUnanswered)):
                await self._store.count_unanswered(missed.outcome, missed.topics, day=day)
        except StoreError as error:
            _log.error("unanswered not counted: %s", error.log)

    async def _erase(self, chat: str, replies: tuple[Reply, ...]) -> tuple[Reply, ...]:
        """Forget the chat; nobody is told so unless it is true."""
        self._unsaved.pop(chat, None)
        try:
            await self._store.erase(chat)
        except StoreError as error:
            _log.error("chat not erased: %s", error.log)
            return (Reply(text=ERASING_FAILED),)
        return replies
