"""The smallest transport over aiohttp that python-telegram-bot takes, for a bare echo bot."""

from typing import Any, Final

import aiohttp
from telegram.error import NetworkError
from telegram.request import BaseRequest, RequestData

_SECONDS: Final = 40.0


class AiohttpRequest(BaseRequest):
    """One session, as many connections as there are calls at once."""

    def __init__(self) -> None:
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        """The library adds it to the time of a long poll."""
        return _SECONDS

    async def initialize(self) -> None:
        """Open the session."""
        self._session = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0))

    async def shutdown(self) -> None:
        """Close it."""
        if self._session:
            await self._session.close()

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        *_: Any,
        **__: Any,
    ) -> tuple[int, bytes]:
        """Send a call and return status and body."""
        assert self._session  # noqa: S101 - the library initializes first
        data = request_data.json_parameters if request_data else None
        try:
            async with self._session.request(method, url, data=data) as response:
                return response.status, await response.read()
        except aiohttp.ClientError as error:
            raise NetworkError(type(error).__name__) from error
