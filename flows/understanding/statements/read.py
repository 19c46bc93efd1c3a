"""Which checks a message answers in passing: "udah 100% tapi ulasan belum".

Polarity is never read the wrong way round: in doubt nothing is told. What people call a check
stands in knowledge/checks.yaml (`told_as`).
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import reduce
from typing import Final

from flows.library import Check, CheckAnswer, Library, Platform, Provider, Vocabulary, made_once
from flows.text import Phrases, phrases, word_set
from flows.understanding.statements.answer import Told, mentions
from flows.understanding.statements.factuality import Factuality
from flows.understanding.statements.implied import implied, may_imply
from flows.understanding.statements.lexicon import Lexicon, lexicon
from flows.understanding.statements.patterns import ToldAnswer
from flows.understanding.statements.segments import Segment, segments
from flows.understanding.statements.spoken import Clause
from flows.understanding.statements.story import StorySoFar, heard
from flows.understanding.statements.words import AT_FIRST, DONE, NOT, NOT_YET


def read_told(clauses: Sequence[Clause], library: Library) -> Mapping[str, CheckAnswer]:
    """Return the checks that the clauses of a message answer, in the library's order.

    Not what is asked, supposed, heard, or told of others. A review that cannot be given because
    its button is not active is not possible, where that is told as a fact.
    """
    known = lexicon_of(library)
    if not any(_may_tell(clause, known) for clause in clauses):
        return {}
    return dict(_answers(clauses, library, known))


def _may_tell(clause: Clause, known: Lexicon) -> bool:
    """Tell whether a thing is named or implied, or told how it was at first."""
    names = tuple(map(known.name, clause.words))
    if not (known.things.keys().isdisjoint(names) and known.tails.isdisjoint(names)):
        return True  # also "yang dari kemnaker belum", "birunya belum"
    return may_imply(clause) or not AT_FIRST.isdisjoint(clause.words)


def _answers(
    clauses: Sequence[Clause], library: Library, known: Lexicon
) -> Iterator[tuple[str, CheckAnswer]]:
    vocabulary = library.vocabulary
    said = segments(clauses, known, vocabulary)
    so_far = reduce(lambda so_far, each: heard(so_far, each, known), said, StorySoFar())
    every = (*so_far.told, *implied(said, so_far.told, known))
    for check in library.checks:
        told: CheckAnswer | None
        answer = _settled([one for one in every if one.check == check.id], check)
        if answer == "yes" or not check.button_may_be_inactive:
            told = answer
        elif _is_inactive(check, said, known, vocabulary):
            told = "not_possible"
        else:
            waits = answer is not None and _waits_for_it(check, clauses, known, vocabulary)
            told = None if waits else answer
        if told:
            yield check.id, told


@made_once
def lexicon_of(library: Library) -> Lexicon:
    """Return what the checks of a library are told with."""
    return lexicon(library.checks, _places(library), library.vocabulary)


def _places(library: Library) -> tuple[str, ...]:
    """Return names that only say where: "ulasan di tokped"."""
    named: tuple[Platform | Provider, ...] = (*library.platforms, *library.providers)
    return tuple(name for one in named for name in (one.name, *one.aliases))


def _settled(told: Sequence[Told], check: Check) -> ToldAnswer | None:
    """Return the one answer; None where the same thing was told both ways."""
    if not told:
        return None
    sure = [each for each in told if each.answer]
    if len({(each.thing, each.answer) for each in sure}) > len({each.thing for each in sure}):
        return None
    answers = {each.answer for each in sure}
    needs_all = check.told_as is not None and check.told_as.needs_all
    if len(answers) > 1:
        return "no" if needs_all else None
    if needs_all and len(sure) < len(told) and "yes" in answers:
        return None  # "tugas udah, post test belum kebuka"
    return answers.pop() if answers else None


_DENIED: Final = frozenset({NOT, NOT_YET})
_CAN: Final = "bisa"  # "ga bisa" is said of anything, not of a button only
_WORKING: Final = word_set("""
    ada muncul aktif nyala menyala hidup bisa klik jalan berfungsi fungsi biru terbuka kebuka
    tersedia keluar respon merespon mempan
""")
_DEAD: Final = word_set(
    "mati abu redup pudar nonaktif terkunci kekunci dikunci disable hilang ilang"
)
_LOCKED: Final = word_set("terkunci kekunci dikunci redup")  # said of the review itself, too
_NEAR: Final = 2  # words from a denial to what it denies


def _is_inactive(
    check: Check, said: Sequence[Segment], known: Lexicon, vocabulary: Vocabulary
) -> bool:
    """Tell whether it is told as a fact that the check cannot be done yet.

    "tombol ulasannya mati", "belum bisa ngulas"; what the button is for must be named.
    """
    facts = [each for each in said if _is_fact(each)]
    if not any(_names(each, check) for each in facts):
        return False
    return any(_is_dead(each, check, known, vocabulary) for each in facts)


def _waits_for_it(
    check: Check, clauses: Sequence[Clause], known: Lexicon, vocabulary: Vocabulary
) -> bool:
    """Tell whether the button is spoken of at all: then "ulasan belum" may be no omission."""
    inactive, unless = _inactive(vocabulary), known.verbs[check.id].unless
    said = [clause.words for clause in clauses if not _says_done(clause)]
    return any(mentions(words, unless, known) or inactive.stand_in(words) for words in said)


def _is_fact(segment: Segment) -> bool:
    clause = segment.clause
    return segment.factuality is Factuality.FACT and not clause.asked and DONE not in clause.words


def _names(segment: Segment, check: Check) -> bool:
    return any(thing.check == check.id for chunk in segment.chunks for thing in chunk.things)


def _is_dead(segment: Segment, check: Check, known: Lexicon, vocabulary: Vocabulary) -> bool:
    said = segment.clause.words
    if mentions(said, known.verbs[check.id].unless, known):
        return not _DEAD.isdisjoint(said) or _denies(said, _WORKING)
    if not _names(segment, check):
        return False
    return (
        _inactive(vocabulary).stand_in(said)
        or not _LOCKED.isdisjoint(said)
        or _denies(said, frozenset({_CAN}))
    )


def _denies(said: Sequence[str], states: frozenset[str]) -> bool:
    """Tell "tidak bisa klik", "belum juga nyala"."""
    places = (place for place, word in enumerate(said) if word in _DENIED)
    return any(not states.isdisjoint(said[at + 1 : at + 1 + _NEAR]) for at in places)


@made_once
def _inactive(vocabulary: Vocabulary) -> Phrases:
    told = (text for text in vocabulary.button_inactive if not text.endswith(_CAN))
    return phrases(tuple(told), vocabulary)


def _says_done(clause: Clause) -> bool:
    """Tell "tombolnya udah nyala" from "tombolnya belum nyala"."""
    return DONE in clause.words and _DENIED.isdisjoint(clause.words)
