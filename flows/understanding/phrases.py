"""Phrases of the vocabulary found in normalised words: at a place, anywhere, covering everything."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from rapidfuzz.distance import OSA

from flows.library import Vocabulary
from flows.understanding.identity import Same
from flows.understanding.normalise import words

_FORGIVING = 5  # letters; a shorter word must be spelled right
_LONG = 9  # letters; here two slips are forgiven


def phrases(texts: Iterable[str], vocabulary: Vocabulary) -> tuple[tuple[str, ...], ...]:
    """Return the phrases in normalised words, the longest first."""
    return _normalised(tuple(texts), Same(vocabulary))


@lru_cache(maxsize=256)
def _normalised(
    texts: tuple[str, ...], vocabulary: Same[Vocabulary]
) -> tuple[tuple[str, ...], ...]:
    found = {words(text, vocabulary.value) for text in texts}
    return tuple(sorted(filter(None, found), key=len, reverse=True))


def length_at(place: int, spoken: Sequence[str], known: Iterable[tuple[str, ...]]) -> int:
    """Return how many words the phrase that stands at this place has; 0 if none does."""
    fitting = (phrase for phrase in known if tuple(spoken[place : place + len(phrase)]) == phrase)
    return next((len(phrase) for phrase in fitting), 0)


def contains(spoken: Sequence[str], known: Iterable[tuple[str, ...]]) -> bool:
    """Tell whether one of the phrases stands somewhere in the words."""
    listed = tuple(known)
    return any(length_at(place, spoken, listed) for place in range(len(spoken)))


def without(spoken: Sequence[str], known: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    """Return the words without those phrases."""
    listed = tuple(known)
    kept: list[str] = []
    place = 0
    while place < len(spoken):
        length = length_at(place, spoken, listed)
        if length == 0:
            kept.append(spoken[place])
        place += max(1, length)
    return tuple(kept)


def alike(one: str, other: str) -> bool:
    """Tell whether two words are the same but for a slip of the finger, two in a long word."""
    if one == other:
        return True
    shorter = min(len(one), len(other))
    if shorter < _FORGIVING or one[0] != other[0]:
        return False
    slips = 2 if shorter >= _LONG else 1
    return OSA.distance(one, other, score_cutoff=slips) <= slips
