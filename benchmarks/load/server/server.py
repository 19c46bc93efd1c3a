"""The local Bot API server: one desk a token, every response as late as the network would be."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from typing import Final

from benchmarks.load.server.desk import Desk
from benchmarks.load.server.fields import fields
from benchmarks.load.server.wire import Request, Respond, Wire

_UNKNOWN: Final = b'{"ok":false,"error_code":401,"description":"Unauthorized"}'


class Server:
    """`delay` is the time in seconds that passes before any response, now and from now on."""

    def __init__(self) -> None:
        self.delay = 0.0
        self.desks: dict[str, Desk] = {}
        self.port = 0

    @property
    def url(self) -> str:
        """What a bot takes for the address of Telegram, without "/bot"."""
        return f"http://127.0.0.1:{self.port}"

    def answer(self, request: Request, respond: Respond) -> None:
        """Find the bot by the token in the path, and let its desk answer."""
        token, _, method = request.path.removeprefix("/bot").partition("?")[0].partition("/")
        late = partial(self._late, respond)
        if desk := self.desks.get(token):
            desk.answer(method.lower(), fields(request.kind, request.body), late)
        else:
            late(_UNKNOWN)

    def _late(self, respond: Respond, body: bytes) -> None:
        if self.delay:
            asyncio.get_running_loop().call_later(self.delay, respond, body)
        else:
            respond(body)


@asynccontextmanager
async def serving() -> AsyncIterator[Server]:
    """Serve on a free port of the loopback address."""
    server = Server()
    loop = asyncio.get_running_loop()
    listening = await loop.create_server(lambda: Wire(server.answer), "127.0.0.1", 0)
    server.port = listening.sockets[0].getsockname()[1]
    try:
        yield server
    finally:
        listening.close()
