"""The bot's life by webhook: what Telegram is told, and a message all the way."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.monitoring.metrics import Metrics
from bot.monitoring.server import serving
from bot.store.memory import MemoryStore
from bot.surfaces.tg.api.connection import Connection
from bot.surfaces.tg.api.profile import BotProfile
from bot.surfaces.tg.service import Service
from bot.surfaces.tg.webhook import Webhook
from flows.dialogue.replies import Reply
from tests.support.process.in_process import Scripted
from tests.support.telegram_server.server import TOKEN, BotApi

SECRET = "rahasia-telegram"  # noqa: S105 - nobody's


def answers(*_: object) -> tuple[Reply, ...]:
    return (Reply(text="Oke."),)


@asynccontextmanager
async def listening(api: BotApi) -> AsyncIterator[str]:
    """Run a bot that is posted to; yield its address."""
    api.updates.insecure_webhooks = True  # Telegram itself takes none without TLS
    kept, stopped = MemoryStore(), asyncio.Event()
    async with Connection(TOKEN, api_url=api.url) as connection:
        service = Service(
            connection, Scripted(answers, kept), kept, Metrics(), sends_per_second=1000
        )
        hook = Webhook(service.intake, connection, secret=SECRET)
        async with serving(("127.0.0.1", 0), (hook.route("/hook"),)) as (host, port):
            url = f"http://{host}:{port}/hook"
            listen = service.listen(url, secret=SECRET, profile=BotProfile(), stopped=stopped)
            serve = asyncio.create_task(listen)
            assert await api.until(lambda: api.made("setWebhook"))
            yield url
            stopped.set()
            await serve
        await service.finish()


async def test_telegram_is_told_where_to_post(api: BotApi) -> None:
    async with listening(api) as url:
        pass
    (told,) = api.made("setWebhook")
    assert (told["url"], told["secret_token"]) == (url, SECRET)
    kinds = ["message", "edited_message", "callback_query", "inline_query"]
    assert json.loads(told["allowed_updates"]) == kinds
    assert api.made("deleteWebhook") == api.made("getUpdates") == []


async def test_posted_message_is_answered(api: BotApi) -> None:
    async with listening(api):
        await api.person(1).says("halo")
        await api.person(1).sees("Oke.")


async def test_messages_sent_while_it_was_down_are_posted(api: BotApi) -> None:
    await api.person(1).says("halo")
    async with listening(api):
        await api.person(1).sees("Oke.")


async def test_outage_while_telling_is_survived(api: BotApi) -> None:
    api.refuse("setWebhook", "Bad Gateway", status=502)
    async with listening(api):
        await api.person(1).says("halo")
        await api.person(1).sees("Oke.")
    assert len(api.made("setWebhook")) == 2
