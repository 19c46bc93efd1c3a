"""Runs the Telegram adapter in the test's own process, with a conversation made up by the test."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from bot.tg.polling import PollingBot
from bot.tg.running import run
from bot.tg.starting import Commands
from flows.events import Event
from flows.replies import Reply
from tests.support.bot_api import TOKEN, BotApi

Answering = Callable[[str, Event], tuple[Reply, ...]]


class Scripted:
    """A conversation that answers as the test says and notes what it was told."""

    def __init__(self, answer: Answering) -> None:
        self._answer = answer
        self.taken: list[tuple[str, Event]] = []

    async def take(
        self,
        chat: str,
        event: Event,
        *,
        serial: int | None = None,  # noqa: ARG002 - the protocol
    ) -> tuple[Reply, ...]:
        """Answer an event."""
        self.taken.append((chat, event))
        return self._answer(chat, event)


@asynccontextmanager
async def running(
    api: BotApi, answer: Answering, *, commands: Commands = ()
) -> AsyncIterator[Scripted]:
    """Run a bot that answers so, and stop it in the end as SIGTERM would."""
    conversations, stopped = Scripted(answer), asyncio.Event()
    bot = PollingBot(TOKEN, api_url=api.url)
    service = asyncio.create_task(run(bot, conversations, commands=commands, stopped=stopped))
    try:
        yield conversations
    finally:
        stopped.set()
        await service
