"""How fast one person may go: whoever goes faster is told once, and then not heard for a while."""

from collections import OrderedDict, deque
from enum import Enum, auto
from typing import Final

_MOST: Final = 30  # acts
_SECONDS: Final = 60.0
_MOST_CHATS: Final = 10_000


class Admission(Enum):
    """What becomes of an act."""

    HEARD = auto()
    TOLD = auto()  # too fast, and to be told so
    IGNORED = auto()  # too fast, and told before


class Throttle:
    """At most thirty acts a minute in each chat. Kept in memory; the quietest chats go first."""

    def __init__(self, *, most: int = _MOST, seconds: float = _SECONDS) -> None:
        self._most = most
        self._seconds = seconds
        self._times: OrderedDict[int, deque[float]] = OrderedDict()
        self._told: dict[int, float] = {}

    def of(self, chat: int, now: float) -> Admission:
        """Note an act; tell what becomes of it. Only what is heard counts."""
        times = self._times.setdefault(chat, deque(maxlen=self._most))
        self._times.move_to_end(chat)
        if len(self._times) > _MOST_CHATS:
            old, _ = self._times.popitem(last=False)
            self._told.pop(old, None)
        if len(times) < self._most or times[0] <= now - self._seconds:
            times.append(now)
            return Admission.HEARD
        if self._told.get(chat, now - self._seconds) > now - self._seconds:
            return Admission.IGNORED
        self._told[chat] = now
        return Admission.TOLD

    def forgive(self, chat: int, acts: int) -> None:
        """Count so many acts less: they could not be taken, and come again."""
        times = self._times.get(chat, deque())
        for _ in range(min(acts, len(times))):
            times.pop()
