"""Receives updates that Telegram posts; each post is answered once its answer is stored.

Who does not know the secret gets 403 before anything is read.
"""

import hmac
import json
import logging
from typing import Final

from aiohttp import web

from bot.surfaces.tg.api import Connection
from bot.surfaces.tg.intake import Intake

_log = logging.getLogger(__name__)

_HEADER: Final = "X-Telegram-Bot-Api-Secret-Token"
# Telegram's largest update is far below: a text of 4,096 characters and its entities.
_LARGEST: Final = 1024 * 1024  # bytes
_CHUNK: Final = 64 * 1024


class Webhook:
    """The place to which Telegram posts."""

    def __init__(self, intake: Intake, connection: Connection, *, secret: str) -> None:
        self._intake = intake
        self._connection = connection
        self._secret = secret.encode()

    def route(self, path: str) -> web.RouteDef:
        """Return the route to add to a server; `path` is that of the address Telegram knows."""
        return web.post(path, self._post)

    async def _post(self, request: web.Request) -> web.Response:
        secret = request.headers.get(_HEADER, "").encode(errors="replace")
        if not hmac.compare_digest(secret, self._secret):
            return web.Response(status=403)
        self._connection.hear()
        if self._intake.me is None:  # a webhook of an earlier run: Telegram posts it again
            return web.Response(status=503)
        body = await _body(request)
        if body is None:
            return web.Response(status=413)
        try:
            update = json.loads(body)
        except (ValueError, RecursionError):
            _log.warning("post that is no JSON")
            return web.Response(status=400)
        await self._intake.take((update,))
        return web.Response()


async def _body(request: web.Request) -> bytes | None:
    """Return what was posted, or None if it is too large; no more than that is read."""
    body = b""
    async for chunk in request.content.iter_chunked(_CHUNK):
        body += chunk
        if len(body) > _LARGEST:
            return None
    return body
