"""An event loop whose clock jumps to the next thing to do: hours of waiting take no time.

For fakes only: nothing may come from outside the loop, such as a network or a thread.
"""

import asyncio
import selectors
from typing import Any


class _Skipping(selectors.DefaultSelector):
    """Waits for nothing; notes how long it should have waited."""

    now = 0.0

    def select(self, timeout: float | None = None) -> Any:
        ready = super().select(0)
        if not ready:
            assert timeout is not None, "all wait for each other, for ever"
            self.now += max(0.0, timeout)
        return ready


class LogicalLoop(asyncio.SelectorEventLoop):
    """The loop of a test that is marked `logical_time`."""

    def __init__(self) -> None:
        self._skipping = _Skipping()
        super().__init__(self._skipping)

    def time(self) -> float:
        """Return the seconds since the loop was made."""
        return self._skipping.now


def now() -> float:
    """Return the seconds since the test began."""
    return asyncio.get_running_loop().time()
