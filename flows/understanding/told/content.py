"""The lexicon of a library: `told_as` of its checks, normalised as messages are."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from flows.library import Check, ToldAs, Vocabulary
from flows.understanding.first_letters import by_first_letter
from flows.understanding.identity import Same
from flows.understanding.told.clauses import told_words
from flows.understanding.told.forms import forms
from flows.understanding.told.lexicon import LONG_NAME, LONG_VERB, Lexicon, Thing, Verbs, Words
from flows.understanding.told.words import PREPOSITIONS


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
    return Lexicon(
        things=_by_first_word(things),
        verbs=verbs,
        shared=_shared(things),
        names=names,
        long_names=by_first_letter(name for name in names if len(name) >= LONG_NAME),
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


def _by_first_word(things: Iterable[Thing]) -> dict[str, tuple[Thing, ...]]:
    """Return the things by first word, the longest first."""
    found: dict[str, list[Thing]] = {}
    for thing in sorted(things, key=lambda thing: -len(thing.name)):
        found.setdefault(thing.name[0], []).append(thing)
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
        unless=tuple(_meaning(told_as.unless, vocabulary)),
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


def _single(unless: tuple[Words, ...]) -> Iterator[str]:
    return (phrase[0] for phrase in unless if len(phrase) == 1)


def _by_length(forms_known: Iterable[str]) -> dict[tuple[str, int], tuple[str, ...]]:
    """Return the long forms by first letter and length."""
    found: dict[tuple[str, int], list[str]] = {}
    for form in forms_known:
        if len(form) >= LONG_VERB:
            found.setdefault((form[0], len(form)), []).append(form)
    return {key: tuple(its) for key, its in found.items()}
