"""A year of reminders in a few minutes: claimed, sent and noted; killed anywhere; the clock jumps.

What is real: the conversations, the loop's own look, the store. What is played: Telegram, the
time, and the deaths. A crash loses whatever is in hand, and some of it may have arrived.
"""

import asyncio
import random
from collections import Counter, deque
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Final

from benchmarks.reminders.judge import fault, marked, what_was_said
from benchmarks.reminders.wanting import Wanting
from bot.service.clock import WIB
from bot.service.conversations import Conversations
from bot.service.ports import Store
from bot.service.reminders import Reminders
from bot.service.turn import Address, JournalEntries, Outgoing, Session, TurnResult
from bot.service.waking import SPREAD, share, waking
from flows.dialogue import State
from flows.library import Library, changed

_SURFACE: Final = "telegram"
_AT_ONCE: Final = 50
_DAY: Final = timedelta(days=1)
_DOWN: Final = (0, 0, 1, 1, 5, 30, 600, 1800)  # minutes until it is started again

Open = Callable[[], Awaitable[Store]]
Key = tuple[Address, int, str, str]  # chat, case, kind, date


@dataclass
class ReminderTally:
    """What came of it. `twice` are those of which a crash fell between sending and noting."""

    sent: Counter[Key] = field(default_factory=Counter)
    unnoted: Counter[Key] = field(default_factory=Counter)
    faults: Counter[str] = field(default_factory=Counter)
    crashes: int = 0
    jumps: int = 0
    missed: int = 0

    @property
    def reminders(self) -> int:
        """How many different ones were sent."""
        return len(self.sent)

    @property
    def repeats(self) -> Counter[int]:
        """How many were sent how often."""
        return Counter(self.sent.values())

    @property
    def unexplained(self) -> int:
        """How many were sent more often than crashes explain."""
        return sum(times > 1 + self.unnoted[key] for key, times in self.sent.items())


class Year:
    """`odds` are those of a crash at each look at which somebody is reminded, and of a jump."""

    def __init__(
        self,
        library: Library,
        people: Sequence[Wanting],
        open_store: Open,
        *,
        seed: int,
        odds: float,
    ) -> None:
        self._decreed = _noon(people[len(people) // 2].day)  # leave, from three weeks later on
        decreed = {self._decreed.date() + n * _DAY: "Cuti" for n in range(20, 24)}
        moved = changed(library.calendar, holidays={**library.calendar.holidays, **decreed})
        self._libraries = (library, changed(library, calendar=moved))
        self._people = deque(people)
        self._count = 0
        self._open = open_store
        self._rng = random.Random(seed)  # noqa: S311 - chance that comes again
        self._odds = odds
        self._time = _noon(people[0].day)
        self._ends = _noon(people[-1].day) + 60 * _DAY
        self._off = timedelta()  # how wrong the clock is
        self._right_again = self._time
        self._line: list[tuple[Address, Outgoing]] = []
        self.room = _AT_ONCE
        self.tally = ReminderTally()

    async def run(self) -> ReminderTally:
        """Live through it."""
        await self._start()
        while await self._wait_for_next():
            for _ in range(self._rng.choice((1, 1, 4))):
                await self._reminders.look()
                await self._deliver()
                self._time += timedelta(seconds=self._rng.randint(2, 200))
            if self._rng.random() < self._odds:
                self._jump()
        self._off = timedelta()
        await self._last_look()
        await self._store.close()
        return self.tally

    async def remind(self, chat: Address) -> None:
        """Claim what is due in a chat (bot.service.reminders.Reminding)."""
        for going in await self._conversations.claim(chat):
            self._line.append((chat, going))

    def clock(self) -> datetime:
        """Return what the process believes."""
        return self._time + self._off

    async def _start(self) -> None:
        self._store = await self._open()
        # Whoever reads the content anew reads what was decreed meanwhile.
        self._library = self._libraries[self._time > self._decreed]
        self._conversations = Conversations(self._library, self._store, self.clock)
        self._reminders = Reminders(_SURFACE, self, self._store, self.clock, _Deaf())
        for one in await self._store.left(_SURFACE):
            await self._conversations.unclaim(one.chat, one.delivery, one.number)

    async def _wait_for_next(self) -> bool:
        """Let time pass until somebody is due; whoever comes until then is kept."""
        while True:
            chats = await self._store.due(_SURFACE, now=self._ends, most=1)
            wake = (await self._store.load(chats[0])).wake if chats else None
            due = wake.astimezone(WIB) - self._off if wake else self._ends
            if self._people and _noon(self._people[0].day) <= due:
                await self._keep_those_of(self._people[0].day)
                continue
            if self._off and self._right_again <= due:
                self._time, self._off = max(self._time, self._right_again), timedelta()
                continue
            self._time = max(self._time, due) + timedelta(seconds=self._rng.randint(0, 400))
            return self._time < self._ends and bool(chats)

    async def _keep_those_of(self, day: date) -> None:
        turns = []
        while self._people and self._people[0].day == day:
            one = self._people.popleft()
            self._count += 1
            chat = Address(_SURFACE, str(self._count))
            now = datetime.combine(day, datetime.min.time(), WIB) + timedelta(hours=one.hour)
            session = Session(state=one.state)
            session = waking(self._library, session, now, after=share(chat, SPREAD))
            turns.append((chat, _turn(session, day)))
        for kept in await self._store.keep_all(turns):
            assert not isinstance(kept, BaseException), kept  # noqa: S101 - a bad disk spoils it all

    async def _deliver(self) -> None:
        """Send what is in hand, unless the process dies: before, or of some after the sending."""
        line, self._line = self._line, []
        if not line:
            return
        dies = self._rng.random() < self._odds
        sent = self._rng.randint(0, len(line)) if dies else len(line)
        noted = self._rng.randint(max(0, sent - 3), sent) if dies else sent
        sending = (
            self._send(chat, going, noted=place < noted)
            for place, (chat, going) in enumerate(line[:sent])
        )
        await asyncio.gather(*sending)
        if dies:
            await self._crash()

    async def _send(self, chat: Address, going: Outgoing, *, noted: bool) -> None:
        before = going.delivery.unsaid or State()
        after = (await self._store.load(chat)).state
        case, kind, about = what_was_said(before, after)
        key = (chat, case.case, kind, about)
        wrong = fault(self._library, case, kind, zone=before.zone, now=self.clock())
        self.tally.faults.update([wrong] if wrong else [])
        self.tally.sent[key] += 1
        if noted and going.number is not None:
            await self._store.note_sent(going.number, chat=chat, asked=None, answers=(1,))
        else:
            self.tally.unnoted[key] += 1

    async def _crash(self) -> None:
        self.tally.crashes += 1
        await self._store.close()
        self._time += timedelta(minutes=self._rng.choice(_DOWN))
        await self._start()

    def _jump(self) -> None:
        """Let the clock go wrong by up to a day and a half, both ways, for some time."""
        self.tally.jumps += 1
        self._off = timedelta(minutes=self._rng.randint(-36 * 60, 36 * 60))
        self._right_again = self._time + timedelta(minutes=self._rng.randint(1, 3000))

    async def _last_look(self) -> None:
        """Count what was due long enough and not sent, and what is marked though it was not."""
        self.tally.missed, _ = await self._store.late(_SURFACE, now=self._ends - _DAY)
        chats = [Address(_SURFACE, str(number + 1)) for number in range(self._count)]
        for first in range(0, len(chats), 100):
            some = chats[first : first + 100]
            for chat, found in zip(some, await self._store.load_all(some), strict=True):
                assert isinstance(found, Session), found  # noqa: S101 - a bad disk spoils it all
                marks = marked(found.state)
                self.tally.missed += sum(
                    all((chat, number, kind, about) not in self.tally.sent for kind in kinds)
                    for number, kinds, about in marks
                )


class _Deaf:
    def late(self, chats: int, seconds: float) -> None:
        """Ignore it."""

    def failed(self, kind: str) -> None:
        """End it: nothing may fail here."""
        raise AssertionError(kind)


def _noon(day: date) -> datetime:
    return datetime.combine(day, datetime.min.time(), WIB) + timedelta(hours=12)


def _turn(session: Session, day: date) -> TurnResult:
    return TurnResult(session=session, outgoing=(), notes=JournalEntries(day=day))
