import asyncio
import io

import aiohttp
import pytest
from aiohttp import web

from bot.monitoring.server import look_at_address, serving
from bot.service.errors import SettingsError

HERE = ("127.0.0.1", 0)


async def hello(_: web.Request) -> web.Response:
    return web.Response(text="halo")


async def fail(_: web.Request) -> web.Response:
    raise ValueError("nik 3171234507890001")


async def status(address: tuple[str, int], path: str) -> int:
    host, port = address
    async with (
        aiohttp.ClientSession() as client,
        client.get(f"http://{host}:{port}{path}") as answer,
    ):
        return answer.status


async def test_routes_are_served() -> None:
    async with serving(HERE, [web.get("/halo", hello)]) as address:
        assert address[1] > 0
        assert await status(address, "/halo") == 200
        assert await status(address, "/lain") == 404


async def test_taken_port_is_told_in_one_line() -> None:
    async with serving(HERE, []) as address:
        with pytest.raises(SettingsError, match=f"PRAKERJA_HTTP 127.0.0.1:{address[1]}") as caught:
            async with serving(address, []):
                pass
    assert "\n" not in caught.value.person


async def test_foreign_address_is_told() -> None:
    with pytest.raises(SettingsError, match="bukan milik komputer ini"):
        async with serving(("192.0.2.1", 0), []):
            pass


async def test_nothing_listens_afterwards() -> None:
    async with serving(HERE, [web.get("/halo", hello)]) as address:
        pass
    with pytest.raises(aiohttp.ClientConnectorError):
        await status(address, "/halo")


async def test_failing_route_says_nothing_personal(log: io.StringIO) -> None:
    async with serving(HERE, [web.get("/gagal", fail)]) as address:
        assert await status(address, "/gagal") == 500
    assert "ValueError in fail:" in log.getvalue()
    assert "3171234507890001" not in log.getvalue()


async def test_requests_are_not_logged(log: io.StringIO) -> None:
    async with serving(HERE, [web.get("/halo", hello)]) as address:
        await status(address, "/halo?rahasia=1")
    assert "halo" not in log.getvalue()


async def test_work_goes_on_when_the_caller_leaves() -> None:
    began, go_on, done = asyncio.Event(), asyncio.Event(), asyncio.Event()

    async def work(_: web.Request) -> web.Response:
        began.set()
        await go_on.wait()
        done.set()
        return web.Response()

    async with serving(HERE, [web.get("/kerja", work)]) as address:
        caller = asyncio.create_task(status(address, "/kerja"))
        await began.wait()
        caller.cancel()
        await asyncio.wait((caller,))
        go_on.set()
        await asyncio.wait_for(done.wait(), 5)


async def test_half_a_head_is_not_waited_for() -> None:
    async with serving(HERE, [web.get("/halo", hello)], idle=0.2) as (host, port):
        reader, writer = await asyncio.open_connection(host, port)
        writer.write(b"GET /halo HTTP/1.1\r\nHost: ")
        assert await asyncio.wait_for(reader.read(), 10) == b""
        writer.close()


async def test_connections_have_a_bound_and_come_back() -> None:
    async with serving(HERE, [web.get("/halo", hello)], most=3) as address:
        open_ = [await asyncio.open_connection(*address) for _ in range(3)]
        for _ in range(100):
            _, one_more = await asyncio.open_connection(*address)
            one_more.close()
        with pytest.raises(aiohttp.ClientError):
            await status(address, "/halo")
        for _, writer in open_:
            writer.close()
            await writer.wait_closed()
        async with asyncio.timeout(10):
            while True:
                try:
                    assert await status(address, "/halo") == 200
                    break
                except aiohttp.ClientError:
                    await asyncio.sleep(0.01)


@pytest.mark.parametrize(
    ("host", "container", "warned"),
    [("0.0.0.0", "none", True), ("127.0.0.1", "none", False), ("0.0.0.0", ".", False)],  # noqa: S104
)
def test_port_that_others_reach_is_told_of(
    host: str,
    container: str,
    warned: bool,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("bot.monitoring.server._IN_CONTAINER", (container,))
    look_at_address((host, 8080))
    assert ("is reached from other machines" in caplog.text) is warned
