"""Spoken words in which phrases are looked for: in their order, near to each other."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Self

from flows.library import by_word
from flows.text import Words, stem
from flows.understanding.polar.words import ENDINGS

_GAP: Final = 2  # words that may stand between two of a phrase


@dataclass(frozen=True, slots=True)
class SpokenWords:
    """Words with the `forms` in which each may stand in a phrase, and `known`: all of them."""

    words: Words
    forms: tuple[frozenset[str], ...]
    known: frozenset[str]

    @classmethod
    def of(cls, words: Words) -> Self:
        """Return the words with their forms."""
        forms = tuple(map(_forms, words))
        return cls(words, forms, frozenset().union(*forms))

    def holds(self, phrase: Words) -> bool:
        """Tell whether the stems of a phrase stand in it."""
        return any(True for _ in self.places(phrase))

    def places(self, phrase: Words) -> Iterator[frozenset[int]]:
        """Yield where the phrase stands, as the places of its words."""
        if not self.known.issuperset(phrase):
            return  # most of all phrases
        for start, forms in enumerate(self.forms):
            if phrase[0] in forms and (found := self._places_from(start, phrase)):
                yield frozenset(found)

    def _places_from(self, start: int, phrase: Words) -> list[int]:
        found = [start]
        for wanted in phrase[1:]:
            near = range(found[-1] + 1, min(found[-1] + 2 + _GAP, len(self.words)))
            place = next((place for place in near if wanted in self.forms[place]), None)
            if place is None:
                return []
            found.append(place)
        return found


@by_word(8192)
def _forms(word: str) -> frozenset[str]:
    """Return the stems that it may be in a phrase: "diulasin", "sambungkan"."""
    bare = stem(word)
    return frozenset({bare, *(bare.removesuffix(ending) for ending in ENDINGS)})
