"""What the tests of the bot share: a Bot API server, and the log as it is written."""

import io
import logging
from collections.abc import AsyncIterator, Iterator

import pytest

from bot.logs import setup
from tests.support.telegram_server.server import TOKEN, BotApi


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")


@pytest.fixture
async def api() -> AsyncIterator[BotApi]:
    async with BotApi() as server:
        yield server


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """All that goes into the log, with every logger as talkative as it can be made."""
    root, stream = logging.getLogger(), io.StringIO()
    handlers, level = root.handlers[:], root.level
    root.handlers.clear()
    setup.configure("DEBUG", token=TOKEN, stream=stream)
    yield stream
    root.handlers[:] = handlers
    root.setLevel(level)
