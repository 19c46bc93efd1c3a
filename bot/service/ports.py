"""What the service wants of the world, on one page: what a store is, and who counts.

Protocols only. A chat is an Address; days are those of WIB; a store's methods raise StoreError,
each is one transaction, and of many chats each fails by itself: its place then holds the error.
"""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Protocol

from bot.service.records import (
    Count,
    MovedRow,
    MovedTable,
    MoveMark,
    UnansweredQuestion,
    WaitCount,
)
from bot.service.turn import Address, Session, TurnResult, Unsent


class Sessions(Protocol):
    """The conversations. A turn is kept wholly or not at all, and so are its answers and notes.

    If it is `erased`, everything about the chat goes first, whatever a store holds of it, and what
    it has `taken` is `erased` of every session of that surface for a day or two; what it
    is `instead_of`, kept before, is taken out of the outbox; its answers are put there. So a
    reminder is put and its mark set at once. Where it goes on `after` a session that another
    process has replaced since, it fails with StoreStaleError.
    """

    @property
    def shared(self) -> bool:
        """Whether other processes keep there too: what one remembers by itself is not true then."""

    async def load(self, chat: Address) -> Session:
        """Return what is kept of a chat; an unknown chat has a new session."""

    async def load_all(self, chats: Sequence[Address]) -> list[Session | BaseException]:
        """Return as `load` does, for each chat, or why it failed."""

    async def keep(self, chat: Address, turn: TurnResult) -> tuple[int, ...]:
        """Keep a turn; return the numbers of its deliveries. A number is never given twice.

        None are returned where another process still sends to the chat: it sends these as well.
        """

    async def keep_all(
        self, turns: Sequence[tuple[Address, TurnResult]]
    ) -> list[tuple[int, ...] | BaseException]:
        """Return as `keep` does, for each chat and its turn, or why it failed."""


class Outbox(Protocol):
    """The answers that are stored and not yet sent. To note what is gone does nothing.

    What waits in a chat is sent by one process. It is that one's from `keep`, `left`, `note_sent`
    or `sweep` on, until it is noted as sent or another process has taken over what a dead one left.
    """

    async def left(self, surface: str) -> tuple[Unsent, ...]:
        """Return the deliveries of a surface that are not noted as sent, oldest first.

        Those that another process sends are not among them; all others are this one's now.
        """

    async def sweep(self, surface: str) -> tuple[Unsent, ...]:
        """Return what has become this process's to send besides: a dead one left it. Oldest first.

        To be asked for every few seconds.
        """

    def sends(self, number: int) -> bool:
        """Return whether a delivery is still this process's to send; to be asked before each."""

    async def note_done(self, number: int, done: int) -> None:
        """Note how many operations of a delivery have been carried out."""

    async def note_sent(
        self, number: int, *, chat: Address, asked: int | None, answers: tuple[int, ...]
    ) -> tuple[Unsent, ...]:
        """Note that a delivery has been sent, as these messages, in answer to `asked`.

        The session remembers `answers` if `asked` is still the participant's last message. Return
        what is to be sent after it: what other processes have put behind it meanwhile.
        """

    async def note_gone(self, chat: Address) -> None:
        """Note that the bot may not write to a chat: nothing more is sent to it."""


class Waking(Protocol):
    """Which chats are to be looked at by themselves: their session's `wake` has come.

    None to which the bot may not write is among them, until they come back. Of several processes
    one is told of them, the same as long as it asks every few seconds.
    """

    async def due(self, surface: str, *, now: datetime, most: int) -> tuple[Address, ...]:
        """Return at most so many of the chats of a surface that are due, oldest first."""

    async def late(self, surface: str, *, now: datetime) -> tuple[int, datetime | None]:
        """Return how many chats of a surface are due, and since when the oldest is."""


class Journal(Protocol):
    """What became of the messages, counted; it knows nobody."""

    async def counts(self, *, since: date) -> list[Count]:
        """Return the outcomes counted from that day on, the most usual first."""


class Inbox(Protocol):
    """The questions that got no answer, apart from whoever asked them."""

    async def questions(self, *, since: date) -> list[UnansweredQuestion]:
        """Return the questions kept from that day on, oldest first."""


class Waits(Protocol):
    """How long certificates took to appear, counted; it knows nobody."""

    async def waits(self, *, since: date) -> list[WaitCount]:
        """Return what was seen from that day on, by platform, year and days in their order."""


class Retention(Protocol):
    """A store that forgets what is too old."""

    async def forget(self, *, idle: date, journal: date) -> int:
        """Forget chats idle since before `idle`, and all that is counted from before `journal`.

        A delivery is as old as its putting. Return how many rows that were.
        """

    async def believes(self, today: date, *, hours: int) -> bool:
        """Tell whether `today` (WIB) may be right: a clock that has jumped is believed after a day.

        `hours` are those that this process has run since it last asked.
        """

    async def tidy(self) -> None:
        """Carry out what had to be put off: what was sent and could not be noted, what was erased.

        To be called every few seconds; with nothing to do it costs nothing.
        """


class Store(Sessions, Outbox, Waking, Journal, Inbox, Waits, Retention, Protocol):
    """All of it. Whoever opens a store closes it."""

    async def check(self) -> None:
        """Read and write, as a participant's answer would."""

    async def close(self) -> None:
        """Finish what is being written; afterwards everything fails."""


class Movable(Protocol):
    """A store out of which all is moved, or into which; who opens it for one does not do the other.

    Rows go as they are: nothing is read that stands in them, so that nothing is lost of it.
    """

    async def in_use(self) -> bool:
        """Return whether a bot is known to keep there now."""

    async def page(self, table: MovedTable, *, after: MovedRow | None, most: int) -> list[MovedRow]:
        """Return at most so many rows, in the order of their keys; None: from the first."""

    async def highest(self) -> int:
        """Return the highest number that was ever given to a delivery, 0 if none was."""

    async def mark(self) -> MoveMark | None:
        """Return what a move has noted here, None if there was none."""

    async def begin(self, mark: MoveMark) -> None:
        """Note that a move begins or goes on."""

    async def replace(
        self,
        table: MovedTable,
        *,
        gone: Sequence[MovedRow],
        put: Sequence[MovedRow],
        before: int,
        after: int,
    ) -> None:
        """Take out the rows of these keys, put these rows, and note the digest `after`.

        Where `before` is not what is noted, nothing is changed: another move is at work.
        """

    async def finish(self, highest: int) -> None:
        """Note that all is there; no delivery is given a number up to `highest` any more."""


class Watch(Protocol):
    """Who counts what becomes of what is said."""

    def answered(self, outcome: str) -> None:
        """Hear the outcome of an answer."""

    def failed(self, kind: str) -> None:
        """Hear of an error."""


class ReminderWatch(Protocol):
    """Who counts the reminders that wait."""

    def late(self, chats: int, seconds: float) -> None:
        """Hear how many chats are due, and for how long the oldest has been."""

    def failed(self, kind: str) -> None:
        """Hear of an error."""


class SurfaceWatch(Protocol):
    """Who counts what comes in and goes out."""

    def update(self, kind: str) -> None:
        """Hear of an update."""

    def took(self, seconds: float) -> None:
        """Hear how long it took until an answer was stored."""

    def queue(self, size: int) -> None:
        """Hear how many answers wait to be sent."""

    def sent(self, result: str) -> None:
        """Hear that an answer was sent, refused, or had nobody to go to."""

    def delivered(self, seconds: float) -> None:
        """Hear how long an answer took from what it answers."""

    def resumed(self, count: int) -> None:
        """Hear how many answers were left from before."""

    def failed(self, kind: str) -> None:
        """Hear of an error."""
