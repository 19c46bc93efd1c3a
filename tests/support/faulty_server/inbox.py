"""The updates that wait for the bot, as Telegram keeps them: asking for more confirms the earlier.

It also hands out what Telegram sometimes does: an update again, in another order, or a broken one.
"""

import random
from collections import deque
from collections.abc import Callable
from typing import Any, Final

from tests.support.process.pulse import Pulse

_MOST_IN_A_BATCH: Final = 100
_REMEMBERED: Final = 200  # confirmed updates that may come again

# What has no number at all cannot be confirmed: it only stands in the way of its batch.
_NUMBERLESS: Final[tuple[Any, ...]] = (None, 17, "x", [], {}, {"update_id": "abc"}, {"message": {}})

_BROKEN: Final[tuple[dict[str, Any], ...]] = (
    {},
    {"message": None},
    {"message": {"chat": {"id": "x", "type": "private"}, "text": 5}},
    {"message": {"message_id": [], "text": {}, "chat": []}},
    {"callback_query": {"id": 1}},
    {"callback_query": {"message": "text", "data": 3, "from": None}},
    {"edited_message": [1, 2]},
    {"something_new": {"chat": {"id": 1}}},
)


class UpdateInbox:
    """Updates with a number below `confirmed` are forgotten. `fetched`: in some answer already."""

    def __init__(self) -> None:
        self.confirmed = 1
        self.fetched: set[int] = set()
        self.pulse = Pulse()
        self.on_confirmed: Callable[[dict[str, Any]], None] = lambda _: None
        self._pending: dict[int, dict[str, Any]] = {}
        self._past: deque[dict[str, Any]] = deque(maxlen=_REMEMBERED)
        self._newest = 0
        self._whole: dict[int, int] = {}  # of a burst: each number, and the last of the burst

    def put(self, content: dict[str, Any]) -> int:
        """Let an update wait; return its number."""
        self._newest += 1
        self._pending[self._newest] = {"update_id": self._newest} | content
        self.pulse.beat()
        return self._newest

    def put_together(self, contents: list[dict[str, Any]]) -> None:
        """Let several updates wait that are handed out in one batch."""
        numbers = [self.put(content) for content in contents]
        self._whole |= dict.fromkeys(numbers, numbers[-1])

    @property
    def is_empty(self) -> bool:
        """Whether every update has been confirmed."""
        return not self._pending

    async def poll(self, *, offset: int, seconds: float) -> list[dict[str, Any]]:
        """Confirm what stands before the offset, wait for an update, return the first hundred."""
        self._confirm(offset)
        await self.pulse.until(lambda: self._pending, seconds=seconds)
        numbers = list(self._pending)[:_MOST_IN_A_BATCH]
        end = numbers[-1] if numbers else 0
        numbers = [number for number in numbers if self._whole.get(number, 0) <= end]
        batch = [self._pending[number] for number in numbers]
        self.fetched.update(update["update_id"] for update in batch)
        return batch

    def tampered(self, batch: list[Any], rng: random.Random) -> list[Any]:
        """Return the batch as a bad day leaves it: with old updates, shuffled, with rubbish."""
        batch = list(batch)
        if self._past and rng.random() < 0.3:
            batch += rng.sample(list(self._past), min(3, len(self._past)))
        if rng.random() < 0.2:
            batch.append(rng.choice(_NUMBERLESS))
        if rng.random() < 0.5:
            rng.shuffle(batch)
        return batch

    def put_broken(self, rng: random.Random) -> int:
        """Let an update wait that nobody can read."""
        return self.put(rng.choice(_BROKEN))

    def _confirm(self, offset: int) -> None:
        for number in [number for number in self._pending if number < offset]:
            update = self._pending.pop(number)
            self._past.append(update)
            self.on_confirmed(update)
        self.confirmed = max(self.confirmed, min(offset, self._newest + 1))
        self.pulse.beat()
