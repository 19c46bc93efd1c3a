"""Runs the Telegram adapter in the test's own process, with a conversation made up by the test."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager

from bot.monitoring.metrics import Metrics
from bot.service.clock import standing_at
from bot.service.conversations import Conversations
from bot.service.turn import Asked, Delivery, Did, Left, Notes, Outgoing, Session, Turn
from bot.store.memory import Memory
from bot.surfaces.tg.api.connection import Commands, Link
from bot.surfaces.tg.api.polling import Asking
from bot.surfaces.tg.intake import Conversing
from bot.surfaces.tg.service import Service
from flows.dialogue.events import Event
from flows.dialogue.replies import Reply
from flows.library.library import Library
from flows.public.inline import Offer
from tests.support.talk.talk import TODAY
from tests.support.telegram_server.server import TOKEN, BotApi

Answering = Callable[[str, Event], tuple[Reply, ...]]


class Scripted:
    """A conversation that answers as the test says and notes what it was told."""

    def __init__(self, answer: Answering, store: Memory) -> None:
        self._answer = answer
        self._store = store
        self.taken: list[tuple[str, Event]] = []

    async def take_all(self, asked: Sequence[Asked]) -> list[tuple[Outgoing, ...]]:
        """Answer what was done in each chat."""
        return [await self._take(one.chat, one.done, joins=one.joins) for one in asked]

    async def _take(
        self, chat: str, done: Sequence[Did], *, joins: Outgoing | None = None
    ) -> tuple[Outgoing, ...]:
        """Answer what was done, each by itself."""
        first = (joins,) if joins else ()
        outgoing = tuple(self._going(chat, did) for did in done)
        turn = Turn(session=Session(), outgoing=outgoing, notes=Notes(day=TODAY))
        numbers = await self._store.keep(chat, turn)
        return first + tuple(
            Outgoing(delivery=going.delivery, number=number, parts=going.parts)
            for going, number in zip(outgoing, numbers, strict=True)
        )

    async def take_in_group(
        self, chat: str, did: Did, *, bot: str, thread: int | None
    ) -> tuple[Outgoing, ...]:
        """Answer as in private, into the thread."""
        self.taken.append((chat, did.event))
        replies = self._answer(bot, did.event)
        delivery = Delivery(replies=replies, thread=thread, reply_to=did.message)
        return (Outgoing(delivery=delivery),)

    def offers(self, text: str, *, bot: str) -> tuple[Offer, ...]:
        """Offer the question itself."""
        return (Offer(id="soal", title=text, description=bot, reply=Reply(text=f"Tentang {text}")),)

    def words(self, message: str) -> str:
        """Say the name of the text."""
        return message

    def _going(self, chat: str, did: Did) -> Outgoing:
        self.taken.append((chat, did.event))
        pressed = did.message if did.pressed else None
        delivery = Delivery(replies=self._answer(chat, did.event), pressed=pressed)
        return Outgoing(delivery=delivery)


class Kept(Memory):
    """A store whose outbox an earlier process may have filled."""

    async def left(self) -> tuple[Left, ...]:
        """Return what is there."""
        return tuple(
            Left(number=number, chat=chat, delivery=delivery)
            for number, (chat, delivery) in self.outbox.items()
        )


class SlowToKeep(Kept):
    """A store that keeps only when it may."""

    def __init__(self) -> None:
        super().__init__()
        self.asked, self.may_keep = asyncio.Event(), asyncio.Event()

    async def keep(self, chat: str, turn: Turn) -> tuple[int, ...]:
        """Note that it is asked; keep the turn when it may."""
        self.asked.set()
        await self.may_keep.wait()
        return await super().keep(chat, turn)


@asynccontextmanager
async def serving(
    api: BotApi,
    conversations: Conversing,
    store: Kept,
    *,
    commands: Commands = (),
    metrics: Metrics | None = None,
) -> AsyncIterator[Service]:
    """Serve these conversations, and stop in the end as SIGTERM would."""
    stopped, watch = asyncio.Event(), metrics or Metrics()
    async with Link(TOKEN, api_url=api.url) as link:
        service = Service(link, conversations, store, watch, sends_per_second=1000)
        asking = Asking(link)
        polling = asyncio.create_task(service.poll(asking, commands=commands, stopped=stopped))
        try:
            yield service
        finally:
            stopped.set()
            try:
                await polling
            finally:
                await asking.end()
                await service.finish()


@asynccontextmanager
async def running(
    api: BotApi, answer: Answering, *, commands: Commands = (), store: Kept | None = None
) -> AsyncIterator[Scripted]:
    """Run a bot that answers so."""
    kept = store or Kept()
    conversations = Scripted(answer, kept)
    async with serving(api, conversations, kept, commands=commands):
        yield conversations


@asynccontextmanager
async def talking(api: BotApi, library: Library) -> AsyncIterator[Kept]:
    """Run a bot with the real conversations; yield its store."""
    kept = Kept()
    async with serving(api, Conversations(library, kept, standing_at(TODAY)), kept):
        yield kept
