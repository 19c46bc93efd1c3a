"""The answers of one chat that wait to be sent, in order."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Final

from bot.service.turn import Outgoing

TYPING_SHOWS: Final = 4.0  # seconds; in Telegram's clients it is five, or until a message comes


@dataclass(frozen=True, slots=True, kw_only=True)
class Unasked:
    """What is special about a message that nobody waits for.

    `until` is the time of the loop from which on it must not be said any more; `late` is awaited
    then in its place.
    """

    until: float
    late: Callable[[], Awaitable[None]]


@dataclass(slots=True)
class LineItem:
    """An answer, or what nobody has `asked` for; that is `paced` until an answer waits behind it.

    `since`: when the loop's clock got what is answered. Before `not_before` it is not sent.
    """

    going: Outgoing
    since: float
    not_before: float
    begun: bool = False
    unasked: Unasked | None = None
    paced: bool = False

    @property
    def waited_from(self) -> float:
        """The moment from which a person waits for us; before, we waited for the person."""
        return max(self.since, self.not_before) if self.going.awaits_more else self.since


@dataclass(slots=True)
class ChatLine:
    """What waits for one chat.

    `typed`: when "typing…" was shown last. `held`: nothing can go out there now; `refused`: for
    Telegram said so.
    """

    entries: deque[LineItem] = field(default_factory=deque)
    changed: asyncio.Event = field(default_factory=asyncio.Event)
    typed: float = -TYPING_SHOWS
    held: bool = False
    refused: bool = False

    def put(self, entry: LineItem) -> None:
        """Add an answer; those before it wait for nothing more, for the person has gone on."""
        for waiting in self.entries:
            waiting.paced = False
        self.hurry()
        self.entries.append(entry)

    def hurry(self) -> None:
        """Let no answer wait for a further message."""
        for waiting in self.entries:
            if not waiting.paced:
                waiting.not_before = 0.0
        self.changed.set()

    async def wait(self, seconds: float) -> None:
        """Wait so long, or until something has changed."""
        self.changed.clear()
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self.changed.wait()
