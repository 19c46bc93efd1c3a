"""What the tests of the adapter share."""

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping

import pytest

from bot.surfaces.tg.api.calls import Calls
from bot.surfaces.tg.api.transport import AiohttpRequest
from bot.surfaces.tg.delivery.messenger import Messenger
from tests.support.talk.sending import Waiting
from tests.support.telegram_server.server import TOKEN, BotApi
from tests.support.time.logical_time import LogicalLoop

Loops = Mapping[str, Callable[[], asyncio.AbstractEventLoop]]


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "logical_time: waiting takes no time (fakes only)")


def pytest_asyncio_loop_factories(item: pytest.Item) -> Loops:
    if item.get_closest_marker("logical_time"):
        return {"logical": LogicalLoop}
    return {"real": asyncio.new_event_loop}


@pytest.fixture
async def calls(api: BotApi) -> AsyncIterator[Calls]:
    """The bot's calls to the server, nothing else of the bot around them."""
    carrier = AiohttpRequest()
    await carrier.initialize()
    yield Calls(carrier, base_url=f"{api.url}{TOKEN}")
    await carrier.shutdown()


@pytest.fixture
def unhurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lift what Telegram allows in one chat, for tests in which a person gets many answers."""
    monkeypatch.setattr("bot.surfaces.tg.delivery.rate_limits._A_CHAT", (1000, 1.0))


@pytest.fixture
def waiting() -> Waiting:
    return Waiting()


@pytest.fixture
def messenger(calls: Calls, waiting: Waiting) -> Messenger:
    return Messenger(calls, sleep=waiting.sleep, on_failure=waiting.failed)
