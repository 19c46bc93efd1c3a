"""What the tests of the store share: a file of their own, and a database on it."""

from collections.abc import AsyncIterator
from functools import partial
from pathlib import Path
from threading import Thread

import pytest

from bot.store.sqlite import Database


@pytest.fixture(autouse=True)
def _failing_test_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a connection that a failing test has left open not keep pytest from ending."""
    monkeypatch.setattr("aiosqlite.core.Thread", partial(Thread, daemon=True))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "bot.sqlite3"


@pytest.fixture
async def database(path: Path) -> AsyncIterator[Database]:
    opened = await Database.open(path)
    yield opened
    await opened.close()
