"""What comes with a command: where a link leads to, and what was typed behind it."""

from flows.handlers.arrival.behind_command import hear_behind

__all__ = ["hear_behind"]
