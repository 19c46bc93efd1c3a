"""Phrases of the vocabulary in normalised words: do they stand there, what is left without them."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import compress, count, filterfalse, pairwise
from typing import Final, TypeVar

from flows.library import Same, Vocabulary, made_once
from flows.text.normalise import words


@dataclass(frozen=True, slots=True)
class Phrases:
    """A set of phrases; where several stand at one place, the longest counts.

    `longest` is the number of words of the longest that begins with a word. `single` are those of
    one word, `pairs` the first two words of all others; `words` are all words that stand in one.
    """

    known: frozenset[tuple[str, ...]]
    longest: Mapping[str, int]
    single: frozenset[str]
    pairs: frozenset[tuple[str, str]]
    words: frozenset[str]

    def stand_in(self, spoken: Sequence[str]) -> bool:
        """Tell whether one of them stands somewhere in the words."""
        if not self.single.isdisjoint(spoken):
            return True
        if self.pairs.isdisjoint(pairwise(spoken)):
            return False  # most of what is said
        return any(self._length_at(place, spoken) for place in self._begun(spoken))

    def cut_from(self, spoken: Sequence[str]) -> tuple[str, ...]:
        """Return the words without them."""
        if self.pairs.isdisjoint(pairwise(spoken)):  # most of what is said
            return tuple(filterfalse(self.single.__contains__, spoken))
        kept: list[str] = []
        behind = 0
        for place in self._begun(spoken):
            length = self._length_at(place, spoken) if place >= behind else 0
            if length:
                kept += spoken[behind:place]
                behind = place + length
        return (*kept, *spoken[behind:])

    def _begun(self, spoken: Sequence[str]) -> Iterator[int]:
        """Return the places at which one of them may begin."""
        return compress(count(), map(self.longest.__contains__, spoken))

    def _length_at(self, place: int, spoken: Sequence[str]) -> int:
        longest = min(self.longest[spoken[place]], len(spoken) - place)
        for length in range(longest, 0, -1):
            if tuple(spoken[place : place + length]) in self.known:
                return length
        return 0


P = TypeVar("P")


def by_rarest_word(
    entries: Iterable[P], words_of: Callable[[P], Sequence[str]]
) -> Mapping[str, tuple[P, ...]]:
    """Return entries by the one of their words that the fewest of them have.

    Where that word is not said the entry is not: a message has few of these words.
    """
    known = tuple(entries)
    holding = Counter(word for one in known for word in {*words_of(one)})
    found: dict[str, list[P]] = {}
    for one in known:
        found.setdefault(min(words_of(one), key=holding.__getitem__), []).append(one)
    return {word: tuple(its) for word, its in found.items()}


_EMPTY: Final = ()


def phrases(texts: tuple[str, ...], vocabulary: Vocabulary) -> Phrases:
    """Return the phrases, normalised as messages are."""
    return _normalised(texts, Same(vocabulary))


@lru_cache(maxsize=256)
def _normalised(texts: tuple[str, ...], vocabulary: Same[Vocabulary]) -> Phrases:
    known = frozenset(words(text, vocabulary.value) for text in texts) - {_EMPTY}
    longest: dict[str, int] = {}
    for phrase in known:
        longest[phrase[0]] = max(len(phrase), longest.get(phrase[0], 0))
    return Phrases(
        known,
        longest,
        single=frozenset(phrase[0] for phrase in known if len(phrase) == 1),
        pairs=frozenset((phrase[0], phrase[1]) for phrase in known if len(phrase) > 1),
        words=frozenset().union(*known),
    )


@made_once
def fillers(vocabulary: Vocabulary) -> Phrases:
    """Return what may be left out: "ya kak"."""
    return phrases(vocabulary.fillers, vocabulary)


@made_once
def question_words(vocabulary: Vocabulary) -> Phrases:
    """Return what asks: "gimana"."""
    return phrases(vocabulary.question_words, vocabulary)
