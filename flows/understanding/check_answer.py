"""A short typed answer to one check: its own words besides those that answer any "sudah ...?".

*sama* answers only whether data are the same, *lulus* only whether all is done; *ok* answers none,
and news of the certificate answers only what is asked about one.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from flows.library import Check, Library, made_once
from flows.text import Words, fillers, word_set
from flows.understanding.statements import Lexicon, in_our_words, lexicon_of
from flows.understanding.yes_no import (
    NO_ANSWER,
    AnswerWords,
    ShortAnswer,
    common_words,
    read_answer_in,
)

_ITS: Final = "itu"  # stands for what the check is about, and what is done with it
_ANY: Final = "ada"  # said of whatever there is
_DONE: Final = "sudah"
_NOT_YET: Final = "belum"
_LONG: Final = "lama"
_SINCE: Final = word_set("dari sejak")
_AGREED: Final = word_set("iya ya")
_YES: Final = ShortAnswer("yes", "yes")
_ACKNOWLEDGING: Final = word_set("oke siap baik lanjut lanjutkan")
# What comes of the training in the end: asked of some checks, told instead of the others.
_OF_CERTIFICATES: Final = word_set("""
    sertifikat sertifikatnya keluar terbit muncul cair terima diterima unduh diunduh dapat
    lembaga kemnaker biru masuk
""")
# "udah lama kelar", of whatever it is
_FINISHED: Final = word_set("selesai beres kelar")
_BESIDE: Final = word_set("kabeh lai sadonyo euy da uda uni daeng lae bli cak")
_LOOKED_AGAIN: Final = word_set("""
    masih tadi pagi siang sore malam barusan sekarang kemarin tetap juga
""")


@dataclass(frozen=True, slots=True)
class _Own:
    """What answers a check, and the words of its things and deeds."""

    words: AnswerWords
    names: frozenset[str]
    verbs: frozenset[str]
    states: frozenset[str]


def read_check_answer(spoken: Words, check: Check, library: Library) -> ShortAnswer:
    """Return the answer that the words of a message give to this check."""
    own, known = _owns(library)[check.id], lexicon_of(library)
    said = in_our_words(spoken)
    if (
        said[:1]
        and said[0] in _AGREED
        and not _needs_all(check)
        and names_only(said[1:], check, library)
    ):
        return _YES  # "iya, ovo"
    if _is_elsewhere(said, own, known):
        return NO_ANSWER
    meant = tuple(_meant(word, own, known) for word in said)
    return read_answer_in(meant, library.vocabulary, own.words)


def names_only(spoken: Words, check: Check, library: Library) -> bool:
    """Tell whether something that the check is about is named, and nothing said of it: "ovo"."""
    own, known = _owns(library)[check.id], lexicon_of(library)
    said = fillers(library.vocabulary).cut_from(spoken)
    rest = [word for word in said if known.name(word) not in own.names]
    return len(rest) < len(said) and _WITH.issuperset(rest)


def _needs_all(check: Check) -> bool:
    """Tell whether one of several things is not enough: "iya, tugas"."""
    return check.told_as is not None and check.told_as.needs_all


_WITH: Final = word_set("i use my ada pakai pake via lewat di ke saya punya yang kita itu")


@made_once
def _owns(library: Library) -> Mapping[str, _Own]:
    known = lexicon_of(library)
    told = known.verbs.values()
    states = frozenset(word for its in told for word in (*its.holds, *its.fails)) - {_ANY}
    return {check.id: _own(check, known, states, library) for check in library.checks}


def _own(check: Check, known: Lexicon, states: frozenset[str], library: Library) -> _Own:
    yes, no, beside, spoiling = common_words(library.vocabulary)
    its = known.verbs.get(check.id)
    things = (thing for all_its in known.things.values() for thing in all_its)
    names = frozenset(word for thing in things if thing.check == check.id for word in thing.name)
    holds, fails, verbs = frozenset[str](), frozenset[str](), frozenset[str]()
    if its:
        holds, fails, verbs = its.holds | its.proves, its.fails, its.done | its.proves
    yes = (yes - states - _ACKNOWLEDGING) | holds
    no = (no - states) | fails
    words = AnswerWords(
        yes=yes,
        no=no,
        beside=(beside - states) | yes | no | _ACKNOWLEDGING | _BESIDE,
        spoiling=spoiling - fails,
    )
    return _Own(words, names, verbs, holds | fails)


def _meant(word: str, own: _Own, known: Lexicon) -> str:
    if word in own.words.yes or word in own.words.no or word in own.words.beside:
        return word
    stands = known.name(word) in own.names or known.base(word) in own.verbs
    return _ITS if stands else word


_SINCE_OR_FINISHED: Final = _SINCE | _FINISHED


def _is_elsewhere(said: Words, own: _Own, known: Lexicon) -> bool:
    """Tell whether it is about the certificate, or about how long it has been.

    "udah keluar kak", "tadi pagi masih belum ada", "udah lama banget"
    """
    of_certificate = (word for word in said if word in _OF_CERTIFICATES)
    if any(
        known.base(word) not in own.verbs and known.name(word) not in own.names
        for word in of_certificate
    ):
        return True
    if _ANY in said and _ANY not in own.states and not _LOOKED_AGAIN.isdisjoint(said):
        return _NOT_YET in said or _DONE in said
    done_long = _LONG in said and _SINCE_OR_FINISHED.isdisjoint(said)
    return done_long and not any(known.base(word) in own.verbs for word in said)
