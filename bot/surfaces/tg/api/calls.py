"""Calls of the Bot API with plain fields, for what is called for every answer.

The library builds and reads objects for each call, which costs more than the conversation; its
transport, its reading of errors and, at the start, its methods serve us as they are.
"""

import json
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

from telegram import InputFile
from telegram.error import TelegramError
from telegram.request import BaseRequest, RequestData
from telegram.request._requestparameter import RequestParameter

_NO_FILES: Final[Mapping[str, bytes]] = MappingProxyType({})
# JSON, but not Telegram's: the library expects an object with a result, not too deep, and of a
# flood limit a number of seconds.
_NOT_TELEGRAMS: Final = (
    LookupError,
    TypeError,
    AttributeError,
    ValueError,
    ArithmeticError,
    RecursionError,
)
_encode: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


class Calls:
    """What can be called at one bot's address. Failures are the library's TelegramErrors."""

    def __init__(self, request: BaseRequest, *, base_url: str) -> None:
        self._request = request
        self._base_url = base_url

    async def make(
        self,
        method: str,
        fields: Mapping[str, Any],
        *,
        files: Mapping[str, bytes] = _NO_FILES,
        read_timeout: float | None = None,
    ) -> Any:
        """Return the result of a call. Fields that are None are left out; files are PNGs."""
        given = ((name, value) for name, value in fields.items() if value is not None)
        data = RequestData(
            [
                *(RequestParameter(name, _written(value), None) for name, value in given),
                *(RequestParameter(name, None, [_png(file)]) for name, file in files.items()),
            ]
        )
        url = f"{self._base_url}/{method}"
        wait = self._request.read_timeout if read_timeout is None else read_timeout
        try:
            return await self._request.post(url, request_data=data, read_timeout=wait)
        except _NOT_TELEGRAMS as error:
            raise TelegramError("Invalid server response") from error


def _png(file: bytes) -> InputFile:
    return InputFile(file, filename="gambar.png")


def _written(value: Any) -> str:
    return value if isinstance(value, str) else _encode(value)
