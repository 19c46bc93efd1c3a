"""HTTP/1.1 with as little as a Bot API client needs. It must not know what is asked for.

A server of a framework's kind would itself be the limit of what is measured.
"""

import asyncio
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

_LENGTH: Final = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)
_KIND: Final = re.compile(rb"\r\ncontent-type: *([^\r]+)", re.IGNORECASE)
_CHUNKED: Final = re.compile(rb"\r\ntransfer-encoding: *chunked", re.IGNORECASE)
_OK: Final = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"


@dataclass(frozen=True, slots=True)
class Request:
    """What was asked: a path, the content type and the body."""

    path: str
    kind: bytes
    body: bytes


Respond = Callable[[bytes], None]
HttpResponse = Callable[[Request, Respond], None]


class Wire(asyncio.Protocol):
    """One connection of a client. Requests on it come one after the other."""

    def __init__(self, answer: HttpResponse) -> None:
        self._answer = answer
        self._came = b""
        self._transport: asyncio.WriteTransport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keep the way back."""
        assert isinstance(transport, asyncio.WriteTransport)  # noqa: S101 - TCP has one
        self._transport = transport

    def connection_lost(self, exc: Exception | None) -> None:  # noqa: ARG002 - asyncio's signature
        """Say nothing more: nobody is there."""
        self._transport = None

    def data_received(self, data: bytes) -> None:
        """Hand over every request that is complete."""
        self._came += data
        while cut := first_request(self._came):
            request, self._came = cut
            self._answer(request, self._respond)

    def _respond(self, body: bytes) -> None:
        if self._transport and not self._transport.is_closing():
            self._transport.write(_OK % len(body) + body)


def first_request(came: bytes) -> tuple[Request, bytes] | None:
    """Return the first complete request and what follows it, None while some of it is missing."""
    head, blank, rest = came.partition(b"\r\n\r\n")
    if not blank:
        return None
    cut = _body(head, rest)
    if cut is None:
        return None
    path = head[: head.index(b"\r\n")].split(b" ")[1].decode("latin-1")
    kind = _KIND.search(head)
    return Request(path, kind[1] if kind else b"", cut[0]), cut[1]


def _body(head: bytes, rest: bytes) -> tuple[bytes, bytes] | None:
    if _CHUNKED.search(head):
        return _unchunked(rest)
    length = _LENGTH.search(head)
    size = int(length[1]) if length else 0
    return (rest[:size], rest[size:]) if len(rest) >= size else None


def _unchunked(rest: bytes) -> tuple[bytes, bytes] | None:
    body = b""
    while True:
        line, end, rest = rest.partition(b"\r\n")
        size = int(line.partition(b";")[0], 16) if end else 0
        if not end or len(rest) < size + 2:
            return None
        body, rest = body + rest[:size], rest[size + 2 :]
        if not size:
            return body, rest
