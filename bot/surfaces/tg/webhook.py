"""Receives updates that Telegram posts; each post is answered once its answer is stored.

Who does not know the secret gets 403 before anything is read.
"""

import asyncio
import hmac
import json
import logging
from math import ceil
from typing import Final

from aiohttp import web

from bot.service.errors import StoreError
from bot.surfaces.tg.api import Connection
from bot.surfaces.tg.intake import Intake

_log = logging.getLogger(__name__)

_HEADER: Final = "X-Telegram-Bot-Api-Secret-Token"
# Telegram's largest update is far below: a text of 4,096 characters and its entities.
_LARGEST: Final = 1024 * 1024  # bytes
_CHUNK: Final = 64 * 1024
_AGAIN: Final = 1.0  # seconds
_OLD_COUNTS: Final = 60.0  # seconds in which what was posted with the old secret comes in


class Webhook:
    """The place to which Telegram posts.

    For a minute after the start the `old_secret` counts too, if there is one: whoever was told the
    new one later, a replica or Telegram, still uses it.
    """

    def __init__(
        self, intake: Intake, connection: Connection, *, secret: str, old_secret: str = ""
    ) -> None:
        self._intake = intake
        self._connection = connection
        self._secret = secret.encode()
        self._old = old_secret.encode()
        self._began = asyncio.get_running_loop().time()

    def route(self, path: str) -> web.RouteDef:
        """Return the route to add to a server; `path` is that of the address Telegram knows."""
        return web.post(path, self._post)

    async def _post(self, request: web.Request) -> web.Response:
        if not self._knows(request.headers.get(_HEADER, "").encode(errors="replace")):
            return web.Response(status=403)
        self._connection.hear()
        if self._intake.me is None:  # a webhook of an earlier run: Telegram posts it again
            return _later(_AGAIN)
        body = await _body(request)
        if body is None:
            return web.Response(status=413)
        try:
            update = json.loads(body)
        except (ValueError, RecursionError):
            _log.warning("post that is no JSON")
            return web.Response(status=400)
        try:
            await self._intake.take((update,))
        except StoreError as error:
            # Telegram posts it again after so many seconds, and only then what follows in the chat.
            return _later(error.retry_after or _AGAIN)
        return web.Response()

    def _knows(self, secret: bytes) -> bool:
        if hmac.compare_digest(secret, self._secret):
            return True
        old_counts = asyncio.get_running_loop().time() - self._began < _OLD_COUNTS
        return bool(self._old) and old_counts and hmac.compare_digest(secret, self._old)


def _later(seconds: float) -> web.Response:
    return web.Response(status=503, headers={"Retry-After": str(ceil(seconds))})


async def _body(request: web.Request) -> bytes | None:
    """Return what was posted, or None if it is too large; no more than that is read."""
    body = b""
    async for chunk in request.content.iter_chunked(_CHUNK):
        body += chunk
        if len(body) > _LARGEST:
            return None
    return body
