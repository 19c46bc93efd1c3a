"""Tells the log once when Telegram cannot be reached, and once when it can again."""

import logging
from typing import Final

from telegram.error import Conflict, TelegramError

_log = logging.getLogger(__name__)

_CAUSES: Final[dict[type[TelegramError], str]] = {
    Conflict: "another process is using the same token"
}


class Outage:
    """Whether Telegram is out of reach, and why."""

    def __init__(self) -> None:
        self._kind: type[TelegramError] | None = None

    @property
    def is_on(self) -> bool:
        """Whether the last call failed."""
        return self._kind is not None

    def seen(self, error: TelegramError) -> None:
        """Note a failed call."""
        if self._kind is not type(error):
            self._kind = type(error)
            _log.warning(
                "Telegram out of reach, trying on: %s",
                _CAUSES.get(self._kind, self._kind.__name__),
            )

    def over(self) -> None:
        """Note a call that succeeded."""
        if self._kind:
            self._kind = None
            _log.info("Telegram in reach again")
