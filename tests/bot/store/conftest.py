"""What the tests of the store share: a file of their own, and a database on it."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.store.sqlite import Database


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "bot.sqlite3"


@pytest.fixture
async def database(path: Path) -> AsyncIterator[Database]:
    opened = await Database.open(path)
    yield opened
    await opened.close()
