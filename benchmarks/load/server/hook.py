"""Brings a bot its updates by webhook, over as many connections as it allows."""

import asyncio
import re
from collections.abc import Callable
from contextlib import suppress
from typing import Final
from urllib.parse import urlsplit

_LENGTH: Final = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)
_PAUSE: Final = 0.1  # seconds until an update that was not taken is brought again
_TRIES: Final = 100


class Hook:
    """`answered` is called with the body of each response, which may be a call of a method."""

    def __init__(
        self,
        url: str,
        *,
        secret: str,
        connections: int,
        delay: Callable[[], float],
        answered: Callable[[bytes], None],
    ) -> None:
        self._to = urlsplit(url)
        self._delay, self._answered = delay, answered
        self._head = (
            f"POST {self._to.path} HTTP/1.1\r\nHost: {self._to.netloc}\r\n"
            f"X-Telegram-Bot-Api-Secret-Token: {secret}\r\nContent-Type: application/json\r\n"
        ).encode()
        self._waiting: asyncio.Queue[str] = asyncio.Queue()
        self._workers = [asyncio.create_task(self._work()) for _ in range(connections)]

    def put(self, update: str) -> None:
        """Bring an update as soon as a connection is free."""
        self._waiting.put_nowait(update)

    async def close(self) -> None:
        """Bring nothing more."""
        for worker in self._workers:
            worker.cancel()
        await asyncio.gather(*self._workers, return_exceptions=True)

    async def _work(self) -> None:
        connection: StreamPair | None = None
        try:
            while True:
                update = (await self._waiting.get()).encode()
                for _ in range(_TRIES):
                    connection = connection or await self._connected()
                    if connection and await self._brought(connection, update):
                        break
                    _close(connection)
                    connection = None
                    await asyncio.sleep(_PAUSE)
        finally:
            _close(connection)

    async def _connected(self) -> "StreamPair | None":
        with suppress(OSError):
            return await asyncio.open_connection(self._to.hostname, self._to.port)
        return None

    async def _brought(self, connection: "StreamPair", update: bytes) -> bool:
        """Return whether the bot has taken it."""
        reader, writer = connection
        writer.write(self._head + b"Content-Length: %d\r\n\r\n" % len(update) + update)
        try:
            head = await reader.readuntil(b"\r\n\r\n")
            length = _LENGTH.search(head)
            body = await reader.readexactly(int(length[1]) if length else 0)
        except (OSError, asyncio.IncompleteReadError):
            return False
        await asyncio.sleep(self._delay())
        if body.startswith(b"{"):
            self._answered(body)
        return head.split(b" ", 2)[1] == b"200"


StreamPair = tuple[asyncio.StreamReader, asyncio.StreamWriter]


def _close(connection: StreamPair | None) -> None:
    if connection:
        connection[1].close()
