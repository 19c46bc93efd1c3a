"""Questions that yes or no answers: "bank bri bisa?", "boleh pakai hp orang lain ga".

What is read here is that a clause asks so, and by what. A wrong yes is worse than none: what
denies, asks how or when, leaves something out ("selain") or only tells is no such question. The
words of a phrase itself are exempt: whoever asks about "tanpa ulasan" means just that.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Self

from flows.library import PolarKind, Vocabulary, by_word, made_once
from flows.text import Phrases, TypedSentence, Words, phrases, stem
from flows.understanding.polar.clause import SignedClause
from flows.understanding.polar.words import ENDINGS, IF, LAST, MAY, MUST, OPEN, TAGS

_GAP: Final = 2  # words that may stand between two of a phrase
_LONGEST: Final = 16  # words: more is a story


@dataclass(frozen=True, slots=True)
class PolarQuestion:
    """The words of a clause that asks, without what only shows that it does.

    `forms` are those in which each may stand in a phrase, `known` all of them.
    """

    words: Words
    forms: tuple[frozenset[str], ...]
    known: frozenset[str]

    @classmethod
    def of(cls, words: Words) -> Self:
        """Return the question of these words."""
        forms = tuple(map(_forms, words))
        return cls(words, forms, frozenset().union(*forms))

    def fits(self, asks: PolarKind, phrase: Words) -> bool:
        """Tell whether it asks this, and nothing else, of what the stems of a phrase name."""
        return any(self._asks_beside(places) is asks for places in self._places(phrase))

    def holds(self, phrase: Words) -> bool:
        """Tell whether the stems of a phrase stand in it."""
        return any(True for _ in self._places(phrase))

    def _asks_beside(self, places: frozenset[int]) -> PolarKind | None:
        """Return what the words besides those places ask; None where it is no yes or no."""
        beside = {word for place, word in enumerate(self.words) if place not in places}
        if not OPEN.isdisjoint(beside):
            return None
        may, must = not MAY.isdisjoint(beside), not MUST.isdisjoint(beside)
        if may and must:
            return None
        if may or must:
            return PolarKind.MAY if may else PolarKind.MUST
        return PolarKind.WHETHER

    def _places(self, phrase: Words) -> Iterator[frozenset[int]]:
        """Yield where the phrase stands: its words in this order, near to each other."""
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


def polar_questions(
    sentences: Sequence[TypedSentence], vocabulary: Vocabulary
) -> tuple[PolarQuestion, ...]:
    """Return the clauses that ask whether something is so."""
    return tuple(_questions(sentences, vocabulary))


def _questions(
    sentences: Sequence[TypedSentence], vocabulary: Vocabulary
) -> Iterator[PolarQuestion]:
    asides, light = _asides(vocabulary), _light(vocabulary)
    for sentence in sentences:
        clauses = _whole_clauses(sentence.clauses)
        alone = len(clauses) == len(sentences) == 1
        for number, clause in enumerate(clauses, start=1):
            read = SignedClause([*asides.cut_from(clause)], light)
            read.asked = sentence.asked and number == len(clauses)
            read.take_signs()
            if len(read.words) <= _LONGEST and (read.asked or (alone and read.is_short())):
                yield PolarQuestion.of(tuple(read.words))


@made_once
def _asides(vocabulary: Vocabulary) -> Phrases:
    """Return what stands around a question: "mau tanya". Single words may belong to a phrase."""
    return phrases(tuple(one for one in vocabulary.asides if " " in one), vocabulary)


@made_once
def _light(vocabulary: Vocabulary) -> frozenset[str]:
    """Return the words that may stand before and behind it: "halo kak"."""
    known = phrases((*vocabulary.fillers, *vocabulary.asides), vocabulary).known
    return frozenset(phrase[0] for phrase in known if len(phrase) == 1) - LAST


def _whole_clauses(clauses: Sequence[Words]) -> list[Words]:
    """Return the clauses, a condition with what follows it, "bener ga" with what precedes it."""
    found: list[Words] = []
    for clause in clauses:
        if found and (TAGS.issuperset(clause) or found[-1][0] in IF):
            found[-1] = (*found[-1], *clause)
        else:
            found.append(clause)
    return found


@by_word(8192)
def _forms(word: str) -> frozenset[str]:
    """Return the stems that it may be in a phrase: "diulasin", "sambungkan"."""
    bare = stem(word)
    return frozenset({bare, *(bare.removesuffix(ending) for ending in ENDINGS)})
