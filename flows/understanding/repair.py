"""Slips of the finger in words nobody has used before: the known word that was meant."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import OSA

from flows.understanding.first_letters import by_first_letter
from flows.understanding.likeness import alike

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
        return [self.mended(word) for word in stems]


def repair(messages: Sequence[Sequence[str]]) -> Repair:
    """Return what mends words towards those of the messages (as stems)."""
    used = Counter(word for message in messages for word in set(message))
    usual = [w for w, times in used.items() if times >= _USUAL and len(w) >= _SHORTEST]
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
