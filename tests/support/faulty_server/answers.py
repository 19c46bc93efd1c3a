"""Gives the answer to a call of the Bot API, well or badly."""

import asyncio
import json
from typing import Any, Final

from aiohttp import web
from lo_bot_api_emulator import ApiRefusal  # type: ignore[import-untyped]

from tests.support.faulty_server.faults import Fault

_A_WHILE: Final = 0.4  # seconds in which the server says nothing, or dribbles
_PIECES: Final = 8
_PAGE: Final = "<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>"


class FaultyAnswers:
    """The answer to one request. `wait`: the seconds told to whom sends too much."""

    def __init__(self, request: web.Request, *, wait: int) -> None:
        self._request = request
        self._wait = wait

    async def give(  # noqa: PLR0911 - one for each fault
        self, fault: Fault, result: Any
    ) -> web.StreamResponse:
        """Answer with the result, in the way of the fault."""
        match fault:
            case Fault.FLOOD:
                return self._flood()
            case Fault.ERROR:
                return _refusal(500, "Internal Server Error")
            case Fault.GATEWAY:
                return web.Response(status=502, text=_PAGE, content_type="text/html")
            case Fault.RESET | Fault.LOST:
                return self._reset()
            case Fault.HELD | Fault.LATE:
                await asyncio.sleep(_A_WHILE)
                return self._reset()
            case Fault.GARBLED:
                return _json(_good(result)[: len(_good(result)) // 2])
            case Fault.SLOW:
                return await self._dribbled(_good(result))
            case _:
                return _json(_good(result))

    def refuse(self, refusal: ApiRefusal) -> web.Response:
        """Answer that it cannot be done."""
        return _refusal(refusal.status, refusal.description)

    def _flood(self) -> web.Response:
        words = f"Too Many Requests: retry after {self._wait}"
        return _refusal(429, words, retry_after=self._wait)

    def _reset(self) -> web.Response:
        if self._request.transport:
            self._request.transport.abort()
        return web.Response(status=499)  # nobody reads it

    async def _dribbled(self, text: str) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Type": "application/json"})
        body = text.encode()
        size = max(1, len(body) // _PIECES)
        await response.prepare(self._request)
        for start in range(0, len(body), size):
            await response.write(body[start : start + size])
            await asyncio.sleep(_A_WHILE / _PIECES)
        return response


def _good(result: Any) -> str:
    return json.dumps({"ok": True, "result": result})


def _refusal(code: int, words: str, **parameters: int) -> web.Response:
    body: dict[str, Any] = {"ok": False, "error_code": code, "description": words}
    if parameters:
        body["parameters"] = parameters
    return web.json_response(body, status=code)


def _json(text: str) -> web.Response:
    return web.Response(text=text, content_type="application/json")
