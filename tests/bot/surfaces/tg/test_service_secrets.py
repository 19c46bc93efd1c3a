"""What a running bot must not tell: its token to anybody, people's words to its log."""

import asyncio
import io

import pytest
from aiohttp import web

from bot.monitoring.metrics import Metrics
from bot.service.errors import TokenError
from bot.store.memory import MemoryStore
from bot.surfaces.tg.api.connection import Connection
from bot.surfaces.tg.api.polling import Poller
from bot.surfaces.tg.api.profile import BotProfile
from bot.surfaces.tg.service import Service
from flows.dialogue.events import Event
from flows.dialogue.replies import Reply
from tests.support.process.in_process import Scripted, running
from tests.support.telegram_server.plain_server import ScriptedAnswers, answering
from tests.support.telegram_server.server import TOKEN, BotApi

SECRET = TOKEN.partition(":")[2]


def answers(*_: object) -> tuple[Reply, ...]:
    return (Reply(text="Oke."),)


async def refused(api: BotApi) -> TokenError:
    """Serve until the token is refused."""
    async with Connection(TOKEN, api_url=api.url) as connection:
        kept = MemoryStore()
        service = Service(connection, Scripted(answers, kept), kept, Metrics(), sends_per_second=30)
        poller = Poller(connection)
        with pytest.raises(TokenError) as caught:
            await service.poll(poller, profile=BotProfile(), stopped=asyncio.Event())
        await poller.end()
    return caught.value


@pytest.mark.parametrize("method", ["deleteWebhook", "getMe", "getUpdates"])
async def test_refused_token_ends_the_run_and_is_not_told(
    api: BotApi, log: io.StringIO, method: str
) -> None:
    for _ in range(2):  # of getUpdates once is not believed
        api.refuse(method, f"Unauthorized {TOKEN}", status=401)
    error = await refused(api)
    assert SECRET not in log.getvalue() + str(error)


async def test_log_tells_neither_token_nor_words(api: BotApi, log: io.StringIO) -> None:
    def fails(_: str, event: Event) -> tuple[Reply, ...]:
        raise ValueError(event)

    api.refuse("getMe", f"Bad Gateway {TOKEN}", status=502)
    api.refuse("getUpdates", f"Internal Server Error {TOKEN}", status=500)
    api.refuse("sendMessage", "Bad Request: can't parse entities: rahasia")
    async with running(api, fails):
        await api.person(1).says("rahasia")
        assert await api.until(lambda: api.made("sendMessage"))
        await api.person(1).says("rahasia")
        await api.person(1).is_answered()
        await api.person(1).presses_data("rahasia", 1)
        await api.person(1).is_answered()
    told = log.getvalue()
    assert "update not taken (ValueError in fails:" in told
    assert SECRET not in told
    assert "rahasia" not in told


async def test_answer_that_is_no_json_is_not_logged(log: io.StringIO) -> None:
    page = web.Response(text='{"ok": true, "result": {"text": "rahasia')
    async with (
        answering(ScriptedAnswers(page)) as url,
        Connection(TOKEN, api_url=f"{url}/bot") as connection,
    ):
        await Poller(connection).begun(0.5)
        assert connection.outage.is_on
    assert "rahasia" not in log.getvalue()
