"""A memory for what is found out of a single word, as people use the same words again and again.

It is bounded in number and in length: of a message nothing longer than a word is kept.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import Final, TypeVar

R = TypeVar("R")

_LONGEST: Final = 40  # letters; what is longer is no word, and is read anew


def by_word(most: int) -> Callable[[Callable[[str], R]], Callable[[str], R]]:
    """Return what makes a function of a word remember its last `most` results."""

    def remembering(read: Callable[[str], R]) -> Callable[[str], R]:
        known = lru_cache(maxsize=most)(read)
        return lambda word: known(word) if len(word) <= _LONGEST else read(word)

    return remembering
