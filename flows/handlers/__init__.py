"""What each event does to a conversation."""

from flows.handlers.command import COMMANDS, handle_command, named
from flows.handlers.press import erase, handle_press
from flows.handlers.prompt import reprompt
from flows.handlers.text import handle_text

__all__ = [
    "COMMANDS",
    "erase",
    "handle_command",
    "handle_press",
    "handle_text",
    "named",
    "reprompt",
]
