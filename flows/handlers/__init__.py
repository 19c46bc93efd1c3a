"""What each event does to a conversation."""

from flows.handlers.command import COMMANDS, named, obey
from flows.handlers.press import erase, press
from flows.handlers.prompt import stay
from flows.handlers.text import hear

__all__ = ["COMMANDS", "erase", "hear", "named", "obey", "press", "stay"]
