"""What was tapped beside an answer: that it was of help or not, what stands on a screen."""

from flows.handlers.tapped.helped import rated, tell_helped
from flows.handlers.tapped.screens import tell_screen, typed_screen

__all__ = ["rated", "tell_helped", "tell_screen", "typed_screen"]
