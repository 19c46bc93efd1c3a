"""Runs the Telegram adapter in the test's own process, with a conversation made up by the test."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager

from bot.monitoring.metrics import Metrics
from bot.service.clock import standing_at
from bot.service.conversations import Conversations
from bot.service.errors import StoreError
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
from bot.store.memory import MemoryStore
from bot.surfaces.tg.api.connection import Connection
from bot.surfaces.tg.api.polling import Poller
from bot.surfaces.tg.api.profile import BotProfile
from bot.surfaces.tg.service import Service, Speaking
from flows.dialogue.events import Event
from flows.dialogue.replies import Reply
from flows.library.library import Library
from flows.public.inline import Offer
from tests.support.talk.talk import TODAY
from tests.support.telegram_server.server import TOKEN, BotApi

NOTHING_SHOWN = BotProfile()
Answering = Callable[[str, Event], tuple[Reply, ...]]


class Scripted:
    """A conversation that answers as the test says and notes what it was told."""

    def __init__(self, answer: Answering, store: MemoryStore) -> None:
        self._answer = answer
        self._store = store
        self.taken: list[tuple[str, Event]] = []

    async def take_all(self, asked: Sequence[Batch]) -> list[tuple[Outgoing, ...] | StoreError]:
        """Answer what was done in each chat."""
        return [await self._take(one.chat, one.done, held=one.held) for one in asked]

    async def _take(
        self, chat: Address, done: Sequence[Act], *, held: Outgoing | None = None
    ) -> tuple[Outgoing, ...]:
        """Answer what was done, each by itself."""
        first = (held,) if held else ()
        outgoing = tuple(self._going(chat, act) for act in done)
        turn = TurnResult(session=Session(), outgoing=outgoing, notes=JournalEntries(day=TODAY))
        numbers = await self._store.keep(chat, turn)
        return first + tuple(
            Outgoing(delivery=going.delivery, number=number, parts=going.parts)
            for going, number in zip(outgoing, numbers, strict=True)
        )

    async def take_in_group(
        self, chat: Address, act: Act, *, bot: str, thread: int | None
    ) -> tuple[Outgoing, ...]:
        """Answer as in private, into the thread."""
        self.taken.append((chat.key, act.event))
        replies = self._answer(bot, act.event)
        delivery = Delivery(replies=replies, thread=thread, reply_to=act.message)
        return (Outgoing(delivery=delivery),)

    async def claim(self, chat: Address) -> tuple[Outgoing, ...]:
        """Remind nobody."""
        raise NotImplementedError(chat)

    async def unclaim(self, chat: Address, delivery: Delivery, number: int | None) -> None:
        """Remind nobody."""
        raise NotImplementedError(chat, delivery, number)

    def offers(self, text: str, *, bot: str) -> tuple[Offer, ...]:
        """Offer the question itself."""
        return (Offer(id="soal", title=text, description=bot, reply=Reply(text=f"Tentang {text}")),)

    def words(self, message: str) -> str:
        """Say the name of the text."""
        return message

    def _going(self, chat: Address, act: Act) -> Outgoing:
        self.taken.append((chat.key, act.event))
        pressed = act.message if act.pressed else None
        delivery = Delivery(replies=self._answer(chat.key, act.event), pressed=pressed)
        return Outgoing(delivery=delivery)


class SlowToKeep(MemoryStore):
    """A store that keeps only when it may."""

    def __init__(self) -> None:
        super().__init__()
        self.asked, self.may_keep = asyncio.Event(), asyncio.Event()

    async def keep(self, chat: Address, turn: TurnResult) -> tuple[int, ...]:
        """Note that it is asked; keep the turn when it may."""
        self.asked.set()
        await self.may_keep.wait()
        return await super().keep(chat, turn)


@asynccontextmanager
async def serving(
    api: BotApi,
    conversations: Speaking,
    store: MemoryStore,
    *,
    profile: BotProfile = NOTHING_SHOWN,
    metrics: Metrics | None = None,
) -> AsyncIterator[Service]:
    """Serve these conversations, and stop in the end as SIGTERM would."""
    stopped, watch = asyncio.Event(), metrics or Metrics()
    async with Connection(TOKEN, api_url=api.url) as connection:
        service = Service(connection, conversations, store, watch, sends_per_second=1000)
        poller = Poller(connection)
        polling = asyncio.create_task(service.poll(poller, profile=profile, stopped=stopped))
        try:
            yield service
        finally:
            stopped.set()
            try:
                await polling
            finally:
                await poller.end()
                await service.finish()


@asynccontextmanager
async def running(
    api: BotApi,
    answer: Answering,
    *,
    profile: BotProfile = NOTHING_SHOWN,
    store: MemoryStore | None = None,
) -> AsyncIterator[Scripted]:
    """Run a bot that answers so."""
    kept = store or MemoryStore()
    conversations = Scripted(answer, kept)
    async with serving(api, conversations, kept, profile=profile):
        yield conversations


@asynccontextmanager
async def talking(api: BotApi, library: Library) -> AsyncIterator[MemoryStore]:
    """Run a bot with the real conversations; yield its store."""
    kept = MemoryStore()
    async with serving(api, Conversations(library, kept, standing_at(TODAY)), kept):
        yield kept
