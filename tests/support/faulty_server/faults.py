"""What may go wrong with a call of the Bot API, chosen by a seed: the same calls fail each time."""

import random
from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final


class Fault(StrEnum):
    """One way in which a call fails."""

    FINE = "fine"
    FLOOD = "429 with retry_after"
    ERROR = "500"
    GATEWAY = "502 with a page of HTML"
    RESET = "connection reset, nothing done"
    HELD = "no answer for a while, then reset, nothing done"
    LOST = "done, then connection reset"
    LATE = "done, no answer for a while, then reset"
    GARBLED = "done, answered with half of the JSON"
    SLOW = "done, answered byte by byte"


# After these the bot cannot know that its call was done: its doing it again is right.
LOST_ON_THE_WAY: Final = frozenset({Fault.LOST, Fault.LATE, Fault.GARBLED})
NOT_DONE: Final = frozenset({Fault.FLOOD, Fault.ERROR, Fault.GATEWAY, Fault.RESET, Fault.HELD})

_BAD: Final = tuple(fault for fault in Fault if fault is not Fault.FINE)


@dataclass
class Faults:
    """Chooses by seed, method, chat and how often that was called: not by what comes in between.

    `share` of the calls fail. `flooded` chats are always told to wait `flood_seconds`; methods
    that are `broken` always fail.
    """

    seed: int = 0
    share: float = 0.0
    flooded: set[int] = field(default_factory=set)
    flood_seconds: int = 20
    broken: set[str] = field(default_factory=set)
    failed: Counter[str] = field(default_factory=Counter)
    chosen: Counter[Fault] = field(default_factory=Counter)
    _calls: Counter[tuple[str, int]] = field(default_factory=Counter)

    def choose(self, method: str, chat: int) -> Fault:
        """Return what happens to the next call."""
        if chat in self.flooded:
            return Fault.FLOOD
        if method in self.broken:
            self.failed[method] += 1
            return Fault.GATEWAY
        rng = self.rng(method, chat)
        fault = rng.choice(_BAD) if rng.random() < self.share else Fault.FINE
        if fault is Fault.FLOOD and not chat:
            fault = Fault.ERROR  # Telegram limits what is sent to a chat
        self.chosen[fault] += 1
        return fault

    def rng(self, method: str, chat: int) -> random.Random:
        """Return the chance that belongs to the next call."""
        self._calls[method, chat] += 1
        return random.Random(f"{self.seed}/{method}/{chat}/{self._calls[method, chat]}")  # noqa: S311 - chance that comes again

    def wait(self, chat: int) -> int:
        """Return the seconds that a flooded chat is told to wait."""
        return self.flood_seconds if chat in self.flooded else 1
