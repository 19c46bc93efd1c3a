"""getUpdates as Telegram means it: whoever asks is kept waiting until there is something."""

import asyncio
from collections.abc import Mapping
from typing import Final

from benchmarks.load.server.backlog import Backlog
from benchmarks.load.server.wire import Respond

_NOTHING: Final = b'{"ok":true,"result":[]}'


class LongPoll:
    """Keeps one question at a time; a newer one ends it."""

    def __init__(self, backlog: Backlog) -> None:
        self._backlog = backlog
        self._held: tuple[Respond, Mapping[str, str]] | None = None
        self._waking = False

    def wake(self) -> None:
        """Answer who waits, in a moment: what others do in the same moment goes along."""
        if self._held and not self._waking:
            self._waking = True
            asyncio.get_running_loop().call_soon(self._wake)

    def ask(self, fields: Mapping[str, str], respond: Respond) -> None:
        """Answer a getUpdates, now or when there is something or its time is over."""
        self._let_go()
        updates = self._backlog.fetch(int(fields.get("offset", 0)), int(fields.get("limit", 100)))
        timeout = float(fields.get("timeout", 0))
        if updates or not timeout:
            respond(b'{"ok":true,"result":[%s]}' % ",".join(updates).encode())
            return
        self._held = (respond, fields)
        asyncio.get_running_loop().call_later(timeout, self._let_go, respond)

    def _let_go(self, of: Respond | None = None) -> None:
        """End a long poll that has found nothing: its time is over, or there is a newer one."""
        if self._held and of in (None, self._held[0]):
            (respond, _), self._held = self._held, None
            respond(_NOTHING)

    def _wake(self) -> None:
        self._waking = False
        if self._held:
            (respond, fields), self._held = self._held, None
            self.ask(fields, respond)
