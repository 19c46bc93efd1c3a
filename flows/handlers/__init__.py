"""What each event does to a conversation."""

from flows.handlers.command import COMMANDS, named
from flows.handlers.private import PrivateChat

__all__ = ["COMMANDS", "PrivateChat", "named"]
