"""Slips of the finger: how alike two words are, and the known word that was meant.

The first letter has to agree wherever a slip is forgiven.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import OSA

_FORGIVING: Final = 5  # letters; a shorter word must be spelled right
_LONG: Final = 9  # letters; here two slips are forgiven


def alike(one: str, other: str) -> bool:
    """Tell whether they are the same but for one slip, two in a long word; first letters agree."""
    if one == other:
        return True
    shorter = min(len(one), len(other))
    if shorter < _FORGIVING or one[0] != other[0]:
        return False
    slips = 2 if shorter >= _LONG else 1
    return OSA.distance(one, other, score_cutoff=slips) <= slips


ByFirstLetter = Mapping[str, tuple[str, ...]]


def by_first_letter(words: Iterable[str]) -> ByFirstLetter:
    """Return the words, each once and in their order, by first letter."""
    found: dict[str, dict[str, None]] = {}
    for word in words:
        found.setdefault(word[0], {})[word] = None
    return {letter: tuple(its) for letter, its in found.items()}


_USUAL: Final = 5  # messages; a word of fewer is perhaps a slip itself
_SHORTEST: Final = 5  # letters; shorter words have too many neighbours
_SLIPS: Final = 2


@dataclass(frozen=True, slots=True, eq=False)
class Repair:
    """`used` counts the messages that have a stem; `mended` returns what a stem was meant to be."""

    used: Counter[str]
    mended: Callable[[str], str]

    def __call__(self, stems: Iterable[str]) -> list[str]:
        """Return the stems, those that nobody uses replaced by the usual one they are like."""
        return [*map(self.mended, stems)]


def repair(messages: Sequence[Sequence[str]]) -> Repair:
    """Return what mends words towards those of the messages (as stems)."""
    return repair_towards(Counter(word for message in messages for word in dict.fromkeys(message)))


def repair_towards(used: Counter[str]) -> Repair:
    """Return what mends words towards these, each with the number of messages that have it.

    Of two that are as near the more usual one is meant, of two as usual the first.
    """
    usual = [w for w, times in used.most_common() if times >= _USUAL and len(w) >= _SHORTEST]
    beside = by_first_letter(usual)

    @lru_cache(maxsize=8192)
    def mended(word: str) -> str:
        if len(word) < _SHORTEST or word in used or word.isdigit():
            return word
        if not _nearest(word, beside.get(word[0], ())):
            return word  # nothing that is alike
        near = _nearest(word, usual)
        return near[0] if near and alike(near[0], word) else word

    return Repair(used, mended)


def _nearest(word: str, known: Sequence[str]) -> tuple[str, float, int] | None:
    return process.extractOne(word, known, scorer=OSA.distance, score_cutoff=_SLIPS)
