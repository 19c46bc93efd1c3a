"""The kinds of updates that Telegram is asked for; all others it keeps to itself."""

from typing import Final

UPDATES: Final = ("message", "edited_message", "callback_query", "inline_query")
