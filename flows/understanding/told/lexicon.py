"""What the checks are called and what is done about them: looking it up, for all its spellings."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from rapidfuzz.distance import OSA

from flows.understanding.first_letters import ByFirstLetter
from flows.understanding.likeness import alike
from flows.understanding.told.words import LOOKALIKES

Words = tuple[str, ...]

_ENDINGS: Final = ("nya", "ku", "mu", "nye", "na", "ne", "e", "q")
LONG_NAME: Final = 6  # letters; a shorter one must be spelled right
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

    `shared` are first words of several checks, `names` all words of things, `long_names` those in
    which slips are forgiven, `bases` leads from a verb's form to the verb, `like` has the long
    forms by first letter and length, and `plain` are words that are spelled right.
    """

    things: Mapping[str, tuple[Thing, ...]]
    verbs: Mapping[str, Verbs]
    shared: frozenset[str]
    names: frozenset[str]
    long_names: ByFirstLetter
    bases: Mapping[str, str]
    like: Mapping[tuple[str, int], tuple[str, ...]]
    verbs_of_all: frozenset[str]
    places: frozenset[str]
    fillers: frozenset[str]
    plain: frozenset[str]

    def names_something(self, word: str) -> bool:
        """Tell whether a thing's name may begin with this word."""
        return _names_something(self, word)

    def is_place(self, word: str) -> bool:
        """Tell whether it names a platform or provider, perhaps with an ending."""
        places = self.places
        bare = word.removesuffix("nya"), word.removesuffix("ku")
        return word in places or bare[0] in places or bare[1] in places

    def name(self, word: str) -> str:
        """Return the word of a thing that this is, with an ending or a slip; else itself."""
        return word if word in self.names else _name(self, word)

    def base(self, word: str) -> str:
        """Return the verb that this is a form of, perhaps with a slip; else the word itself."""
        return self.bases.get(word) or _base(self, word)


@lru_cache(maxsize=8192)
def _names_something(known: Lexicon, word: str) -> bool:
    return known.name(word) in known.things


@lru_cache(maxsize=8192)
def _name(known: Lexicon, word: str) -> str:
    if known.bases.get(word) in known.names:
        return known.bases[word]  # "ngereview" is a review too
    for ending in _ENDINGS:
        if word.endswith(ending) and word.removesuffix(ending) in known.names:
            return word.removesuffix(ending)
    if len(word) < LONG_NAME - 1 or word in LOOKALIKES or word in known.plain:
        return word
    stem = word.removesuffix("nya")
    near = {name for name in known.long_names.get(stem[0], ()) if alike(name, stem)}
    return near.pop() if len(near) == 1 else word


@lru_cache(maxsize=8192)
def _base(known: Lexicon, word: str) -> str:
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
