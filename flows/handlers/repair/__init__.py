"""Where understanding fails or is in doubt: said otherwise, explained, read back, left."""

from flows.handlers.repair.at_question import puzzled, skipped, started_over
from flows.handlers.repair.beside_answer import (
    answered_and_asked,
    answered_and_told,
    answered_with_thanks,
)
from flows.handlers.repair.misses import none_of_these
from flows.handlers.repair.once import not_twice
from flows.handlers.repair.read_back import corrected_or_repeated, unsure_of_part

__all__ = [
    "answered_and_asked",
    "answered_and_told",
    "answered_with_thanks",
    "corrected_or_repeated",
    "none_of_these",
    "not_twice",
    "puzzled",
    "skipped",
    "started_over",
    "unsure_of_part",
]
