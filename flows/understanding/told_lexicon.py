"""What the checks are called and what is done about them, ready for looking up in clauses."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from rapidfuzz.distance import OSA

from flows.library import Check, ToldAs, Vocabulary
from flows.understanding.identity import Same
from flows.understanding.likeness import alike
from flows.understanding.told_clauses import told_words
from flows.understanding.told_forms import forms
from flows.understanding.told_words import LOOKALIKES

Words = tuple[str, ...]

_ENDINGS: Final = ("nya", "ku", "mu", "nye", "na", "ne", "e", "q")
_LONG_ENOUGH: Final = 6  # letters; a shorter name must be spelled right
_LONG_VERB: Final = 8


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
    """Things by their first word, verbs by check; `shared` are first words of several checks."""

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
    by_first: dict[str, list[Thing]] = {}
    for thing in sorted(things, key=lambda thing: -len(thing.name)):
        by_first.setdefault(thing.name[0], []).append(thing)
    heads = Counter(head for head, its in by_first.items() for _ in {thing.check for thing in its})
    verbs = {id_: _verbs(told_as, vocabulary.value) for id_, told_as in told.items()}
    bases = dict(_bases(verbs.values()))
    return Lexicon(
        things={head: tuple(its) for head, its in by_first.items()},
        verbs=verbs,
        shared=frozenset(head for head, times in heads.items() if times > 1),
        names=frozenset(word for thing in things for word in thing.name),
        bases=bases,
        like=_by_length(bases),
        verbs_of_all=frozenset(
            word for its in verbs.values() for word in (*its.done, *its.holds, *its.proves)
        ),
        fillers=frozenset(vocabulary.value.fillers),
        places=frozenset("".join(told_words(place, vocabulary.value)) for place in places),
        plain=frozenset(
            word for meant in vocabulary.value.slang.values() for word in meant.split()
        ),
    )


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
        unless=tuple(_meaning(told_as.unless, vocabulary)),
        needs_all=told_as.needs_all,
    )


def _words(phrases: Sequence[str], vocabulary: Vocabulary) -> frozenset[str]:
    return frozenset(word for phrase in phrases for word in told_words(phrase, vocabulary))


def _bases(verbs: Iterable[Verbs]) -> Iterator[tuple[str, str]]:
    """Yield every form with its base, the bases themselves last: they stay what they are."""
    known = tuple(verbs)
    for base in (word for its in known for word in (*its.done, *its.proves, *_single(its.unless))):
        yield from ((form, base) for form in forms(base))
    for its in known:
        exact = (*its.done, *its.proves, *its.holds, *its.fails)
        yield from ((base, base) for base in exact)


def _single(unless: tuple[Words, ...]) -> Iterator[str]:
    return (phrase[0] for phrase in unless if len(phrase) == 1)


@lru_cache(maxsize=16_384)
def _name(lexicon: Same[Lexicon], word: str) -> str:
    known = lexicon.value
    if known.bases.get(word) in known.names:
        return known.bases[word]  # "ngereview" is a review too
    for ending in _ENDINGS:
        if word.endswith(ending) and word.removesuffix(ending) in known.names:
            return word.removesuffix(ending)
    if len(word) < _LONG_ENOUGH - 1 or word in LOOKALIKES or word in known.plain:
        return word
    stem = word.removesuffix("nya")
    near = {name for name in known.names if len(name) >= _LONG_ENOUGH and alike(name, stem)}
    return near.pop() if len(near) == 1 else word


def _by_length(forms_known: Iterable[str]) -> dict[tuple[str, int], tuple[str, ...]]:
    """Return the long forms by first letter and length."""
    found: dict[tuple[str, int], list[str]] = {}
    for form in forms_known:
        if len(form) >= _LONG_VERB:
            found.setdefault((form[0], len(form)), []).append(form)
    return {key: tuple(its) for key, its in found.items()}


@lru_cache(maxsize=16_384)
def _base(lexicon: Same[Lexicon], word: str) -> str:
    known = lexicon.value
    if len(word) < _LONG_VERB or word in LOOKALIKES or word in known.plain or word in known.names:
        return word
    lengths = (len(word) + more for more in (-1, 0, 1))
    near = {
        known.bases[form]
        for length in lengths
        for form in known.like.get((word[0], length), ())
        if OSA.distance(form, word, score_cutoff=1) <= 1
    }
    return near.pop() if len(near) == 1 else word
