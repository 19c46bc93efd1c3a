"""How things arrive: what a link or a command carries, and scraps of a message yet to come."""

from flows.handlers.arrival.behind_command import hear_behind
from flows.handlers.arrival.scraps import is_scrap

__all__ = ["hear_behind", "is_scrap"]
