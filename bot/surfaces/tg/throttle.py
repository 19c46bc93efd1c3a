"""How fast one person may go: whoever goes faster is told once, and then not heard for a while."""

from collections import OrderedDict
from collections.abc import Hashable
from enum import Enum, auto
from typing import Final

_MOST: Final = 30  # acts
# Below what Telegram lets out into a group (delivery.rate_limits): else answers pile up there.
_MOST_IN_GROUP: Final = 15
_MOST_OF_MEMBER: Final = 5
_SECONDS: Final = 60.0
_MOST_CHATS: Final = 10_000
_REMEMBERED: Final = 20_000  # updates


class Admission(Enum):
    """What becomes of an act."""

    HEARD = auto()
    TOLD = auto()  # too fast, and to be told so
    IGNORED = auto()  # too fast, and told before


class Throttle:
    """At most thirty acts a minute of each. Kept in memory; the quietest go first."""

    def __init__(self, *, most: int = _MOST, seconds: float = _SECONDS) -> None:
        self._most = most
        self._seconds = seconds
        self._times: OrderedDict[Hashable, list[float]] = OrderedDict()  # a deque takes 600 bytes
        self._told: dict[Hashable, float] = {}

    def of(self, who: Hashable, now: float) -> Admission:
        """Note an act; tell what becomes of it. Only what is heard counts."""
        times = self._times.setdefault(who, [])
        self._times.move_to_end(who)
        if len(self._times) > _MOST_CHATS:
            old, _ = self._times.popitem(last=False)
            self._told.pop(old, None)
        if len(times) < self._most or times[0] <= now - self._seconds:
            times.append(now)
            del times[: -self._most]
            return Admission.HEARD
        if self._told.get(who, now - self._seconds) > now - self._seconds:
            return Admission.IGNORED
        self._told[who] = now
        return Admission.TOLD


class Admissions:
    """Who is heard: of private chats each, of groups each member and all of them together.

    An update that comes again is judged as it was the first time: it counts once.
    """

    def __init__(self) -> None:
        self._private = Throttle()
        self._members = Throttle(most=_MOST_OF_MEMBER)
        self._groups = Throttle(most=_MOST_IN_GROUP)
        self._judged: OrderedDict[int, Admission] = OrderedDict()

    def of_private(self, serial: int, chat: int, now: float) -> Admission:
        """Return what becomes of an act, by the number of its update."""
        return self._again(serial) or self._noted(serial, self._private.of(chat, now))

    def of_member(self, serial: int, group: int, sender: int | None, now: float) -> Admission:
        """Return what becomes of what somebody says in a group."""
        if again := self._again(serial):
            return again
        own = self._members.of((group, sender), now)
        judged = own if own is not Admission.HEARD else self._groups.of(group, now)
        return self._noted(serial, judged)

    def _again(self, serial: int) -> Admission | None:
        return self._judged.get(serial)

    def _noted(self, serial: int, judged: Admission) -> Admission:
        told = judged is Admission.TOLD  # once is enough
        self._judged[serial] = Admission.IGNORED if told else judged
        if len(self._judged) > _REMEMBERED:
            self._judged.popitem(last=False)
        return judged
