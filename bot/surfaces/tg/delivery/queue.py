"""The answers that wait, a line for each chat, counted: who could be sent to now, and who not.

What cannot go out now counts against nobody else, so that a chat at its flood limit, or a group at
its own, holds up no other; of that little waits, and the oldest goes.
"""

import asyncio
from typing import Final

from bot.service.ports import SurfaceWatch
from bot.service.turn import Outgoing
from bot.surfaces.tg.delivery.line import ChatLine, LineItem

# Answers that wait where Telegram refuses them: the newest tells where the person stands. In a
# group, where several people ask, no more wait than are soon sent.
_MOST_HELD: Final = 5
_MOST_HELD_IN_GROUP: Final = 10
_MOST_IN_ALL: Final = 20_000  # answers, held ones too


class AnswerQueue:
    """The lines of all chats. `waiting` are answers, `unasked` what nobody waits for.

    `held` is how many of the answers are for chats to which nothing can go out now.
    """

    def __init__(self, watch: SurfaceWatch) -> None:
        self._watch = watch
        self._lines: dict[int, ChatLine] = {}
        self._freed = asyncio.Event()
        self.waiting = 0
        self.unasked = 0
        self.held = 0

    def line(self, chat: int) -> ChatLine | None:
        """Return the line of a chat; None where nothing waits there."""
        return self._lines.get(chat)

    def opened(self, chat: int) -> ChatLine:
        """Return a new line for a chat that has none."""
        line = self._lines[chat] = ChatLine()
        return line

    def closed(self, chat: int) -> None:
        """Forget the line of a chat; nothing waits there any more."""
        self.hold(self._lines[chat], held=False)
        del self._lines[chat]

    def put(self, line: ChatLine, entry: LineItem) -> None:
        """Let something wait behind what waits there."""
        line.put(entry)
        self._count(line, entry, 1)

    def sent(self, line: ChatLine) -> None:
        """Take out the first of a line."""
        self._count(line, line.entries.popleft(), -1)

    def forget(self, line: ChatLine) -> None:
        """Take out all but the first of a line, which is being sent."""
        while len(line.entries) > 1:
            self._count(line, line.entries.pop(), -1)

    def withdrawn(self, chat: int) -> Outgoing | None:
        """Take back the last answer of a chat if it answers a message and has not been begun."""
        line = self._lines.get(chat)
        last = line.entries[-1] if line and line.entries else None
        if line is None or last is None or last.begun or not last.going.parts:
            return None
        self._count(line, line.entries.pop(), -1)
        return last.going

    def hold(self, line: ChatLine, *, held: bool) -> None:
        """Note whether anything can go out to a chat now."""
        if line.held is held:
            return
        line.held = held
        answers = sum(not entry.unasked for entry in line.entries)
        self.held += answers if held else -answers
        self._freed.set()

    def let_go(self, chat: int, line: ChatLine) -> tuple[LineItem, ...]:
        """Take out the oldest answers where too many wait for what may take hours; return them."""
        if chat > 0 and not line.refused:
            return ()
        most = _MOST_HELD if chat > 0 else _MOST_HELD_IN_GROUP
        waiting = [one for one in line.entries if not one.begun and not one.unasked]
        gone = tuple(waiting[: max(0, len(waiting) - most)])
        for entry in gone:
            line.entries.remove(entry)
            self._count(line, entry, -1)
        return gone

    def has_room(self, most: int) -> bool:
        """Tell whether fewer than `most` answers wait that could go out."""
        return self.waiting - self.held < most and self.waiting < most + _MOST_IN_ALL

    async def room(self, most: int) -> None:
        """Wait until there is room."""
        while not self.has_room(most):
            self._freed.clear()
            await self._freed.wait()

    def hurry(self) -> None:
        """Let nothing wait for a further message."""
        for line in self._lines.values():
            line.hurry()

    def figures(self) -> tuple[int, int, float]:
        """Return how many answers wait, how many of them are held, how long the oldest other."""
        return self.waiting, self.held, self._longest_wait()

    def _longest_wait(self) -> float:
        now = asyncio.get_running_loop().time()
        lines = (line for line in self._lines.values() if not line.held)
        asked = (entry for line in lines for entry in line.entries if not entry.unasked)
        return max((now - max(entry.since, entry.not_before) for entry in asked), default=0.0)

    def _count(self, line: ChatLine, entry: LineItem, change: int) -> None:
        if entry.unasked:
            self.unasked += change
            return
        self.waiting += change
        self.held += change if line.held else 0
        self._watch.queue(self.waiting)
        if change < 0:
            self._freed.set()
