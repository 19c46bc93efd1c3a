"""What happens in guided cases that content describes: begun, followed, read in their own way."""

from flows.handlers.guide.asked import begin_asked, begin_pressed
from flows.handlers.guide.following import follow_guide
from flows.handlers.guide.own_reading import NOT_READ, OWN_READING, solved

__all__ = [
    "NOT_READ",
    "OWN_READING",
    "begin_asked",
    "begin_pressed",
    "follow_guide",
    "solved",
]
