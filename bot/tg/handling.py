"""Takes one update from beginning to end: acknowledge, let the conversation answer, deliver."""

import asyncio
import logging
from typing import Protocol

from telegram import Update

from bot.errors import SOMETHING_FAILED, DeliveryError
from bot.tg.incoming import Incoming, read
from bot.tg.messenger import Messenger
from flows.events import Event
from flows.replies import Reply

_log = logging.getLogger(__name__)


class Conversing(Protocol):
    """What answers events."""

    async def take(
        self, chat: str, event: Event, *, serial: int | None = None
    ) -> tuple[Reply, ...]:
        """Return what to say; the answer has been saved."""


class Handling:
    """Answers updates. Those of one chat must come one after the other."""

    def __init__(self, conversations: Conversing, messenger: Messenger) -> None:
        self._conversations = conversations
        self._messenger = messenger

    async def handle(self, update: Update) -> None:
        """Answer one update; never raise, never leave a person without a word."""
        incoming = read(update)
        _, replies = await asyncio.gather(self._acknowledge(update), self._replies(incoming))
        if incoming and replies:
            await self._deliver(incoming, replies)

    async def _acknowledge(self, update: Update) -> None:
        if update.callback_query:
            await self._messenger.acknowledge(update.callback_query.id)

    async def _replies(self, incoming: Incoming | None) -> tuple[Reply, ...]:
        if incoming is None:
            return ()
        try:
            return await self._conversations.take(
                str(incoming.chat), incoming.event, serial=incoming.serial
            )
        except Exception:  # noqa: BLE001 - the edge: whatever it was, the person gets an answer
            _log.exception("event not answered")
            return (Reply(text=SOMETHING_FAILED),)

    async def _deliver(self, incoming: Incoming, replies: tuple[Reply, ...]) -> None:
        try:
            await self._show(incoming, replies)
        except DeliveryError as error:
            _log.warning("reply not delivered: %s", error.log)
        except Exception:  # noqa: BLE001 - the same
            _log.exception("reply not shown")
            await self._apologise(incoming.chat)

    async def _show(self, incoming: Incoming, replies: tuple[Reply, ...]) -> None:
        if not incoming.pressed:
            self._messenger.newest.saw(incoming.chat, incoming.message)
            await self._say(incoming.chat, replies)
        elif replies[0].in_place and self._messenger.newest.is_last(
            incoming.chat, incoming.message
        ):
            await self._messenger.replace(incoming.chat, incoming.message, replies[0])
            await self._say(incoming.chat, replies[1:])
        else:
            await self._say(incoming.chat, replies)
            if replies[-1].buttons:  # else the old ones are still needed, to try again
                await self._messenger.take_buttons(incoming.chat, incoming.message)

    async def _say(self, chat: int, replies: tuple[Reply, ...]) -> None:
        for reply in replies:
            await self._messenger.say(chat, reply)

    async def _apologise(self, chat: int) -> None:
        try:
            await self._messenger.say(chat, Reply(text=SOMETHING_FAILED))
        except DeliveryError as error:
            _log.warning("apology not delivered: %s", error.log)
