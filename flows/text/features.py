"""What a message is ranked by: its words, pairs of neighbours, and the letters words are made of.

Words carry the meaning, letters survive slips of the finger and endings.
"""

from collections.abc import Sequence
from functools import lru_cache
from itertools import chain, pairwise
from typing import Final

_ENDINGS: Final = ("nya", "kah", "lah", "ku", "mu")
_SHORTEST_STEM: Final = 4
_RUN: Final = 4  # letters; 3 and 5 beside it cost twice as much and found no more (decision 7)


def word_features(stems: Sequence[str]) -> list[str]:
    """Return the stems of a message, then each pair of neighbours."""
    return [*stems, *map(" ".join, pairwise(stems))]


def letter_features(stems: Sequence[str]) -> list[str]:
    """Return every run of letters within a stem; a space marks its beginning and end."""
    return [*chain.from_iterable(map(runs, stems))]


@lru_cache(maxsize=16384)
def stem(word: str) -> str:
    """Return a word without the ending that Indonesian hangs on it: "sertifikatnya"."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word.removesuffix(ending)
    return word


def runs(word: str) -> tuple[str, ...]:
    """Return every run of letters within a stem."""
    marked = f" {word} "
    return tuple(marked[start : start + _RUN] for start in range(len(marked) - _RUN + 1))
