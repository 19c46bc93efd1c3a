"""What each event does to a conversation."""

from flows.handlers.cases import handle_reminder
from flows.handlers.command import COMMANDS, named
from flows.handlers.private import PrivateChat

__all__ = ["COMMANDS", "PrivateChat", "handle_reminder", "named"]
