import asyncio
import json
from typing import Any

from benchmarks.load.people.crowd import Crowd
from benchmarks.load.server.desk import Desk
from benchmarks.load.server.hook import Hook
from benchmarks.load.server.server import Server, serving
from benchmarks.load.server.wire import Request, Respond, Wire


class Nobody(Crowd):
    """A crowd without people."""

    def __init__(self) -> None:
        self.people = {}


async def call(server: Server, token: str, method: str) -> Any:
    reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
    writer.write(f"GET /bot{token}/{method} HTTP/1.1\r\nHost: x\r\n\r\n".encode())
    head = await reader.readuntil(b"\r\n\r\n")
    length = int(head.lower().partition(b"content-length: ")[2].partition(b"\r\n")[0])
    body = await reader.readexactly(length)
    writer.close()
    await writer.wait_closed()
    return json.loads(body)


async def test_each_bot_has_its_own_desk() -> None:
    async with serving() as server:
        server.desks["1:a"] = Desk(Nobody(), date=1)
        assert (await call(server, "1:a", "getMe"))["result"]["is_bot"]
        assert server.desks["1:a"].calls == 1
        assert (await call(server, "2:b", "getMe"))["error_code"] == 401


async def test_slow_network_answers_late() -> None:
    async with serving() as server:
        server.desks["1:a"] = Desk(Nobody(), date=1)
        server.delay = 0.05
        loop = asyncio.get_running_loop()
        begin = loop.time()
        await call(server, "1:a", "getMe")
        assert loop.time() - begin >= 0.05


async def test_hook_brings_updates_and_takes_calls_back() -> None:
    came: list[Request] = []
    asked: asyncio.Queue[bytes] = asyncio.Queue()

    def take(request: Request, respond: Respond) -> None:
        came.append(request)
        respond(b'{"method":"sendMessage"}')

    loop = asyncio.get_running_loop()
    bot = await loop.create_server(lambda: Wire(take), "127.0.0.1", 0)
    url = f"http://127.0.0.1:{bot.sockets[0].getsockname()[1]}/telegram"
    hook = Hook(url, secret="", connections=2, delay=float, answered=asked.put_nowait)
    hook.put('{"update_id":1}')
    assert await asked.get() == b'{"method":"sendMessage"}'
    assert [(one.path, one.body) for one in came] == [("/telegram", b'{"update_id":1}')]
    await hook.close()
    bot.close()
