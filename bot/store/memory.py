"""A store that forgets at the end of the process, for terminals and tests."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from bot.service.turn import Delivery, Session, TurnResult


class MemoryStore:
    """What bot.service.conversations and the sending ask of a store, in memory."""

    def __init__(self) -> None:
        self.sessions: dict[str, Session] = {}
        self.outbox: dict[int, tuple[str, Delivery]] = {}
        self.journal: Counter[tuple[date, str, str]] = Counter()
        self.unanswered: list[str] = []
        self._number = 0

    async def load(self, chat: str) -> Session:
        """Return what is kept of a chat; an unknown chat has a new session."""
        return self.sessions.get(chat, Session())

    async def load_all(self, chats: Sequence[str]) -> list[Session | BaseException]:
        """Return as `load` does, for each chat."""
        return [await self.load(chat) for chat in chats]

    async def keep_all(
        self, turns: Sequence[tuple[str, TurnResult]]
    ) -> list[tuple[int, ...] | BaseException]:
        """Return as `keep` does, for each chat and its turn."""
        return [await self.keep(chat, turn) for chat, turn in turns]

    async def keep(self, chat: str, turn: TurnResult) -> tuple[int, ...]:
        """Keep a turn; return the numbers of what is to be delivered."""
        if turn.erased:
            self.sessions.pop(chat, None)
            self._drop(chat)
        if turn.session:
            self.sessions[chat] = turn.session
        if turn.instead_of is not None:
            self.outbox.pop(turn.instead_of, None)
        self.journal.update((turn.notes.day, *outcome) for outcome in turn.notes.outcomes)
        self.unanswered.extend(missed.text for missed in turn.notes.unanswered)
        return tuple(self._put(chat, going.delivery) for going in turn.outgoing)

    async def note_done(self, number: int, done: int) -> None:
        """Note how many acts of a delivery have been carried out."""
        if number in self.outbox:  # it may have been erased meanwhile
            chat, delivery = self.outbox[number]
            self.outbox[number] = (chat, replace(delivery, done=done))

    async def note_sent(
        self, number: int, *, chat: str, asked: int | None, answers: tuple[int, ...]
    ) -> None:
        """Note that a delivery has been sent, as these messages, in answer to `asked`."""
        self.outbox.pop(number, None)
        session = self.sessions.get(chat)
        if session and asked is not None and session.message == asked:
            self.sessions[chat] = replace(session, answer_messages=answers)

    async def note_gone(self, chat: str) -> None:
        """Note that the bot may not write to a chat: nothing more is sent to it."""
        self._drop(chat)

    def _put(self, chat: str, delivery: Delivery) -> int:
        self._number += 1
        self.outbox[self._number] = (chat, delivery)
        return self._number

    def _drop(self, chat: str) -> None:
        self.outbox = {n: kept for n, kept in self.outbox.items() if kept[0] != chat}
