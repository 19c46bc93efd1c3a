"""Telegram's limits on sending, kept beforehand: whoever runs into them is made to wait longer.

Telegram's FAQ for bots: about 30 messages a second over all, one a second in a chat (short bursts
are let through), 20 a minute in a group.
"""

from collections import OrderedDict
from typing import Final

_A_CHAT: Final = (3, 3.0)  # messages, seconds: one a second, the pieces of an answer together
_A_GROUP: Final = (20, 60.0)
# What nobody has asked for has a budget of its own, so that no answer waits behind it; and when
# Telegram says that it is too much, it stops.
_UNASKED: Final = (25, 1.0)
_STOPPED: Final = 60.0  # seconds
# The pace over all, while Telegram refuses: a place takes longer, up to three times as long.
_A_SECOND: Final = 1.0
_SLOWER: Final = 1.5
_SLOWEST: Final = 3.0
_FASTER: Final = 0.1
_MOST_CHATS: Final = 10_000  # whoever was quiet for as long as ten thousand others is forgotten


class Window:
    """At most `most` in any stretch of `seconds`. Times are those of one monotonic clock."""

    __slots__ = ("_most", "_seconds", "_taken")  # there is one for each of ten thousand chats

    def __init__(self, most: int, seconds: float) -> None:
        self._most, self._seconds = most, seconds
        self._taken: list[float] = []  # a deque takes 600 bytes, however short

    def free_at(self, now: float) -> float:
        """Return the time from which on there is a place, `now` or later."""
        full = len(self._taken) == self._most
        return max(now, self._taken[0] + self._seconds) if full else now

    def take(self, now: float) -> float:
        """Take the next place and return its time, `now` or later."""
        time = self.free_at(now)
        self._taken.append(time)
        del self._taken[: -self._most]
        return time

    def stretch(self, seconds: float) -> None:
        """Let as many in any stretch of so many seconds from now on."""
        self._seconds = seconds


class Tide:
    """How fast Telegram takes messages now: slower while it refuses one chat after the other.

    A flood limit of a single chat says nothing of the others; refusals without a success between
    them do. What is taken brings the pace back.
    """

    def __init__(self) -> None:
        self.seconds = _A_SECOND
        self._refused = False  # the last that was heard of

    def refused(self) -> None:
        """Hear that a message to a chat was refused that had not been refused yet."""
        if self._refused:
            self.seconds = min(self.seconds * _SLOWER, _SLOWEST)
        self._refused = True

    def taken(self) -> None:
        """Hear that a message was taken."""
        self._refused = False
        self.seconds = max(self.seconds - _FASTER, _A_SECOND)


class Limits:
    """The places over all and of each chat; groups have negative numbers."""

    def __init__(self, *, a_second: int) -> None:
        self._all = Window(a_second, _A_SECOND)
        self._tide = Tide()
        self._chats: OrderedDict[int, Window] = OrderedDict()
        self._groups = Window(max(1, a_second // 2), _A_SECOND)
        self._unasked = Window(*_UNASKED)
        self.resumes = 0.0  # the time until which nothing is sent that nobody has asked for

    def free_at(self, chat: int, now: float) -> float:
        """Return the time from which on this chat has a place, without regard to the others."""
        window = self._chats.get(chat)
        return window.free_at(now) if window else now

    def take(self, chat: int, now: float, *, unasked: bool = False) -> float:
        """Take a place for a message to this chat and return its time.

        Wait until `free_at` first: a place ahead of time would be one less for the other chats.
        What is `unasked` has its place over all already.
        """
        window = self._chats.pop(chat, None) or Window(*(_A_CHAT if chat > 0 else _A_GROUP))
        self._chats[chat] = window
        if len(self._chats) > _MOST_CHATS:
            self._chats.popitem(last=False)
        return window.take(now if unasked else self._all.take(now))

    def refused(self) -> None:
        """Hear that a chat has met its flood limit."""
        self._tide.refused()
        self._follow()

    def taken(self) -> None:
        """Hear that Telegram has taken a message."""
        self._tide.taken()
        self._follow()

    def _follow(self) -> None:
        for window in (self._all, self._groups):
            window.stretch(self._tide.seconds)

    def take_unaddressed(self, now: float) -> float:
        """Take a place for a change that is no message: it counts over all only."""
        return self._all.take(now)

    def take_for_group(self, now: float) -> float:
        """Take a place among those that groups have over all and return its time.

        They have half of all: however many groups are busy, no private chat waits behind them.
        """
        return self._groups.take(now)

    def take_unasked(self, now: float) -> float:
        """Take a place for a message that nobody has asked for and return its time."""
        return self._unasked.take(max(now, self.resumes))

    def stop_unasked(self, now: float) -> None:
        """Send nothing for a while that nobody has asked for; places taken before are void."""
        self.resumes = now + _STOPPED
