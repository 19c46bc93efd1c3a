"""What runs several bots side by side: the balancers as they are, before two tiny replicas."""

import asyncio
import re
import ssl
from collections import Counter
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

import pytest
import yaml
from aiohttp import ClientSession, TCPConnector
from dotenv import dotenv_values

from bot.settings import PostgresUrl, Settings
from tests.support.process.balancing import Balanced, balanced, setup
from tests.support.process.deployed import (
    COMPOSE_REPLICAS,
    HAPROXY,
    NGINX_REPLICAS,
    ROOT,
    done,
    program,
    service,
)

CHATS: Final = (
    *range(8_825_360_001, 8_825_360_151),
    *range(-1_001_500_000_050, -1_001_500_000_000),
)
_PATIENCE: Final = 30.0  # seconds
SECRETS: Final = ("TELEGRAM_BOT_TOKEN", "PRAKERJA_WEBHOOK_SECRET", "POSTGRES_PASSWORD")
FILES: Final = (HAPROXY, NGINX_REPLICAS, COMPOSE_REPLICAS)
# A text that looks like the key that is looked for, for whoever does not read JSON.
SAID: Final = 'kapan cair? "chat":{"id":5} , "from":{"id":6}'

Body = dict[str, Any]


def person(chat: int) -> Body:
    return {"id": abs(chat), "is_bot": False, "first_name": "A"}


def message(chat: int, text: str = SAID) -> Body:
    room = {"id": chat, "first_name": "A", "type": "private"}
    return {"message_id": 7, "from": person(chat), "chat": room, "date": 1, "text": text}


def pressed(chat: int) -> Body:
    about = {"id": "4", "from": person(chat), "message": message(chat), "data": "1.a.ya"}
    return {"update_id": 1, "callback_query": about}


KINDS: Final[dict[str, Callable[[int], Body]]] = {
    "message": lambda chat: {"update_id": 1, "message": message(chat)},
    "edited": lambda chat: {"update_id": 2, "edited_message": message(chat)},
    "pressed": pressed,
    "inline": lambda chat: {
        "update_id": 3,
        "inline_query": {"id": "5", "from": person(chat), "query": SAID, "offset": ""},
    },
    "longest": lambda chat: {
        "update_id": 4,
        "message": {**message(chat, "😀" * 4096), "reply_to_message": message(9, "🙏" * 4096)},
    },
}


@pytest.fixture(params=("haproxy", "nginx"))
async def front(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Balanced]:
    async with balanced(request.param, tmp_path) as found:
        yield found


@pytest.fixture
async def client() -> AsyncIterator[ClientSession]:
    async with ClientSession(connector=TCPConnector(ssl=False, limit=20)) as session:
        yield session


async def post(client: ClientSession, front: Balanced, body: Body) -> str:
    """Post as Telegram does, again and again until it is taken; return by whom."""
    async with asyncio.timeout(_PATIENCE):
        while True:
            async with client.post(front.url, json=body) as answer:
                if answer.status == 200:
                    return await answer.text()
            await asyncio.sleep(0.05)


async def places(client: ClientSession, front: Balanced, kind: str = "message") -> dict[int, str]:
    """Return for each chat the replica that took its post."""
    found = await asyncio.gather(*(post(client, front, KINDS[kind](chat)) for chat in CHATS))
    return dict(zip(CHATS, found, strict=True))


# ------------------------------------------------------------------ affinity


async def test_chat_stays_with_its_replica_whatever_is_done(
    front: Balanced, client: ClientSession
) -> None:
    first = await places(client, front)
    shares = Counter(first.values())
    assert min(shares["bot-1"], shares["bot-2"]) > len(CHATS) / 4
    for kind in ("edited", "pressed", "longest"):
        assert await places(client, front, kind) == first
    # Whoever asks inline is known by themselves: in a private chat that is the chat's number.
    asked = await places(client, front, "inline")
    private = [chat for chat in CHATS if chat > 0]
    assert [asked[chat] for chat in private] == [first[chat] for chat in private]


async def test_no_chat_of_the_living_moves_when_one_dies_and_comes_back(
    front: Balanced, client: ClientSession
) -> None:
    before = await places(client, front)
    dead, living = front.replicas
    await dead.kill()
    for _ in range(3):
        during = await places(client, front)
        assert set(during.values()) == {living.name}
    await dead.start()
    async with asyncio.timeout(_PATIENCE):
        while (now := await places(client, front)) != before:
            moved = [chat for chat in CHATS if before[chat] == living.name != now[chat]]
            assert moved == []


# ------------------------------------------------------------------ what is passed


async def test_only_posts_to_the_webhook_are_passed(front: Balanced, client: ClientSession) -> None:
    root = front.url.removesuffix("/telegram")
    for path in ("/metrics", "/healthz", "/", "/telegram/x"):
        async with client.post(root + path, json={}) as answer:
            assert answer.status == 404
    async with client.get(front.url) as answer:
        assert answer.status in (403, 405)
    assert await answer_to_head(front, length=2**20 + 1) == "413"


async def answer_to_head(front: Balanced, *, length: int) -> str:
    """Announce a post of so many bytes, send none, and return the status that comes at once."""
    where = urlsplit(front.url)
    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    reader, writer = await asyncio.open_connection(where.hostname, where.port, ssl=context)
    head = f"POST {where.path} HTTP/1.1\r\nHost: x\r\nContent-Length: {length}\r\n\r\n"
    writer.write(head.encode())
    async with asyncio.timeout(_PATIENCE):
        _, status, *_ = (await reader.readline()).decode().split()
    writer.close()
    return status


async def test_update_without_a_chat_is_passed(front: Balanced, client: ClientSession) -> None:
    bodies: list[Body] = [{"update_id": 1}, {"update_id": 2, "poll": {"id": "3"}}]
    for body in (*bodies, {"update_id": 3, "much": "?" * 900_000}):
        assert await post(client, front, body) in ("bot-1", "bot-2")


async def test_without_any_replica_telegram_is_asked_to_come_again(
    front: Balanced, client: ClientSession
) -> None:
    for replica in front.replicas:
        await replica.kill()
    async with client.post(front.url, json=KINDS["message"](1)) as answer:
        assert answer.status in (502, 503)
    await front.replicas[0].start()
    assert await post(client, front, KINDS["message"](1)) == "bot-1"


async def test_haproxy_says_when_to_come_again(tmp_path: Path, client: ClientSession) -> None:
    async with balanced("haproxy", tmp_path) as front:
        for replica in front.replicas:
            await replica.kill()
        async with asyncio.timeout(_PATIENCE):
            while True:
                async with client.post(front.url, json=KINDS["message"](1)) as answer:
                    if answer.headers.get("Retry-After") == "1":
                        assert answer.status == 503
                        break
                await asyncio.sleep(0.05)


# ------------------------------------------------------------------ the files


def test_haproxy_takes_its_file(tmp_path: Path) -> None:
    file = setup("haproxy", tmp_path, ports=(8081, 8082), front=8443)
    checked = done(program("haproxy"), "-c", "-f", file)
    assert checked.returncode == 0, checked.stdout + checked.stderr
    assert "[WARNING]" not in checked.stdout + checked.stderr


def test_nginx_takes_its_file(tmp_path: Path) -> None:
    file = setup("nginx", tmp_path, ports=(8081, 8082), front=8443)
    tested = done(program("nginx"), "-t", "-p", tmp_path, "-c", file)
    assert "test is successful" in tested.stderr, tested.stderr


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_secrets_are_named_but_never_given(file: Path) -> None:
    text = file.read_text("utf-8")
    assert [name for name in SECRETS if re.search(rf"(?<!{{){name}\s*[=:]\s*[^\s$]", text)] == []


def services() -> dict[str, dict[str, Any]]:
    read = yaml.safe_load(COMPOSE_REPLICAS.read_text("utf-8"))
    found: dict[str, dict[str, Any]] = read["services"]
    return found


def test_replicas_are_alike_and_run_as_the_one_bot_does() -> None:
    one, two = (services()[name] for name in ("bot-1", "bot-2"))
    assert one == two
    alone = service()
    same = set(alone) - {"environment", "ports", "volumes"}
    assert {name: one[name] for name in same} == {name: alone[name] for name in same}
    assert "ports" not in one
    assert "volumes" not in one


def test_replicas_are_set_up(tmp_path: Path) -> None:
    file = {name: value or "" for name, value in dotenv_values(ROOT / ".env.example").items()}
    given = {
        "POSTGRES_PASSWORD": "abc123",
        "PRAKERJA_WEBHOOK_URL": "https://tanya.contoh.id/telegram",
    }
    environment = {
        name: re.sub(r"\$\{(\w+):\?\}", lambda gap: given[gap[1]], value)
        for name, value in services()["bot-1"]["environment"].items()
    }
    secret = {"PRAKERJA_WEBHOOK_SECRET": "rahasia"}
    settings = Settings.read({**file, **environment, **secret}, tmp_path / "none")
    assert settings.db == PostgresUrl("postgresql://prakerja:abc123@postgres:5432/prakerja")
    assert settings.http == ("0.0.0.0", 8080)  # noqa: S104 - inside a container
    assert settings.webhook_url == "https://tanya.contoh.id/telegram"


def test_balancers_know_the_replicas_and_the_path() -> None:
    names = [name for name in services() if name.startswith("bot-")]
    _, port = services()["bot-1"]["environment"]["PRAKERJA_HTTP"].split(":")
    for file in (HAPROXY, NGINX_REPLICAS):
        text = file.read_text("utf-8")
        assert re.findall(rf"\b(bot-\d):{port}\b", text) == names
        assert "/telegram" in text


def test_only_the_balancer_is_open_to_the_world() -> None:
    assert {name: one["ports"] for name, one in services().items() if "ports" in one} == {
        "haproxy": ["443:443"]
    }
    mounted = [volume.split(":")[0] for volume in services()["haproxy"]["volumes"]]
    assert (ROOT / mounted[0]) == HAPROXY


def test_database_is_kept_and_ends_cleanly() -> None:
    database = services()["postgres"]
    assert database["volumes"] == ["postgres:/var/lib/postgresql/data"]
    assert (database["stop_signal"], database["stop_grace_period"]) == ("SIGINT", "60s")
    assert database["environment"]["POSTGRES_USER"] == "prakerja"
