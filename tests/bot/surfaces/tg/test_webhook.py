"""What Telegram posts, through the server that the bot runs: who may, and what comes back."""

import asyncio
import io
import json
from collections.abc import AsyncIterator, Callable, Sequence
from typing import Any

import pytest
from aiohttp import ClientSession

from bot.monitoring.metrics import Metrics
from bot.monitoring.server import serving
from bot.service.clock import standing_at
from bot.service.conversations import Conversations
from bot.service.errors import StoreAccessError
from bot.surfaces.tg.api.connection import Connection, Me
from bot.surfaces.tg.service import Service
from bot.surfaces.tg.webhook import Webhook
from flows.library.library import Library
from tests.support.process.in_process import SlowToKeep
from tests.support.store.addresses import ONE
from tests.support.talk.taking import said
from tests.support.talk.talk import TODAY
from tests.support.telegram_server.server import TOKEN, BotApi

SECRET = "rahasia-telegram"  # noqa: S105 - nobody's
HEADER = "X-Telegram-Bot-Api-Secret-Token"


class Post:
    """Telegram's side: posts to the bot."""

    def __init__(
        self, url: str, store: SlowToKeep, service: Service, connection: Connection
    ) -> None:
        self._url = url
        self.store = store
        self.service = service
        self.connection = connection
        self.again: str | None = None  # what we were told of when to post it again

    async def send(self, body: Any, *, secret: str | None = SECRET) -> int:
        """Post this; return the status."""
        headers = {} if secret is None else {HEADER: secret}
        async with (
            ClientSession() as session,
            session.post(self._url, data=body, headers=headers) as answer,
        ):
            self.again = answer.headers.get("Retry-After")
            return answer.status

    async def update(self, update: object) -> int:
        """Post an update."""
        return await self.send(json.dumps(update))


@pytest.fixture
async def post(api: BotApi, library: Library) -> AsyncIterator[Post]:
    store = SlowToKeep()
    store.may_keep.set()
    async with Connection(TOKEN, api_url=api.url) as connection:
        conversations = Conversations(library, store, standing_at(TODAY))
        service = Service(connection, conversations, store, Metrics(), sends_per_second=1000)
        service.intake.me = Me(7, "tes_bot")
        route = Webhook(service.intake, connection, secret=SECRET).route("/hook")
        async with serving(("127.0.0.1", 0), (route,)) as (host, port):
            yield Post(f"http://{host}:{port}/hook", store, service, connection)
            await service.finish()


@pytest.mark.parametrize("secret", [None, "", "rahasia", SECRET + "x", SECRET.upper(), "é"])
async def test_who_does_not_know_the_secret_is_refused(post: Post, secret: str | None) -> None:
    assert await post.send(json.dumps(said(1, "halo")), secret=secret) == 403
    assert post.store.sessions == {}
    assert (post.connection.silence(), post.service.intake.silence()) == (None, None)


async def test_update_is_answered(post: Post, api: BotApi) -> None:
    assert await post.update(said(1, "halo")) == 200
    assert post.store.sessions.keys() == {ONE}
    assert await api.until(lambda: api.person(1).screen)
    assert post.connection.silence() is not None


async def test_post_is_answered_once_the_answer_is_stored(post: Post) -> None:
    post.store.may_keep.clear()
    posting = asyncio.create_task(post.update(said(1, "halo")))
    await post.store.asked.wait()
    done, _ = await asyncio.wait((posting,), timeout=0.05)
    assert not done
    post.store.may_keep.set()
    assert await posting == 200
    assert post.store.sessions.keys() == {ONE}


async def test_what_could_not_be_stored_is_to_be_posted_again(
    post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fails(*_: object) -> None:
        raise StoreAccessError("away", retry_after=1.4)

    monkeypatch.setattr(post.service.intake, "take", fails)
    assert await post.update(said(1, "halo")) == 503
    assert post.again == "2"


async def test_post_does_not_wait_for_the_sending(post: Post, api: BotApi) -> None:
    release = api.hold("sendMessage")
    assert await post.update(said(1, "halo")) == 200
    assert await api.until(lambda: api.held("sendMessage"))
    release()


@pytest.mark.parametrize("body", ["", "{", "<html>", b"\xff\xfe", "[" * 100_000])
async def test_what_is_no_json_is_refused(post: Post, body: Any) -> None:
    assert await post.send(body) == 400


@pytest.mark.parametrize("update", [None, 17, [], {}, {"update_id": 1}, {"message": None}])
async def test_what_is_no_update_is_taken_and_forgotten(post: Post, update: Any) -> None:
    assert await post.update(update) == 200
    assert post.store.sessions == {}


def sized() -> io.BytesIO:
    return io.BytesIO(b" " * (1024 * 1024 + 1))


async def chunked() -> AsyncIterator[bytes]:
    for _ in range(20):
        yield b" " * 65_536


@pytest.mark.parametrize("body", [sized, chunked])
async def test_too_large_a_post_is_refused(post: Post, body: Callable[[], Any]) -> None:
    assert await post.send(body()) == 413


async def test_the_largest_update_is_taken(post: Post) -> None:
    update = said(1, "halo") | {"padding": "x" * (1024 * 1024 - 1000)}
    assert await post.send(io.BytesIO(json.dumps(update).encode())) == 200
    assert post.store.sessions.keys() == {ONE}


async def test_update_posted_twice_at_once_is_answered_once(post: Post, api: BotApi) -> None:
    statuses: Sequence[int] = await asyncio.gather(*(post.update(said(1, "halo")) for _ in "ab"))
    assert statuses == [200, 200]
    assert await api.until(lambda: api.person(1).screen)
    await post.service.finish()
    assert len(api.made("sendMessage")) == 1


async def test_bot_that_is_not_ready_is_posted_to_again(post: Post) -> None:
    post.service.intake.me = None
    assert await post.update(said(1, "halo")) == 503
    assert post.store.sessions == {}


async def test_other_ways_in_are_closed(post: Post) -> None:
    async with ClientSession() as session, session.get(post._url) as answer:
        assert answer.status == 405


@pytest.mark.logical_time
async def test_old_secret_counts_for_a_minute() -> None:
    asked: Any = None
    hook = Webhook(asked, asked, secret="baru", old_secret="lama")  # noqa: S106 - nobody's
    assert [hook._knows(one) for one in (b"baru", b"lama", b"", b"lain")] == [
        True,
        True,
        False,
        False,
    ]
    await asyncio.sleep(61)
    assert [hook._knows(one) for one in (b"baru", b"lama")] == [True, False]
    alone = Webhook(asked, asked, secret="baru")  # noqa: S106 - nobody's
    assert not alone._knows(b"")
