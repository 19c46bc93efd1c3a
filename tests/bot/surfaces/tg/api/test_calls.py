"""Calls with plain fields, and what the Bot API's answers turn into."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any

import pytest
from aiohttp import web
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.surfaces.tg.api.calls import Calls
from bot.surfaces.tg.api.transport import AiohttpRequest
from tests.support.telegram_server.plain_server import (
    Handler,
    ScriptedAnswers,
    answering,
    refusal,
    result,
    says_nothing,
)


@asynccontextmanager
async def calling(server: Handler) -> AsyncIterator[Calls]:
    carrier = AiohttpRequest()
    await carrier.initialize()
    try:
        async with answering(server) as url:
            yield Calls(carrier, base_url=f"{url}/bot1:A")
    finally:
        await carrier.shutdown()


async def failure(answer: web.Response) -> TelegramError:
    """Return what a call with this answer raises."""
    async with calling(ScriptedAnswers(answer)) as calls:
        with pytest.raises(TelegramError) as caught:
            await calls.make("sendMessage", {})
    return caught.value


async def test_result_comes_back_as_it_is() -> None:
    async with calling(ScriptedAnswers(result([{"a": 1}]))) as calls:
        assert await calls.make("getUpdates", {}) == [{"a": 1}]


async def test_what_is_none_is_left_out() -> None:
    server = ScriptedAnswers(result(True))
    fields = {"text": '"halo"', "chat_id": -5, "thread": None, "keys": ("a", {"b": True})}
    async with calling(server) as calls:
        await calls.make("sendMessage", fields)
    asked = {"text": '"halo"', "chat_id": "-5", "keys": '["a",{"b":true}]'}
    assert server.asked == [asked]


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (400, BadRequest),
        (401, InvalidToken),
        (403, Forbidden),
        (404, InvalidToken),
        (409, Conflict),
        (500, NetworkError),
        (502, NetworkError),
    ],
)
async def test_refusal_is_the_librarys_error(status: int, kind: type[TelegramError]) -> None:
    assert type(await failure(refusal(status, "Because"))) is kind


async def test_flood_limit_tells_its_seconds() -> None:
    error = await failure(refusal(429, "Too Many Requests: retry after 7", retry_after=7))
    assert isinstance(error, RetryAfter)
    assert error.retry_after == timedelta(seconds=7)


async def test_migrated_group_tells_its_new_number() -> None:
    error = await failure(refusal(400, "Bad Request: upgraded", migrate_to_chat_id=-100))
    assert isinstance(error, ChatMigrated)
    assert error.new_chat_id == -100


@pytest.mark.parametrize("text", ["<html>", "", "17", "null", "[1]", '{"ok":true}', '"x"'])
async def test_answer_that_is_not_telegrams_is_an_error(text: str) -> None:
    assert type(await failure(web.Response(text=text))) is TelegramError


@pytest.mark.parametrize("text", ["<html>", "[1]", "17"])
async def test_page_of_errors_is_an_error(text: str) -> None:
    error: Any = await failure(web.Response(status=502, text=text))
    assert type(error) in {NetworkError, TelegramError}


async def test_call_may_have_a_time_out_of_its_own() -> None:
    async with calling(says_nothing) as calls:
        with pytest.raises(TimedOut):
            await calls.make("getUpdates", {}, read_timeout=0.05)


@pytest.mark.parametrize("asked", ["2", "sebentar", [], 10**40, 1e400, -1])
async def test_flood_limit_of_no_seconds_is_an_error_of_telegrams(asked: Any) -> None:
    error = await failure(refusal(429, "Too Many Requests", retry_after=asked))
    assert isinstance(error, TelegramError)


async def test_answer_too_deep_is_an_error() -> None:
    deep = '{"ok":true,"result":' + "[" * 20_000 + "]" * 20_000 + "}"
    assert type(await failure(web.Response(text=deep))) is TelegramError
