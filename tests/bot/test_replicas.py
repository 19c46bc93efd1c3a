"""The real bot on PostgreSQL: alone by long polling, and as two replicas that are killed."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Final

import asyncpg
import pytest
from aiohttp import ClientError, ClientSession, TCPConnector

from flows.library.library import Library
from tests.support.faulty_server.server import FaultyApi
from tests.support.process.balancing import free_ports, standing_before
from tests.support.process.life import BotLife
from tests.support.process.replicas import POSTED_WITH, PostingTelegram, Replica
from tests.support.store.postgres_server import PostgresServer, postgres_server
from tests.support.telegram_server.server import BotApi

CHATS: Final = range(1, 21)
TOPICS: Final = 6  # asked in each chat, each once
DEATHS: Final = 2  # of replicas


@pytest.fixture
async def url(postgres: PostgresServer) -> str:
    return await postgres.fresh()


@pytest.fixture
async def db(url: str) -> AsyncIterator["asyncpg.Connection[asyncpg.Record]"]:
    connection = await asyncpg.connect(url)
    yield connection
    await connection.close()


@pytest.fixture
def safe() -> Iterator[PostgresServer]:
    with postgres_server(safe=True) as server:
        yield server


async def test_bot_answers_and_remembers(
    api: BotApi, tmp_path: Path, url: str, db: "asyncpg.Connection[asyncpg.Record]"
) -> None:
    life = BotLife(tmp_path, api_url=api.url, PRAKERJA_DB=url)
    for words in ("sertif tokped blm muncul", "/status"):
        async with life:
            await api.person(71).says(words)
            await api.person(71).is_answered()
            assert await life.terminate() == 0
    (row,) = await db.fetch("SELECT chat, state FROM sessions")
    assert (row["chat"], "tokopedia" in row["state"]) == ("71", True)
    assert await db.fetchval("SELECT count(*) FROM outbox") == 0
    assert await db.fetchval("SELECT count(*) FROM owners") == 0
    assert "ERROR" not in life.log


def asked(chat: int, number: int, topic: str) -> dict[str, object]:
    """Return an update in which somebody follows a link to a topic."""
    words = f"/start {topic}"
    person = {"id": chat, "is_bot": False, "first_name": "Ani"}
    message = {
        "message_id": number,
        "date": 1,
        "chat": {"id": chat, "type": "private"},
        "from": person,
        "text": words,
        "entities": [{"type": "bot_command", "offset": 0, "length": len("/start")}],
    }
    return {"update_id": number, "message": message}


async def test_killed_replicas_and_a_killed_database_lose_nothing_and_keep_the_order(
    tmp_path: Path, safe: PostgresServer, library: Library
) -> None:
    url = await safe.fresh()
    topics = [topic.id for topic in library.topics if not topic.starts][:TOPICS]
    updates = {
        chat: [asked(chat, chat * 100 + place, topic) for place, topic in enumerate(topics)]
        for chat in CHATS
    }
    async with FaultyApi() as api:
        one, other = (Replica(tmp_path / name, api_url=api.url, db=url) for name in "ab")
        async with one, other, PostingTelegram((one, other), seed=5) as telegram:
            posting = asyncio.gather(*map(telegram.post, updates.values()))
            await telegram.posts(20, more=20)
            await one.kill9()
            await telegram.posts(50)
            await one.start()
            await telegram.posts(60, more=20)
            await asyncio.to_thread(safe.stop)
            await asyncio.to_thread(safe.start)
            await telegram.posts(90, more=20)
            await other.kill9()
            await telegram.posts(len(CHATS) * TOPICS)
            await posting
            assert await api.until(lambda: all(len(api.rooms[c].texts) >= TOPICS for c in CHATS))
            assert await one.terminate() == 0
    assert telegram.again > 0
    for chat in CHATS:
        told = api.rooms[chat].texts
        assert [topic in text for topic, text in zip(topics, told, strict=True)] == [True] * TOPICS
    db = await asyncpg.connect(url)
    rows = await db.fetch("SELECT taken FROM sessions")
    assert [len(row["taken"].split()) for row in rows] == [TOPICS] * len(CHATS)
    assert await db.fetchval("SELECT sum(times) FROM journal") == len(CHATS) * TOPICS
    assert await db.fetchval("SELECT count(*) FROM outbox") == 0
    await db.close()
    # At a death at most one answer of each chat is on the wire, and told again.
    assert sum(len(api.rooms[chat].repetitions) for chat in CHATS) <= DEATHS * len(CHATS)


async def test_replica_that_dies_behind_haproxy_leaves_nobody_without_answers(
    tmp_path: Path, url: str, library: Library
) -> None:
    topics = [topic.id for topic in library.topics if not topic.starts][:TOPICS]
    ports = free_ports(2)
    async with FaultyApi() as api, ClientSession(connector=TCPConnector(ssl=False)) as client:
        one, other = (
            Replica(tmp_path / f"bot-{port}", api_url=api.url, db=url, port=port) for port in ports
        )
        before = standing_before((ports[0], ports[1]), kind="haproxy", folder=tmp_path)
        async with one, other, before as front:

            async def post(chat: int, places: range) -> None:
                for place in places:
                    update = asked(chat, chat * 100 + place, topics[place])
                    while not await taken(client, front, update):  # noqa: ASYNC110 - from outside
                        await asyncio.sleep(0.05)

            await asyncio.gather(*(post(chat, range(3)) for chat in CHATS))
            await one.kill9()
            await asyncio.gather(*(post(chat, range(3, TOPICS)) for chat in CHATS))
            assert await api.until(lambda: all(len(api.rooms[c].texts) >= TOPICS for c in CHATS))
            assert await other.terminate() == 0
    for chat in CHATS:
        told = api.rooms[chat].texts
        assert [topic in text for topic, text in zip(topics, told, strict=True)] == [True] * TOPICS


async def taken(client: ClientSession, url: str, update: dict[str, object]) -> bool:
    """Post an update as Telegram does; return whether it is taken."""
    try:
        async with client.post(url, json=update, headers=POSTED_WITH) as answer:
            return answer.status == 200
    except ClientError:
        return False
