"""The answers of a story in order: what is taken back, hindered or corrected on the way."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from flows.text import word_set
from flows.understanding.statements.answer import Subject, Told, subjects_of, told_in, told_of
from flows.understanding.statements.factuality import Factuality
from flows.understanding.statements.lexicon import Lexicon
from flows.understanding.statements.patterns import STATEMENTS, ToldAnswer
from flows.understanding.statements.segments import Segment
from flows.understanding.statements.tags import tags
from flows.understanding.statements.words import (
    CORRECTED,
    CORRECTIONS,
    DONE,
    FAILED,
    LIGHT,
    NOT,
    NOT_YET,
    PARTIAL,
    PARTICLES,
    RECENTLY,
    STILL,
    TIMES,
    WISHED,
)

_DENIED: Final = frozenset({NOT, NOT_YET})
_POLAR: Final = _DENIED | {DONE}
_YES: Final[frozenset[ToldAnswer]] = frozenset({"yes"})
_BOTH: Final[frozenset[ToldAnswer]] = frozenset({"yes", "no"})
_BUT: Final = word_set("tapi cuma")
_UNPROVED: Final = STATEMENTS.compiled("(not-yet | not) (particle | recently)* proof")
_CAN: Final = "bisa"
_QUIET: Final = LIGHT | STILL | PARTICLES | RECENTLY | TIMES
_HINDERED: Final = _QUIET | FAILED | WISHED | _POLAR


def taken_back(segment: Segment, latest: Sequence[Told], lexicon: Lexicon) -> tuple[Told, ...]:
    """Return what the segment takes back of the answers just told: "tapi gagal", "tapi ga bisa"."""
    undone = _BOTH if _leaves_open(segment, lexicon) else frozenset()
    if not undone and _fails(segment, lexicon):
        undone = _YES
    return tuple(
        told for told in latest if told.answer in undone or _is_unproved(told, segment, lexicon)
    )


def _leaves_open(segment: Segment, lexicon: Lexicon) -> bool:
    """Tell "yang kedua belum" and "ga bisa" about what was just named."""
    said = frozenset(segment.clause.words)
    if segment.has_things or said.isdisjoint(_POLAR):
        return False
    if not said.isdisjoint(PARTIAL):
        return True
    return _says_only_that(said, lexicon) and _CAN in said and not said.isdisjoint(_DENIED)


def _fails(segment: Segment, lexicon: Lexicon) -> bool:
    said = frozenset(segment.clause.words)
    begins = FAILED.intersection(segment.clause.words[:2])
    if begins and not segment.clause.openers.isdisjoint(_BUT):
        return True
    named = segment.has_things or said.isdisjoint(FAILED)
    return not named and _says_only_that(said, lexicon)


def _says_only_that(said: frozenset[str], lexicon: Lexicon) -> bool:
    return all(word in _HINDERED or word in lexicon.bases for word in said)


def _is_unproved(told: Told, segment: Segment, lexicon: Lexicon) -> bool:
    """Tell "tapi belum lulus" behind "ujian udah"."""
    if told.answer != "yes" or segment.has_things:
        return False
    return bool(_UNPROVED.search(tags(segment.chunks, told.check, lexicon).kinds))


_NOW: Final = word_set("sekarang barusan akhirnya tadi")
_UNTIL: Final = word_set("sampai hingga")
_CONSEQUENCES: Final = word_set("jadi sehingga maka")
_LIKEWISE: Final = word_set("juga pun")


@dataclass(frozen=True, slots=True)
class StorySoFar:
    """What has been told so far, what last, and what was last spoken of.

    A list waits for what is said of it.
    """

    told: tuple[Told, ...] = ()
    latest: tuple[Told, ...] = ()
    subjects: tuple[Subject, ...] = ()
    waits: bool = False
    before: Segment | None = None

    def without(self, taken_back: tuple[Told, ...]) -> tuple[Told, ...]:
        """Return what has been told but for this."""
        return tuple(told for told in self.told if told not in taken_back)


def heard(so_far: StorySoFar, segment: Segment, lexicon: Lexicon) -> StorySoFar:
    """Return the so_far with the next segment."""
    back = taken_back(segment, so_far.latest, lexicon)
    kept = replace(so_far, told=so_far.without(back)) if back else so_far
    hear = _named if segment.has_things else _unnamed
    return hear(kept, segment, lexicon)


def _named(so_far: StorySoFar, segment: Segment, lexicon: Lexicon) -> StorySoFar:
    here = tuple(told_in(segment, so_far.before, lexicon))
    subjects = subjects_of(segment)
    if segment.is_list and not here:
        here = _likewise(so_far, segment, subjects)
    earlier = so_far.told
    if _corrects(segment):
        checks = {check for check, _ in subjects}
        again = tuple(told for told in earlier if told.check in checks)
        earlier = so_far.without(again if here else so_far.latest)
    return StorySoFar(
        told=earlier + here,
        latest=here,
        subjects=subjects,
        waits=segment.is_list and not here and _may_wait(segment),
        before=segment,
    )


def _unnamed(so_far: StorySoFar, segment: Segment, lexicon: Lexicon) -> StorySoFar:
    if not segment.clause.openers.isdisjoint(_CONSEQUENCES):
        return replace(so_far, before=segment)
    corrects, updates = _corrects(segment), _updates(segment)
    leaves_undone = not (so_far.latest or segment.clause.openers.isdisjoint(_BUT))
    bare = so_far.waits or corrects or updates or leaves_undone
    here = tuple(told_of(so_far.subjects, segment, lexicon, bare=bare))
    if leaves_undone and not so_far.waits:
        here = tuple(told for told in here if told.answer == "no")  # "disuruh ulasan tapi belum"
    if updates and not corrects:
        here = tuple(told for told in here if told.answer == "yes")
    earlier = so_far.told
    if here and (corrects or updates):
        again = {(told.check, told.thing) for told in here}
        earlier = tuple(told for told in earlier if (told.check, told.thing) not in again)
    return StorySoFar(
        told=earlier + here,
        latest=here or so_far.latest,
        subjects=so_far.subjects,
        waits=so_far.waits and not here,
        before=segment,
    )


def _likewise(
    so_far: StorySoFar, segment: Segment, subjects: tuple[Subject, ...]
) -> tuple[Told, ...]:
    """Read "rekening juga" behind "ulasan udah"."""
    answers = {told.answer for told in so_far.latest}
    if len(answers) != 1 or _LIKEWISE.isdisjoint(segment.clause.words):
        return ()
    return tuple(Told(check, thing, so_far.latest[0].answer) for check, thing in subjects)


def _may_wait(segment: Segment) -> bool:
    """Tell a list, or "ulasan?" asked of oneself, from "kalau ulasan"."""
    return segment.factuality is Factuality.FACT or segment.clause.asked


def _corrects(segment: Segment) -> bool:
    clause = segment.clause
    return not (clause.openers.isdisjoint(CORRECTIONS) and CORRECTED.isdisjoint(clause.words))


def _updates(segment: Segment) -> bool:
    """Tell "sekarang udah" from "sampai sekarang belum"."""
    said = segment.clause.words
    return not _NOW.isdisjoint(said) and _UNTIL.isdisjoint(said)
