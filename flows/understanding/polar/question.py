"""Questions that yes or no answers: "bank bri bisa?", "boleh pakai hp orang lain ga".

What is read here is that a clause asks so, and by what. A wrong yes is worse than none: what
denies, asks how or when, leaves something out ("selain") or only tells is no such question. The
words of a phrase itself are exempt: whoever asks about "tanpa ulasan" means just that.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from flows.library import PolarKind, Vocabulary, made_once
from flows.text import Phrases, TypedSentence, Words, clauses_of, joined, phrases
from flows.understanding.polar.clause import SignedClause
from flows.understanding.polar.spoken import SpokenWords
from flows.understanding.polar.words import IF, LAST, MAY, MUST, OPEN, TAGS

_LONGEST: Final = 16  # words: more is a story


@dataclass(frozen=True, slots=True)
class PolarQuestion:
    """A clause that asks, without what only shows that it does, and the message it stands in."""

    clause: SpokenWords
    message: SpokenWords

    def fits(self, asks: PolarKind, phrase: Words) -> bool:
        """Tell whether it asks this, and nothing else, of what the stems of a phrase name."""
        return any(self._asks_beside(places) is asks for places in self.clause.places(phrase))

    def _asks_beside(self, places: frozenset[int]) -> PolarKind | None:
        """Return what the words besides those places ask; None where it is no yes or no."""
        words = enumerate(self.clause.words)
        beside = {word for place, word in words if place not in places}
        if not OPEN.isdisjoint(beside):
            return None
        may, must = not MAY.isdisjoint(beside), not MUST.isdisjoint(beside)
        if may and must:
            return None
        if may or must:
            return PolarKind.MAY if may else PolarKind.MUST
        return PolarKind.WHETHER


def polar_questions(
    sentences: Sequence[TypedSentence], vocabulary: Vocabulary
) -> tuple[PolarQuestion, ...]:
    """Return the clauses that ask whether something is so."""
    asking = tuple(_asking(sentences, vocabulary))
    if not asking:
        return ()
    message = SpokenWords.of(joined(clauses_of(sentences)))
    return tuple(PolarQuestion(SpokenWords.of(clause), message) for clause in asking)


def _asking(sentences: Sequence[TypedSentence], vocabulary: Vocabulary) -> Iterator[Words]:
    asides, light = _asides(vocabulary), light_words(vocabulary)
    for sentence in sentences:
        clauses = _whole_clauses(sentence.clauses)
        alone = len(clauses) == len(sentences) == 1
        for number, clause in enumerate(clauses, start=1):
            read = SignedClause([*asides.cut_from(clause)], light)
            read.asked = sentence.asked and number == len(clauses)
            read.take_signs()
            if len(read.words) <= _LONGEST and (read.asked or (alone and read.is_short())):
                yield tuple(read.words)


@made_once
def _asides(vocabulary: Vocabulary) -> Phrases:
    """Return what stands around a question: "mau tanya". Single words may belong to a phrase."""
    return phrases(tuple(one for one in vocabulary.asides if " " in one), vocabulary)


@made_once
def light_words(vocabulary: Vocabulary) -> frozenset[str]:
    """Return the words that may stand before and behind a question: "halo kak"."""
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
