"""An event loop whose clock jumps to the next thing to do: hours of waiting take no time.

For fakes only: nothing may come from outside the loop, such as a network or a thread.
"""

import asyncio
import selectors
import warnings
from typing import Any

with warnings.catch_warnings():
    warnings.simplefilter("ignore", DeprecationWarning)
    _Policy: Any = asyncio.DefaultEventLoopPolicy


class _Skipping(selectors.DefaultSelector):  # type: ignore[misc, valid-type]
    """Waits for nothing; notes how long it should have waited."""

    now = 0.0

    def select(self, timeout: float | None = None) -> Any:
        ready = super().select(0)
        if not ready:
            assert timeout is not None, "all wait for each other, for ever"
            self.now += max(0.0, timeout)
        return ready


class _Loop(asyncio.SelectorEventLoop):
    def __init__(self) -> None:
        self._skipping = _Skipping()
        super().__init__(self._skipping)

    def time(self) -> float:
        return self._skipping.now


class LogicalTime(_Policy):  # type: ignore[misc]
    """What makes such loops: return it from the fixture `event_loop_policy` of a test file."""

    def new_event_loop(self) -> asyncio.AbstractEventLoop:
        return _Loop()


def now() -> float:
    """Return the seconds since the test began."""
    return asyncio.get_running_loop().time()
