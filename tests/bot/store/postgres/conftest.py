"""What these tests share: a place of their own in the server, and processes that share it."""

from collections.abc import AsyncIterator, Awaitable, Callable

import asyncpg
import pytest

from bot.store.postgres import SharedDatabase
from tests.support.store.postgres_server import PostgresServer

OpensStore = Callable[..., Awaitable[SharedDatabase]]


@pytest.fixture
async def url(postgres: PostgresServer) -> str:
    return await postgres.fresh()


@pytest.fixture
async def opening(url: str) -> AsyncIterator[OpensStore]:
    """Return what opens the store once more, as another process would; all are closed."""
    opened: list[SharedDatabase] = []

    async def opening(*, lease: float = 30.0) -> SharedDatabase:
        opened.append(await SharedDatabase.open(url, lease=lease))
        return opened[-1]

    yield opening
    for one in opened:
        await one.close()


@pytest.fixture
async def ours(opening: OpensStore) -> SharedDatabase:
    return await opening()


@pytest.fixture
async def theirs(opening: OpensStore) -> SharedDatabase:
    return await opening()


@pytest.fixture
async def db(url: str) -> AsyncIterator["asyncpg.Connection[asyncpg.Record]"]:
    """Return a connection beside the stores."""
    connection = await asyncpg.connect(url)
    yield connection
    await connection.close()
