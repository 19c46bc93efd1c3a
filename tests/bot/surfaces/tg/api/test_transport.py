"""HTTP as it is carried, and as it fails."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

import pytest
from aiohttp import web
from telegram.error import NetworkError, TimedOut
from telegram.request import RequestData
from telegram.request._requestparameter import RequestParameter

from bot.surfaces.tg.api.transport import AiohttpRequest
from tests.support.telegram_server.plain_server import (
    Handler,
    ScriptedAnswers,
    answering,
    resets,
    says_nothing,
)


@asynccontextmanager
async def opened(carrier: AiohttpRequest) -> AsyncIterator[AiohttpRequest]:
    await carrier.initialize()
    try:
        yield carrier
    finally:
        await carrier.shutdown()


@pytest.fixture
async def request_() -> AsyncIterator[AiohttpRequest]:
    async with opened(AiohttpRequest(read_timeout=5.0)) as carrier:
        yield carrier


async def drips(request: web.Request) -> web.StreamResponse:
    answer = web.StreamResponse()
    await answer.prepare(request)
    with suppress(ConnectionError):
        for _ in range(100):
            await answer.write(b"x")
            await asyncio.sleep(0.05)
    return answer


async def stops_halfway(request: web.Request) -> web.StreamResponse:
    answer = web.StreamResponse(headers={"Content-Length": "100"})
    await answer.prepare(request)
    await answer.write(b"half")
    return await resets(request)


async def test_status_and_body_come_back(request_: AiohttpRequest) -> None:
    async with answering(ScriptedAnswers(web.Response(status=418, text="teh"))) as url:
        assert await request_.do_request(url, "POST") == (418, b"teh")


async def test_fields_go_as_a_form(request_: AiohttpRequest) -> None:
    server = ScriptedAnswers(web.Response())
    data = RequestData([RequestParameter("text", "a&b=ç 😀\n", None)])
    async with answering(server) as url:
        await request_.do_request(url, "POST", data)
    assert server.asked == [{"text": "a&b=ç 😀\n"}]


async def test_silence_is_a_time_out(request_: AiohttpRequest) -> None:
    async with answering(says_nothing) as url:
        with pytest.raises(TimedOut):
            await request_.do_request(url, "POST", read_timeout=0.05)


async def test_own_time_out_is_the_default() -> None:
    hasty = AiohttpRequest(read_timeout=0.05)
    async with opened(hasty) as carrier, answering(says_nothing) as url:
        with pytest.raises(TimedOut):
            await carrier.do_request(url, "POST")


@pytest.mark.parametrize("fault", [resets, stops_halfway])
async def test_broken_connection_is_a_network_error(
    request_: AiohttpRequest, fault: Handler
) -> None:
    async with answering(fault) as url:
        with pytest.raises(NetworkError) as caught:
            await request_.do_request(url, "POST")
    assert "127.0.0.1" not in str(caught.value)


async def test_nobody_there_is_a_network_error(request_: AiohttpRequest) -> None:
    async with answering(resets) as url:
        pass
    with pytest.raises(NetworkError):
        await request_.do_request(url, "POST")


async def test_calls_at_once_keep_to_the_pool() -> None:
    at_once, most = 0, 0

    async def counts(_: web.Request) -> web.Response:
        nonlocal at_once, most
        at_once += 1
        most = max(most, at_once)
        await asyncio.sleep(0.01)
        at_once -= 1
        return web.Response()

    async with opened(AiohttpRequest(at_once=2)) as carrier, answering(counts) as url:
        await asyncio.gather(*(carrier.do_request(url, "POST") for _ in range(6)))
    assert most == 2


async def test_closed_pool_is_a_network_error() -> None:
    carrier = AiohttpRequest()
    await carrier.shutdown()
    with pytest.raises(NetworkError):
        await carrier.do_request("http://127.0.0.1:1", "POST")


async def test_opening_twice_keeps_the_pool(request_: AiohttpRequest) -> None:
    pool = request_._session
    await request_.initialize()
    assert request_._session is pool


async def test_redirection_is_not_followed(request_: AiohttpRequest) -> None:
    async with answering(ScriptedAnswers(web.Response(text="disini"))) as elsewhere:
        moved = web.Response(status=307, headers={"Location": elsewhere})
        async with answering(ScriptedAnswers(moved)) as url:
            assert (await request_.do_request(url, "POST"))[0] == 307


@pytest.mark.parametrize("status", [401, 404])
async def test_page_of_a_proxy_is_not_taken_for_telegrams_word(
    request_: AiohttpRequest, status: int
) -> None:
    page = web.Response(status=status, text="<html>nginx</html>")
    deep = web.Response(status=status, text="[" * 50_000)
    other = web.json_response({"error_code": 500}, status=status)
    said = web.json_response({"ok": False, "error_code": status}, status=status)
    async with answering(ScriptedAnswers(page, deep, other, said)) as url:
        got = [(await request_.do_request(url, "POST"))[0] for _ in range(4)]
    assert got == [502, 502, 502, status]


async def test_answer_that_drips_ends() -> None:
    async with opened(AiohttpRequest(drip=0.2)) as carrier, answering(drips) as url:
        with pytest.raises(TimedOut):
            await carrier.do_request(url, "POST", read_timeout=0.31)


async def test_answer_that_does_not_end_is_let_go(
    request_: AiohttpRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.surfaces.tg.api.transport._LARGEST", 1000)
    async with answering(ScriptedAnswers(web.Response(text="x" * 1001))) as url:
        with pytest.raises(NetworkError):
            await request_.do_request(url, "POST")
