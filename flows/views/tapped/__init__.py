"""What is asked with a few taps beside an answer: whether it was of help, what a screen says."""

from flows.views.tapped.helped import (
    Helped,
    asked_below,
    helped_row,
    mark,
    noted,
    prompt_of,
    prompted_about,
    why_not,
)
from flows.views.tapped.screens import SCREENS, screens_offered

__all__ = [
    "SCREENS",
    "Helped",
    "asked_below",
    "helped_row",
    "mark",
    "noted",
    "prompt_of",
    "prompted_about",
    "screens_offered",
    "why_not",
]
