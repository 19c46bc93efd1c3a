"""What a story tells of a check without naming what it is about: "rampung kabeh", "sesuai KTP".

Only where it can be about nothing else: the course that all of it is about, the data that a card
tells, a deed that belongs to one check. A day beside it is that of finishing, and tells no check.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from flows.library import made_once
from flows.text import Words, word_set
from flows.understanding.statements.answer import Told, followed_by
from flows.understanding.statements.factuality import Factuality
from flows.understanding.statements.kinds import ChunkKind
from flows.understanding.statements.lexicon import Lexicon, forms
from flows.understanding.statements.patterns import ToldAnswer
from flows.understanding.statements.segments import Segment
from flows.understanding.statements.spoken import Clause
from flows.understanding.statements.tags import tags
from flows.understanding.statements.words import (
    ALL,
    AS_ON_CARD,
    DONE,
    ENDED,
    FINISHING,
    LIGHT,
    NOT,
    NOT_YET,
    PARTICLES,
    PLACES,
    RECENTLY,
    STILL,
    UNLIKE_CARD,
    WHOLE,
)

_ON_CARD: Final = frozenset({AS_ON_CARD, UNLIKE_CARD})
_ALIKE: Final = "sama"
_FINISHED: Final = frozenset(form for base in FINISHING for form in forms(base)) | ENDED
_PASSED: Final = "lulus"
_ENDS: Final = _FINISHED | {_PASSED}
_FULL: Final = frozenset({WHOLE, "100"})
_EVERYTHING: Final = (
    (ALL - {"lainnya"}) | _FULL | word_set("kabeh kabehan sadonyo sadayana sadayane sedoyo sadaya")
)
_HALF: Final = word_set("setengah separuh separo sebagian")
_DENIED: Final = frozenset({NOT_YET, NOT})
_AROUND: Final = (LIGHT | PARTICLES | STILL | _EVERYTHING | {DONE}) - {"sekarang", "akhirnya"}
_SHARED: Final = word_set("kirim isi ambil masuk kerja ikut tambah input buat")  # of much else
_BEHIND: Final = LIGHT | PARTICLES | STILL | RECENTLY | _DENIED | {DONE}


def may_imply(clause: Clause) -> bool:
    """Tell whether a clause can tell something that it does not name."""
    said = clause.words
    if not _ON_CARD.isdisjoint(said):
        return True
    if not _HALF.isdisjoint(said):
        return True
    return not (_ENDS.isdisjoint(said) or _EVERYTHING.isdisjoint(said))


def implied(segments: Sequence[Segment], told: Sequence[Told], lexicon: Lexicon) -> Iterator[Told]:
    """Yield what segments tell that name nothing; `told` is what the others tell."""
    silent = [each for each in segments if not each.has_things]
    if not silent:
        return
    checks = {each.check for each in told}
    for segment in silent:
        if segment.factuality is not Factuality.FACT or segment.clause.asked:
            continue
        found = (
            _on_card(segment, lexicon)
            or _of_course(segment, lexicon, listed=bool(told))
            or (_by_deed(segment, lexicon) if told else None)
            or _half_done(segment, lexicon)
        )
        if found and found.check not in checks:
            yield found


def _on_card(segment: Segment, lexicon: Lexicon) -> Told | None:
    """Read "sesuai KTP semua kok"."""
    if _ON_CARD.isdisjoint(segment.clause.words):
        return None
    check = next((id_ for id_, its in lexicon.verbs.items() if _ALIKE in its.holds), "")
    said = (
        followed_by(tags(segment.chunks, check, lexicon).kinds, ChunkKind.NAME) if check else None
    )
    return Told(check, "", said) if said else None


def _of_course(segment: Segment, lexicon: Lexicon, *, listed: bool) -> Told | None:
    """Read "rampung kabeh", and in a list "udah kelar", "selesai 100"."""
    said = segment.clause.words
    if _ENDS.isdisjoint(said) or not _beside_ends(lexicon).issuperset(said):
        return None
    if not listed and _EVERYTHING.isdisjoint(said):
        return None
    if _ENDS.intersection(said) <= ENDED:
        return None  # "udah habis": who knows what
    check = _course(lexicon)
    return Told(check, "", "yes") if check else None


@made_once
def _beside_ends(lexicon: Lexicon) -> frozenset[str]:
    return _AROUND | _ENDS | lexicon.fillers


@made_once
def _course(lexicon: Lexicon) -> str | None:
    """Return the check that a course is named for."""
    things = (thing for its in lexicon.things.values() for thing in its)
    return next((it.check for it in things if it.part and it.name[0] in PLACES), None)


def _by_deed(segment: Segment, lexicon: Lexicon) -> Told | None:
    """Read "belum nyambungin apa-apa" in a list: what is done of one check only."""
    for check, its in lexicon.verbs.items():
        if its.needs_all:
            continue
        said = [chunk.base for chunk in segment.chunks if chunk.base not in _SHARED]
        deeds = [base for base in said if base in its.done or base in its.holds]
        if not deeds or any(_is_of_others(deed, check, lexicon) for deed in deeds):
            continue
        if not _only(segment.clause.words, (its.done | its.holds) - _SHARED, lexicon):
            continue
        polar = _polar(segment.clause.words)
        return Told(check, "", polar) if polar else None
    return None


def _is_of_others(deed: str, check: str, lexicon: Lexicon) -> bool:
    return any(
        deed in its.done or deed in its.holds or deed in its.proves
        for other, its in lexicon.verbs.items()
        if other != check
    )


def _only(said: Words, own: frozenset[str], lexicon: Lexicon) -> bool:
    return all(word in _BEHIND or lexicon.base(word) in own for word in said)


def _polar(said: Words) -> ToldAnswer | None:
    denied, done = not _DENIED.isdisjoint(said), DONE in said
    if denied is done:
        return None
    return "no" if denied else "yes"


def _half_done(segment: Segment, lexicon: Lexicon) -> Told | None:
    """Read "baru nonton setengah": a deed of the course, and that it is not all of it."""
    check = _course(lexicon)
    if check is None or not _DENIED.isdisjoint(segment.clause.words):
        return None
    its = lexicon.verbs[check]
    bases = {chunk.base for chunk in segment.chunks}
    half = its.fails & _HALF
    if half.isdisjoint(bases) or (its.done - _SHARED).isdisjoint(bases):
        return None
    known = its.done | half
    rest = all(word in _BEHIND or lexicon.base(word) in known for word in segment.clause.words)
    return Told(check, "", "no") if rest else None
