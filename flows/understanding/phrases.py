"""Phrases of the vocabulary in normalised words: do they stand there, what is left without them."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from flows.library import Vocabulary
from flows.understanding.identity import Same
from flows.understanding.normalise import words


@dataclass(frozen=True, slots=True)
class Phrases:
    """A set of phrases; where several stand at one place, the longest counts."""

    known: frozenset[tuple[str, ...]]
    longest: int

    def stand_in(self, spoken: Sequence[str]) -> bool:
        """Tell whether one of them stands somewhere in the words."""
        return any(self._length_at(place, spoken) for place in range(len(spoken)))

    def cut_from(self, spoken: Sequence[str]) -> tuple[str, ...]:
        """Return the words without them."""
        kept: list[str] = []
        place = 0
        while place < len(spoken):
            length = self._length_at(place, spoken)
            if length == 0:
                kept.append(spoken[place])
            place += max(1, length)
        return tuple(kept)

    def _length_at(self, place: int, spoken: Sequence[str]) -> int:
        lengths = range(min(self.longest, len(spoken) - place), 0, -1)
        fitting = (n for n in lengths if tuple(spoken[place : place + n]) in self.known)
        return next(fitting, 0)


_EMPTY: Final = ()


def phrases(texts: tuple[str, ...], vocabulary: Vocabulary) -> Phrases:
    """Return the phrases, normalised as messages are."""
    return _normalised(texts, Same(vocabulary))


@lru_cache(maxsize=256)
def _normalised(texts: tuple[str, ...], vocabulary: Same[Vocabulary]) -> Phrases:
    known = frozenset(words(text, vocabulary.value) for text in texts) - {_EMPTY}
    return Phrases(known, max(map(len, known), default=0))
