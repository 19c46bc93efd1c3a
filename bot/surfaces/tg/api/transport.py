"""Carries calls to the Bot API over aiohttp. It knows HTTP, and nothing of what is called.

The library's own transport looks at every connection of its pool for each call: with hundreds of
calls at once that is most of its time (docs/decisions/0008-answers-are-stored-and-then-sent.md).
"""

import json
import os
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from aiohttp import (
    ClientError,
    ClientResponse,
    ClientSession,
    ClientTimeout,
    DummyCookieJar,
    FormData,
    TCPConnector,
)
from telegram._utils.defaultvalue import DefaultValue
from telegram._utils.types import ODVInput
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData
from yarl import URL

_READ_TIMEOUT: Final = 15.0  # seconds
_CONNECT_TIMEOUT: Final = 10.0  # seconds
_DRIP: Final = 15.0  # seconds that an answer may take beyond the wait for its next byte
_LARGEST: Final = 16 * 1024 * 1024  # bytes; a hundred of the largest updates have less
_AT_ONCE: Final = 256  # connections
_REFUSED: Final = (401, 404)
_IN_BETWEEN: Final = 502
_FORM: Final = {"Content-Type": "application/x-www-form-urlencoded"}
_PROXIES: Final = ("HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy")


class AiohttpRequest(BaseRequest):
    """One pool of kept-alive connections. Failures are TimedOut or NetworkError."""

    def __init__(
        self,
        *,
        at_once: int = _AT_ONCE,
        read_timeout: float = _READ_TIMEOUT,
        drip: float = _DRIP,
    ) -> None:
        """Let a whole call take `drip` seconds beyond the wait for the next byte."""
        self._at_once = at_once
        self._read_timeout = read_timeout
        self._drip = drip
        self._session: ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        """Seconds to wait for an answer unless a call says otherwise."""
        return self._read_timeout

    async def initialize(self) -> None:
        """Open the pool."""
        if self._session is None:
            self._session = ClientSession(
                connector=TCPConnector(limit=self._at_once, ttl_dns_cache=60),
                cookie_jar=DummyCookieJar(),
                # Looked up for each call, so only where there is one.
                trust_env=any(os.environ.get(name) for name in _PROXIES),
            )

    async def shutdown(self) -> None:
        """Close the pool."""
        session, self._session = self._session, None
        if session:
            await session.close()

    async def do_request(  # noqa: PLR0913, PLR0917 - the library's signature
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        write_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,  # noqa: ARG002
        connect_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,  # noqa: ARG002
        pool_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,  # noqa: ARG002
    ) -> tuple[int, bytes]:
        """Return the status and the body of the answer."""
        if self._session is None:
            raise NetworkError("not initialized")
        wait = self._read_timeout if isinstance(read_timeout, DefaultValue) else read_timeout
        headers, body = _body(request_data)
        try:
            async with self._session.request(
                # Whoever redirects is not Telegram, and is not to get what was said.
                method,
                url,
                data=body,
                headers=headers,
                timeout=_timeout(wait, self._drip),
                allow_redirects=False,
            ) as response:
                answer = await _read(response)
                return _status(response.status, answer), answer
        except TimeoutError as error:
            raise TimedOut from error
        except (ClientError, OSError) as error:
            raise NetworkError(type(error).__name__) from error


@lru_cache(maxsize=8)
def _timeout(seconds: float | None, drip: float) -> ClientTimeout:
    total = None if seconds is None else seconds + drip
    return ClientTimeout(total=total, sock_connect=_CONNECT_TIMEOUT, sock_read=seconds)


async def _read(response: ClientResponse) -> bytes:
    body = bytearray()
    async for chunk in response.content.iter_any():
        body += chunk
        if len(body) > _LARGEST:
            raise NetworkError("answer too large")
    return bytes(body)


def _status(status: int, body: bytes) -> int:
    """Return the status; that of a page in between, if Telegram did not say it.

    The library takes every 401 and 404 for a wrong token, that of a proxy too.
    """
    if status not in _REFUSED:
        return status
    try:
        told = json.loads(body)
    except (ValueError, RecursionError):
        return _IN_BETWEEN
    said = isinstance(told, dict) and told.get("error_code") == status
    return status if said else _IN_BETWEEN


def _body(data: RequestData | None) -> tuple[Mapping[str, str] | None, bytes | FormData | None]:
    """Return the fields as a form; beside files, each in a part of its own."""
    if data is None:
        return None, None
    if data.contains_files:
        return None, _in_parts(data)
    # urllib quotes byte by byte in Python, which would be a twentieth of all the work.
    return _FORM, URL.build(query=data.json_parameters).raw_query_string.encode()


def _in_parts(data: RequestData) -> FormData:
    form = FormData()
    for name, value in data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, kind) in data.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=kind)
    return form
