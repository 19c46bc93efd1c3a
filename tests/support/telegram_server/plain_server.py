"""A server of one handler on a free port of 127.0.0.1, for answers that no Bot API would give."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import web

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@asynccontextmanager
async def answering(handler: Handler) -> AsyncIterator[str]:
    """Answer every request so; yield the address."""

    async def handle(request: web.Request) -> web.StreamResponse:
        return await handler(request)

    app = web.Application()
    app.router.add_route("*", "/{path:.*}", handle)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()


async def resets(request: web.Request) -> web.StreamResponse:
    """Break the connection."""
    assert request.transport
    request.transport.abort()
    return web.Response()


async def says_nothing(_: web.Request) -> web.StreamResponse:
    """Leave who asks waiting; the server's end ends it."""
    await asyncio.sleep(60)
    return web.Response()


class ScriptedAnswers:
    """Gives prepared answers one after the other, and notes what was asked."""

    def __init__(self, *prepared: web.Response) -> None:
        self._prepared = list(prepared)
        self.asked: list[dict[str, Any]] = []

    async def __call__(self, request: web.Request) -> web.StreamResponse:
        self.asked.append(dict(await request.post()))
        return self._prepared.pop(0)


def result(value: Any) -> web.Response:
    """Return an answer of the Bot API that all went well."""
    return web.json_response({"ok": True, "result": value})


def refusal(status: int, words: str, **parameters: Any) -> web.Response:
    """Return an answer of the Bot API that it did not."""
    body: dict[str, Any] = {"ok": False, "error_code": status, "description": words}
    return web.Response(
        status=status,
        text=json.dumps(body | ({"parameters": parameters} if parameters else {})),
        content_type="application/json",
    )
