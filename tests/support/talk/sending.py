"""What the sender needs around it, as small fakes for tests in logical time."""

import asyncio
from collections import defaultdict, deque
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from telegram.error import TelegramError

from bot.service.errors import StoreAccessError
from bot.service.turn import Act, Address, Delivery, Outgoing, Unsent
from bot.surfaces.tg.delivery.messenger import Messenger
from bot.surfaces.tg.delivery.rate_limits import Limits
from bot.surfaces.tg.delivery.sender import Sender
from flows.dialogue.events import TextSent
from flows.dialogue.replies import Reply
from flows.dialogue.state import State
from tests.support.time.logical_time import now


@dataclass(frozen=True, slots=True)
class Made:
    """A call that was made."""

    time: float
    chat: int
    method: str
    text: str


@dataclass
class FakeTelegram:
    """Takes every call, unless the next one of a chat is to fail or to take its time."""

    made: list[Made] = field(default_factory=list)
    failures: defaultdict[int, deque[TelegramError]] = field(
        default_factory=lambda: defaultdict(deque)
    )
    slow: dict[int, float] = field(default_factory=dict)
    number: int = 100

    async def make(self, method: str, fields: Mapping[str, Any], **_: float) -> Any:
        """Note the call; return a message, if it is one."""
        chat = fields.get("chat_id", 0)
        await asyncio.sleep(self.slow.get(chat, 0.0))
        if self.failures[chat]:
            raise self.failures[chat].popleft()
        self.made.append(Made(now(), chat, method, fields.get("text") or ""))
        self.number += method == "sendMessage"
        return {"message_id": self.number}

    def texts(self, chat: int) -> list[str]:
        """Return what was sent to a chat."""
        return [made.text for made in self.made if made.chat == chat]

    def times(self, chat: int) -> list[float]:
        """Return when."""
        return [made.time for made in self.made if made.chat == chat]


@dataclass
class Waiting:
    """Waits for nothing and notes it; hears of failures."""

    slept: list[float] = field(default_factory=list)
    heard: list[str] = field(default_factory=list)

    def failed(self, _: int, kind: str) -> None:
        self.heard.append(kind)

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)


@dataclass
class SentNotes:
    """The outbox: notes what it is told, unless it fails."""

    noted: list[tuple[Any, ...]] = field(default_factory=list)
    fails: bool = False
    taken_over: set[int] = field(default_factory=set)
    following: deque[Unsent] = field(default_factory=deque)  # one behind each that is sent

    async def note_done(self, number: int, done: int) -> None:
        self._note("done", number, done)

    async def note_sent(
        self, number: int, *, chat: Address, asked: int | None, answers: tuple[int, ...]
    ) -> tuple[Unsent, ...]:
        self._note("sent", number, chat.key, asked, answers)
        return (self.following.popleft(),) if self.following else ()

    async def note_gone(self, chat: Address) -> None:
        self._note("gone", chat.key)

    async def left(self, surface: str) -> tuple[Unsent, ...]:
        raise NotImplementedError(surface)

    async def sweep(self, surface: str) -> tuple[Unsent, ...]:
        raise NotImplementedError(surface)

    def sends(self, number: int) -> bool:
        return number not in self.taken_over

    def _note(self, *what: Any) -> None:
        if self.fails:
            raise StoreAccessError("SQLITE_FULL")
        self.noted.append(what)


@dataclass
class Counts:
    """Who counts what becomes of the answers, and of what comes in."""

    results: list[str] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)
    sizes: list[int] = field(default_factory=list)
    kinds: list[str] = field(default_factory=list)
    took_seconds: list[float] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)

    def sent(self, result: str) -> None:
        self.results.append(result)

    def delivered(self, seconds: float) -> None:
        self.seconds.append(seconds)

    def queue(self, size: int) -> None:
        self.sizes.append(size)

    def update(self, kind: str) -> None:
        self.kinds.append(kind)

    def took(self, seconds: float) -> None:
        self.took_seconds.append(seconds)

    def failed(self, kind: str) -> None:
        self.failures.append(kind)

    def resumed(self, count: int) -> None:
        raise NotImplementedError(count)


class SendingDesk:
    """A sender with all that is around it."""

    def __init__(self, *, a_second: int = 1000) -> None:
        self.telegram = FakeTelegram()
        self.notes = SentNotes()
        self.counts = Counts()
        self.messenger = Messenger(self.telegram, on_failure=self._failed)  # type: ignore[arg-type]
        limits = Limits(a_second=a_second)
        self.sender = Sender(self.messenger, self.notes, limits, self.counts)
        self.late: list[int] = []  # chats for which it became too late

    def put(self, chat: int, *going: Outgoing) -> None:
        """Let answers wait."""
        self.sender.put(chat, going, since=now())

    def put_reminder(self, chat: int, going: Outgoing) -> None:
        """Let something wait that nobody has asked for."""

        async def late() -> None:
            self.late.append(chat)

        self.sender.put_unasked(chat, going, late=late)

    async def all_sent(self) -> None:
        """Wait, in logical time, until nothing waits."""
        queue = self.sender.queue
        while queue.waiting:
            queue._freed.clear()
            await queue._freed.wait()
        while queue.unasked:  # noqa: ASYNC110 - waiting takes no time here
            await asyncio.sleep(1)

    def _failed(self, chat: int, kind: str) -> None:
        self.sender.failed(chat, kind)


def answer(*texts: str, number: int | None = None, **about: Any) -> Outgoing:
    """Return an answer that answers no message, such as one to a press."""
    replies = tuple(Reply(text=text) for text in texts)
    return Outgoing(delivery=Delivery(replies=replies, **about), number=number)


def to_message(*texts: str, number: int | None = None) -> Outgoing:
    """Return an answer to a message."""
    delivery = Delivery(replies=tuple(Reply(text=text) for text in texts))
    return Outgoing(
        delivery=delivery, number=number, parts=(Act(event=TextSent("halo"), message=1),)
    )


def reminder(*texts: str, number: int | None = None, good_for: float | None = None) -> Outgoing:
    """Return what nobody has asked for."""
    delivery = Delivery(replies=tuple(Reply(text=text) for text in texts), unsaid=State())
    return Outgoing(delivery=delivery, number=number, good_for=good_for)
