"""Asks the database a real question, and waits only so long for its answer."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Final

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
