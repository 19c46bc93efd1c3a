"""What the checks are called and what is done about them: looking it up, for all its spellings."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from rapidfuzz.distance import OSA

from flows.understanding.identity import Same
from flows.understanding.likeness import alike
from flows.understanding.told.words import LOOKALIKES

Words = tuple[str, ...]

_ENDINGS: Final = ("nya", "ku", "mu", "nye", "na", "ne", "e", "q")
_LONG_NAME: Final = 6  # letters; a shorter one must be spelled right
LONG_VERB: Final = 8


@dataclass(frozen=True, slots=True)
class Thing:
    """A name of what a check is about; `check` is the check's id."""

    check: str
    name: Words
    vague: bool
    part: bool


@dataclass(frozen=True, slots=True)
class Verbs:
    """The words of one check, by what they say of its things."""

    done: frozenset[str]
    proves: frozenset[str]
    holds: frozenset[str]
    fails: frozenset[str]
    unless: tuple[Words, ...]
    needs_all: bool


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """Things by their first word, verbs by check.

    `shared` are first words of several checks, `names` all words of things, `bases` leads from a
    verb's form to the verb, `like` has the long forms by first letter and length, and `plain` are
    words that are spelled right.
    """

    things: Mapping[str, tuple[Thing, ...]]
    verbs: Mapping[str, Verbs]
    shared: frozenset[str]
    names: frozenset[str]
    bases: Mapping[str, str]
    like: Mapping[tuple[str, int], tuple[str, ...]]
    verbs_of_all: frozenset[str]
    places: frozenset[str]
    fillers: frozenset[str]
    plain: frozenset[str]

    def names_something(self, word: str) -> bool:
        """Tell whether a thing's name may begin with this word."""
        return self.name(word) in self.things

    def is_place(self, word: str) -> bool:
        """Tell whether it names a platform or provider, perhaps with an ending."""
        return any(word.removesuffix(ending) in self.places for ending in ("", "nya", "ku"))

    def name(self, word: str) -> str:
        """Return the word of a thing that this is, with an ending or a slip; else itself."""
        return word if word in self.names else _name(Same(self), word)

    def base(self, word: str) -> str:
        """Return the verb that this is a form of, perhaps with a slip; else the word itself."""
        return self.bases.get(word) or _base(Same(self), word)


@lru_cache(maxsize=16_384)
def _name(lexicon: Same[Lexicon], word: str) -> str:
    known = lexicon.value
    if known.bases.get(word) in known.names:
        return known.bases[word]  # "ngereview" is a review too
    for ending in _ENDINGS:
        if word.endswith(ending) and word.removesuffix(ending) in known.names:
            return word.removesuffix(ending)
    if len(word) < _LONG_NAME - 1 or word in LOOKALIKES or word in known.plain:
        return word
    stem = word.removesuffix("nya")
    near = {name for name in known.names if len(name) >= _LONG_NAME and alike(name, stem)}
    return near.pop() if len(near) == 1 else word


@lru_cache(maxsize=16_384)
def _base(lexicon: Same[Lexicon], word: str) -> str:
    known = lexicon.value
    if len(word) < LONG_VERB or word in LOOKALIKES or word in known.plain or word in known.names:
        return word
    lengths = (len(word) + more for more in (-1, 0, 1))
    near = {
        known.bases[form]
        for length in lengths
        for form in known.like.get((word[0], length), ())
        if OSA.distance(form, word, score_cutoff=1) <= 1
    }
    return near.pop() if len(near) == 1 else word
