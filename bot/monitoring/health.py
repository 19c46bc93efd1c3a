"""GET /healthz: whether the database answers and Telegram is heard, and how old the content is.

Names, numbers and times only; nothing of a participant.
"""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Final

from aiohttp import web

from bot.monitoring.content_age import ContentAge
from bot.service.clock import Clock

Query = Callable[[], Awaitable[None]]

_PATIENCE: Final = 2.0  # seconds


class DatabaseHealth:
    """Whether the database answers. A question that hangs is not asked again until it ends."""

    def __init__(self, query: Query, *, patience: float = _PATIENCE) -> None:
        self._query = query
        self._patience = patience
        self._asked: asyncio.Future[None] | None = None

    async def tell(self) -> dict[str, object]:
        """Return how long an answer took, or why there is none."""
        loop = asyncio.get_running_loop()
        since = loop.time()
        asked = self._asking()
        # asyncio.wait_for would wait on for a question that does not heed its cancelling.
        await asyncio.wait((asked,), timeout=self._patience)
        if not asked.done():
            return {"ok": False, "error": "TimeoutError"}
        error = asked.exception()
        if error:
            return {"ok": False, "error": type(error).__name__}
        return {"ok": True, "ms": round((loop.time() - since) * 1000, 1)}

    def _asking(self) -> asyncio.Future[None]:
        """Return the question on its way: where one hangs, more would only hang too."""
        if not self._asked or self._asked.done():
            self._asked = asyncio.ensure_future(self._query())
            self._asked.add_done_callback(_heed)
        return self._asked


def _heed(asked: asyncio.Future[None]) -> None:
    """Take note of an error that comes when nobody waits any more."""
    if not asked.cancelled():
        asked.exception()


Seconds = Callable[[], float | None]
AnswerFigures = Callable[[], tuple[int, int, float]]

# A long poll lasts 25 seconds and is tried again after at most 30: this is several in a row.
LONGEST_SILENCE: Final = 120.0
_LONGEST_WAIT: Final = 30.0  # seconds; people wait for answers that could go out


class Health:
    """What is told of the bot's health.

    `heard` and `updated` tell how many seconds ago Telegram was last heard, and sent an update
    (None = never since the start). `silence` is how many seconds without Telegram are a fault;
    None where it may be silent, as a webhook is when nobody writes. `waiting` tells how many
    answers wait, how many of them for chats to which nothing can go out now, and for how many
    seconds the oldest of the others.
    """

    def __init__(  # noqa: PLR0913 - each part of the health is asked elsewhere
        self,
        *,
        database: Query,
        heard: Seconds,
        updated: Seconds,
        waiting: AnswerFigures,
        content: ContentAge,
        clock: Clock,
        silence: float | None = LONGEST_SILENCE,
    ) -> None:
        self._database = DatabaseHealth(database)
        self._heard = heard
        self._updated = updated
        self._waiting = waiting
        self._content = content
        self._clock = clock
        self._silence = silence

    def route(self) -> web.RouteDef:
        """Return the route to add to a server."""
        return web.get("/healthz", self._get)

    async def _get(self, _: web.Request) -> web.Response:
        parts = {"database": await self._database.tell(), "telegram": self._telegram()}
        answers = self._answers()
        failing = [name for name, part in parts.items() if not part["ok"]]
        told = {
            # Slow is no failure: to begin anew would make people wait for longer.
            "status": "failing" if failing else "ok" if answers["ok"] else "slow",
            "failing": failing,
            **parts,
            "answers": answers,
            "content": self._content.on(self._clock().date()),
        }
        return web.json_response(
            told, status=503 if failing else 200, headers={"Cache-Control": "no-store"}
        )

    def _telegram(self) -> dict[str, object]:
        heard = self._heard()
        ok = heard is not None and (self._silence is None or heard <= self._silence)
        return {
            "ok": ok,
            "heard_seconds_ago": _rounded(heard),
            "update_seconds_ago": _rounded(self._updated()),
        }

    def _answers(self) -> dict[str, object]:
        waiting, held, longest = self._waiting()
        ok = longest <= _LONGEST_WAIT
        return {"ok": ok, "waiting": waiting, "held": held, "longest_seconds": _rounded(longest)}


def ready_route(ready: Callable[[], bool]) -> web.RouteDef:
    """Return the route that tells a balancer whether posts are taken here."""

    async def tell(_: web.Request) -> web.Response:
        if ready():
            return web.Response(headers={"Cache-Control": "no-store"})
        return web.Response(status=503, headers={"Cache-Control": "no-store", "Retry-After": "1"})

    return web.get("/ready", tell)


def _rounded(seconds: float | None) -> float | None:
    return None if seconds is None else round(seconds, 1)
