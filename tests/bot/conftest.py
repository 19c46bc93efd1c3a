"""What the tests of the bot share: a Bot API server, and a bot running against it."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import pytest

from bot.tg.handling import Conversing
from bot.tg.polling import PollingBot
from bot.tg.running import run
from tests.support.bot_api import TOKEN, BotApi


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")


@pytest.fixture
async def api() -> AsyncIterator[BotApi]:
    async with BotApi() as server:
        yield server
