"""The lexicon of a library: `told_as` of its checks, normalised, with the forms verbs take."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from rapidfuzz.distance import OSA

from flows.library import Check, Same, ToldAs, Vocabulary
from flows.text import ByFirstLetter, Words, alike, by_first_letter
from flows.understanding.statements.spoken import told_words
from flows.understanding.statements.words import LOOKALIKES, PREPOSITIONS

_ENDINGS: Final = ("nya", "ku", "mu", "nye", "nyo", "na", "ne", "e", "q")
_OF_PLACES: Final = ("", "nya", "ku")
LONG_NAME: Final = 6  # letters; a shorter one must be spelled right
LONG_VERB: Final = 8


@dataclass(frozen=True, slots=True)
class Thing:
    """A name of what a check is about; `check` is the check's id."""

    check: str
    name: Words
    vague: bool
    part: bool


ByFirstWord = Mapping[str, tuple[Words, ...]]
"""Phrases by the words with which they begin."""


@dataclass(frozen=True, slots=True)
class Verbs:
    """The words of one check, by what they say of its things; `unless` by their first words."""

    done: frozenset[str]
    proves: frozenset[str]
    holds: frozenset[str]
    fails: frozenset[str]
    unless: ByFirstWord
    needs_all: bool


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """Things by their first word, verbs by check.

    `shared` are first words of several checks, `tails` the words that may follow one of them alone,
    `names` all words of things, `long_names` those in
    which slips are forgiven, `bases` leads from a verb's form to the verb, `like` has the long
    forms by first letter and length, `places` have their endings, `place_starts` are how they
    begin, and `plain` words that are spelled right.
    """

    things: Mapping[str, tuple[Thing, ...]]
    verbs: Mapping[str, Verbs]
    shared: frozenset[str]
    tails: frozenset[str]
    names: frozenset[str]
    long_names: ByFirstLetter
    bases: Mapping[str, str]
    like: Mapping[tuple[str, int], tuple[str, ...]]
    verbs_of_all: frozenset[str]
    places: frozenset[str]
    place_starts: frozenset[str]
    fillers: frozenset[str]
    plain: frozenset[str]

    def names_something(self, word: str) -> bool:
        """Tell whether a thing's name may begin with this word."""
        return _names_something(self, word)

    def is_place(self, word: str) -> bool:
        """Tell whether it names a platform or provider, perhaps with an ending."""
        return word in self.places

    def is_place_of_two(self, first: str, second: str) -> bool:
        """Tell whether two words together name one: "skill academy"."""
        return first in self.place_starts and self.is_place(first + second)

    def is_plain(self, word: str) -> bool:
        """Tell whether neither a thing nor a place can begin with it."""
        return _is_plain(self, word)

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
def _is_plain(known: Lexicon, word: str) -> bool:
    name = known.name(word)
    return not (name in known.things or name in known.tails or name in known.place_starts)


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


_PLAIN: Final = ("", "di", "ke", "ter", "ta", "ku")
_SUFFIXES: Final = ("", "kan", "in", "i", "nya", "kannya", "keun", "ake", "no", "ke", "akan", "mi")
# What me- makes of the first letter; where it swallows the letter, speech keeps only the nasal.
_SWALLOWED: Final = {
    "p": ("mem", "m"),
    "t": ("men", "n"),
    "k": ("meng", "ng"),
    "s": ("meny", "ny"),
}
_KEPT: Final = {
    **dict.fromkeys("bfv", ("mem", "nge")),
    **dict.fromkeys("dcjz", ("men", "nge")),
    **dict.fromkeys("aiueohg", ("meng", "ng", "nge")),
}
_OTHER: Final = ("me", "nge", "ng")
_LOAN: Final = ("men", "mem", "meng", "nge")  # "mensubmit", "mengupload"


def forms(base: str) -> Iterator[str]:
    """Yield the base and what prefixes and suffixes make of it; not all of them exist."""
    for stem in (*(prefix + base for prefix in _PLAIN), *_active(base)):
        for suffix in _SUFFIXES:
            yield stem + suffix


def _active(base: str) -> Iterator[str]:
    first = base[:1]
    for nasal in _SWALLOWED.get(first, ()):
        yield nasal + base[1:]
    for prefix in (*_KEPT.get(first, _OTHER), *_LOAN):
        yield prefix + base


def lexicon(checks: tuple[Check, ...], places: tuple[str, ...], vocabulary: Vocabulary) -> Lexicon:
    """Return what these checks are told with; `places` are names that only say where."""
    return _lexicon(Same(checks), places, Same(vocabulary))


@lru_cache(maxsize=16)
def _lexicon(
    checks: Same[tuple[Check, ...]], places: tuple[str, ...], vocabulary: Same[Vocabulary]
) -> Lexicon:
    told = {check.id: check.told_as for check in checks.value if check.told_as}
    things = [
        thing for id_, told_as in told.items() for thing in _things(id_, told_as, vocabulary.value)
    ]
    verbs = {id_: _verbs(told_as, vocabulary.value) for id_, told_as in told.items()}
    names = frozenset(word for thing in things for word in thing.name)
    bases = dict(_bases(verbs.values()))
    shared = _shared(things)
    named = ("".join(told_words(place, vocabulary.value)) for place in places)
    called = frozenset(name + ending for name in named for ending in _OF_PLACES)
    return Lexicon(
        things=_by_first_word(things),
        verbs=verbs,
        shared=shared,
        tails=frozenset(
            word for thing in things if thing.name[0] in shared for word in thing.name[1:2]
        ),
        names=names,
        long_names=by_first_letter(name for name in names if len(name) >= LONG_NAME),
        bases=bases,
        like=_by_length(bases),
        verbs_of_all=frozenset(
            word for its in verbs.values() for word in (*its.done, *its.holds, *its.proves)
        ),
        fillers=frozenset(vocabulary.value.fillers),
        places=called,
        place_starts=frozenset(name[:end] for name in called for end in range(1, len(name) + 1)),
        plain=frozenset(
            word for meant in vocabulary.value.slang.values() for word in meant.split()
        ),
    )


def _by_first_word(things: Iterable[Thing]) -> dict[str, tuple[Thing, ...]]:
    """Return the things by first word, the longest first."""
    found: dict[str, list[Thing]] = {}
    for thing in sorted(things, key=lambda thing: -len(thing.name)):
        found.setdefault(thing.name[0], []).append(thing)
    return {word: tuple(its) for word, its in found.items()}


def _phrases_by_first_word(phrases: Iterable[Words]) -> ByFirstWord:
    found: dict[str, list[Words]] = {}
    for phrase in phrases:
        found.setdefault(phrase[0], []).append(phrase)
    return {word: tuple(its) for word, its in found.items()}


def _shared(things: Iterable[Thing]) -> frozenset[str]:
    checks = Counter(word for word, _ in {(thing.name[0], thing.check) for thing in things})
    return frozenset(word for word, times in checks.items() if times > 1)


def _things(check: str, told_as: ToldAs, vocabulary: Vocabulary) -> Iterator[Thing]:
    kinds = (
        (told_as.things, False, False),
        (told_as.vague, True, False),
        (told_as.parts, True, True),
    )
    for texts, vague, part in kinds:
        for name in _meaning(texts, vocabulary):
            yield Thing(check, name, vague=vague, part=part)


def _meaning(texts: Sequence[str], vocabulary: Vocabulary) -> Iterator[Words]:
    """Yield the phrases in normalised words, without those that then say nothing: "kk" is "kak"."""
    nothing = frozenset(vocabulary.fillers)
    phrases = (told_words(text, vocabulary) for text in texts)
    return (phrase for phrase in phrases if not nothing.issuperset(phrase))


def _verbs(told_as: ToldAs, vocabulary: Vocabulary) -> Verbs:
    return Verbs(
        done=_words(told_as.done, vocabulary),
        proves=_words(told_as.proves, vocabulary),
        holds=_words(told_as.holds, vocabulary),
        fails=_words(told_as.fails, vocabulary),
        unless=_phrases_by_first_word(_meaning(told_as.unless, vocabulary)),
        needs_all=told_as.needs_all,
    )


def _words(phrases: Sequence[str], vocabulary: Vocabulary) -> frozenset[str]:
    return frozenset(word for phrase in phrases for word in told_words(phrase, vocabulary))


def _bases(verbs: Iterable[Verbs]) -> Iterator[tuple[str, str]]:
    """Yield every form with its base, the bases themselves last: they stay what they are."""
    known = tuple(verbs)
    for base in (word for its in known for word in (*its.done, *its.proves, *_single(its.unless))):
        if base not in PREPOSITIONS:  # "buat" is "untuk" here
            yield from ((form, base) for form in forms(base))
    for its in known:
        exact = (*its.done, *its.proves, *its.holds, *its.fails)
        yield from ((base, base) for base in exact)


def _single(unless: ByFirstWord) -> Iterator[str]:
    return (word for word, phrases in unless.items() if (word,) in phrases)


def _by_length(forms_known: Iterable[str]) -> dict[tuple[str, int], tuple[str, ...]]:
    """Return the long forms by first letter and length."""
    found: dict[tuple[str, int], list[str]] = {}
    for form in forms_known:
        if len(form) >= LONG_VERB:
            found.setdefault((form[0], len(form)), []).append(form)
    return {key: tuple(its) for key, its in found.items()}
