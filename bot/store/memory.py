"""A store that forgets at the end of the process, for terminals and tests."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Final

from bot.service.clock import Clock, wib_now
from bot.service.records import Count, UnansweredQuestion, WaitCount
from bot.service.turn import Address, Delivery, Session, TurnResult, Unsent
from flows.dialogue import RecordWaiting


class MemoryStore:
    """A Store (bot.service.ports)."""

    shared: Final = False

    def __init__(self, clock: Clock = wib_now) -> None:
        self._clock = clock
        self.sessions: dict[Address, Session] = {}
        self.outbox: dict[int, tuple[Address, Delivery]] = {}
        self.journal: Counter[tuple[date, str, str]] = Counter()
        self.unanswered: list[UnansweredQuestion] = []
        self.waiting: Counter[tuple[str, int, int, date]] = Counter()
        self._gone: set[Address] = set()
        self._erased: dict[str, frozenset[int]] = {}  # serials, by surface
        self._touched: dict[Address | int, date] = {}  # chats and deliveries, by day
        self._number = 0

    async def load(self, chat: Address) -> Session:
        """Return what is kept of a chat; an unknown chat has a new session."""
        found = self.sessions.get(chat, Session())
        erased = self._erased.get(chat.surface)
        return replace(found, erased=erased) if erased else found

    async def load_all(self, chats: Sequence[Address]) -> list[Session | BaseException]:
        """Return as `load` does, for each chat."""
        return [await self.load(chat) for chat in chats]

    async def keep(self, chat: Address, turn: TurnResult) -> tuple[int, ...]:
        """Keep a turn; return the numbers of what is to be delivered."""
        if turn.erased:
            self.sessions.pop(chat, None)
            self._drop(chat)
            known = self._erased.get(chat.surface, frozenset())
            self._erased[chat.surface] = known | set(turn.taken)
        if turn.session and (not turn.unasked or chat in self.sessions):
            self.sessions[chat] = turn.session
        if turn.session and not turn.unasked:
            self._touched[chat] = self._today()
            self._gone.discard(chat)
        if turn.instead_of is not None:
            self.outbox.pop(turn.instead_of, None)
        self.journal.update((turn.notes.day, *outcome) for outcome in turn.notes.outcomes)
        missed = (UnansweredQuestion.of(one, turn.notes.day) for one in turn.notes.unanswered)
        self.unanswered += filter(None, missed)
        for waited in turn.notes.waited:
            self._count(waited)
        return tuple(self._put(chat, going.delivery) for going in turn.outgoing)

    async def keep_all(
        self, turns: Sequence[tuple[Address, TurnResult]]
    ) -> list[tuple[int, ...] | BaseException]:
        """Return as `keep` does, for each chat and its turn."""
        return [await self.keep(chat, turn) for chat, turn in turns]

    async def left(self, surface: str) -> tuple[Unsent, ...]:
        """Return the deliveries of a surface that are not noted as sent, oldest first."""
        return tuple(
            Unsent(number=number, chat=chat, delivery=delivery)
            for number, (chat, delivery) in self.outbox.items()
            if chat.surface == surface
        )

    async def sweep(self, surface: str) -> tuple[Unsent, ...]:  # noqa: ARG002 - there is no other
        """Return nothing: no other process could have left anything."""
        return ()

    def sends(self, number: int) -> bool:
        """Return whether a delivery waits."""
        return number in self.outbox

    async def note_done(self, number: int, done: int) -> None:
        """Note how many operations of a delivery have been carried out."""
        if number in self.outbox:  # it may have been erased meanwhile
            chat, delivery = self.outbox[number]
            self.outbox[number] = (chat, replace(delivery, done=done))

    async def note_sent(
        self, number: int, *, chat: Address, asked: int | None, answers: tuple[int, ...]
    ) -> tuple[Unsent, ...]:
        """Note that a delivery has been sent, as these messages, in answer to `asked`."""
        self.outbox.pop(number, None)
        session = self.sessions.get(chat)
        if session and asked is not None and session.message == asked:
            self.sessions[chat] = replace(session, answer_messages=answers)
        return ()

    async def note_gone(self, chat: Address) -> None:
        """Note that the bot may not write to a chat: nothing more is sent to it."""
        self._drop(chat)
        self._gone.add(chat)

    async def due(self, surface: str, *, now: datetime, most: int) -> tuple[Address, ...]:
        """Return at most so many of the chats of a surface that are due, oldest first."""
        return tuple(chat for _, chat in self._due(surface, now)[:most])

    async def late(self, surface: str, *, now: datetime) -> tuple[int, datetime | None]:
        """Return how many chats of a surface are due, and since when the oldest is."""
        found = self._due(surface, now)
        return len(found), found[0][0] if found else None

    async def counts(self, *, since: date) -> list[Count]:
        """Return the outcomes counted from that day on (WIB), the most usual first."""
        found: Counter[tuple[str, str]] = Counter()
        for (day, outcome, subject), times in self.journal.items():
            found[outcome, subject] += times if day >= since else 0
        usual = sorted(found.items(), key=lambda one: (-one[1], one[0]))
        return [Count(*about, times) for about, times in usual if times]

    async def questions(self, *, since: date) -> list[UnansweredQuestion]:
        """Return the questions kept from that day on (WIB), oldest first."""
        return [question for question in self.unanswered if question.day >= since]

    async def waits(self, *, since: date) -> list[WaitCount]:
        """Return what was seen from that day on (WIB), by platform, year and days."""
        found: Counter[tuple[str, int, int]] = Counter()
        for (platform, year, days, day), times in self.waiting.items():
            found[platform, year, days] += times if day >= since else 0
        return [WaitCount(*about, times) for about, times in sorted(found.items()) if times]

    async def forget(self, *, idle: date, journal: date) -> int:
        """Forget chats idle since before `idle` and journals before `journal`; count the rows."""
        before = self._rows()
        self._touched = {about: day for about, day in self._touched.items() if day >= idle}
        self.sessions = {c: kept for c, kept in self.sessions.items() if c in self._touched}
        self.outbox = {n: kept for n, kept in self.outbox.items() if n in self._touched}
        self.journal = Counter({k: n for k, n in self.journal.items() if k[0] >= journal})
        self.unanswered = [question for question in self.unanswered if question.day >= journal]
        self.waiting = Counter({k: n for k, n in self.waiting.items() if k[3] >= journal})
        return before - self._rows()

    async def believes(self, today: date, *, hours: int) -> bool:  # noqa: ARG002 - it is our own
        """Believe it: no older clock is known."""
        return True

    async def tidy(self) -> None:
        """Do nothing: nothing is ever put off."""

    async def check(self) -> None:
        """Do nothing: it always answers."""

    async def close(self) -> None:
        """Do nothing: there is nothing to let go of."""

    def _count(self, waited: RecordWaiting) -> None:
        about = (waited.platform, waited.year, waited.days, waited.seen)
        if not waited.undone:
            self.waiting[about] += 1
        elif self.waiting[about]:
            self.waiting[about] -= 1

    def _due(self, surface: str, now: datetime) -> list[tuple[datetime, Address]]:
        return sorted(
            (kept.wake, chat)
            for chat, kept in self.sessions.items()
            if chat.surface == surface and kept.wake and kept.wake <= now and chat not in self._gone
        )

    def _put(self, chat: Address, delivery: Delivery) -> int:
        self._number += 1
        self.outbox[self._number] = (chat, delivery)
        self._touched[self._number] = self._today()
        return self._number

    def _drop(self, chat: Address) -> None:
        self.outbox = {n: kept for n, kept in self.outbox.items() if kept[0] != chat}

    def _rows(self) -> int:
        impersonal = len(self.journal) + len(self.unanswered) + len(self.waiting)
        return len(self.sessions) + len(self.outbox) + impersonal

    def _today(self) -> date:
        return self._clock().astimezone(UTC).date()
