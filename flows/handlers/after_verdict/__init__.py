"""What follows a verdict, of whichever kind of case: the ways on, and its end."""

from flows.handlers.after_verdict.certificate import ask_again, begin, below, remind
from flows.handlers.after_verdict.either import close, follow
from flows.handlers.after_verdict.guided import close_guide, letter

__all__ = ["ask_again", "begin", "below", "close", "close_guide", "follow", "letter", "remind"]
