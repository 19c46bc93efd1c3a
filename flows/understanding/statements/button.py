"""Whether the button of a review is told to be inactive, or to be what a review waits for."""

from collections.abc import Sequence
from typing import Final

from flows.library import Check, Vocabulary, made_once
from flows.text import Phrases, phrases, word_set
from flows.understanding.statements.answer import mentions
from flows.understanding.statements.clauses import Clause
from flows.understanding.statements.factuality import Factuality
from flows.understanding.statements.lexicon import Lexicon
from flows.understanding.statements.segments import Segment
from flows.understanding.statements.words import DONE, NOT, NOT_YET

_DENIED: Final = frozenset({NOT, NOT_YET})
_CAN: Final = "bisa"  # "ga bisa" is said of anything, not of a button only
_WORKING: Final = word_set("""
    ada muncul aktif nyala menyala hidup bisa klik jalan berfungsi fungsi biru terbuka kebuka
    tersedia keluar respon merespon mempan
""")
_DEAD: Final = word_set("mati abu redup pudar nonaktif terkunci kekunci dikunci disable hilang ilang")
_NEAR: Final = 2  # words from a denial to what it denies


def is_inactive(
    check: Check, said: Sequence[Segment], known: Lexicon, vocabulary: Vocabulary
) -> bool:
    """Tell whether it is told as a fact that the check cannot be done yet.

    "tombol ulasannya mati", "belum bisa ngulas"; what the button is for must be named.
    """
    facts = [each for each in said if _is_fact(each)]
    if not any(_names(each, check) for each in facts):
        return False
    return any(_is_dead(each, check, known, vocabulary) for each in facts)


def waits_for_it(
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
    return _inactive(vocabulary).stand_in(said) or _denies(said, frozenset({_CAN}))


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
