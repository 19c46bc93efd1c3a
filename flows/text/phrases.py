"""Phrases of the vocabulary in normalised words: do they stand there, what is left without them."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import compress, count
from typing import Final, TypeVar

from flows.library import Same, Vocabulary, made_once
from flows.text.normalise import words


@dataclass(frozen=True, slots=True)
class Phrases:
    """A set of phrases; where several stand at one place, the longest counts.

    `longest` is the number of words of the longest that begins with a word, `seconds` are the words
    that may stand behind it, `single` those that are one alone; `words` are all words of theirs.
    """

    known: frozenset[tuple[str, ...]]
    longest: Mapping[str, int]
    seconds: Mapping[str, frozenset[str]]
    single: frozenset[str]
    words: frozenset[str]

    def stand_in(self, spoken: Sequence[str]) -> bool:
        """Tell whether one of them stands somewhere in the words."""
        if self.longest.keys().isdisjoint(spoken):
            return False
        return any(self._length_at(place, spoken) for place in self._begun(spoken))

    def cut_from(self, spoken: Sequence[str]) -> tuple[str, ...]:
        """Return the words without them."""
        longest = self.longest
        spoken = tuple(spoken)
        if longest.keys().isdisjoint(spoken):
            return spoken
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
        word, behind, end = spoken[place], place + 1, len(spoken)
        if behind < end and spoken[behind] in self.seconds[word]:
            for length in range(min(self.longest[word], end - place), 1, -1):
                if tuple(spoken[place : place + length]) in self.known:
                    return length
        return 1 if word in self.single else 0


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
    seconds: dict[str, set[str]] = {}
    for phrase in known:
        longest[phrase[0]] = max(len(phrase), longest.get(phrase[0], 0))
        seconds.setdefault(phrase[0], set()).update(phrase[1:2])
    return Phrases(
        known,
        longest,
        {word: frozenset(its) for word, its in seconds.items()},
        frozenset(phrase[0] for phrase in known if len(phrase) == 1),
        frozenset().union(*known),
    )


@made_once
def fillers(vocabulary: Vocabulary) -> Phrases:
    """Return what may be left out: "ya kak"."""
    return phrases(vocabulary.fillers, vocabulary)


@made_once
def question_words(vocabulary: Vocabulary) -> Phrases:
    """Return what asks: "gimana"."""
    return phrases(vocabulary.question_words, vocabulary)
