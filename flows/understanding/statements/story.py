"""The answers of a story in order: what is taken back, hindered or corrected on the way."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from flows.text import word_set
from flows.understanding.statements.answer import (
    Subject,
    Told,
    meant_by,
    subjects_of,
    told_in,
    told_of,
)
from flows.understanding.statements.factuality import Factuality
from flows.understanding.statements.lexicon import Lexicon
from flows.understanding.statements.patterns import STATEMENTS, ToldAnswer
from flows.understanding.statements.segments import Segment
from flows.understanding.statements.tags import tags
from flows.understanding.statements.words import (
    AT_FIRST,
    CORRECTED,
    CORRECTIONS,
    DONE,
    FAILED,
    FINISHED,
    FINISHING,
    LATER,
    LET_ALONE,
    LIGHT,
    NOT,
    NOT_YET,
    PARTIAL,
    PARTICLES,
    RECENTLY,
    STILL,
    SUPPOSED,
    TIMES,
    TRYING,
    WHO_SAYS,
    WISHED,
)

_DENIED: Final = frozenset({NOT, NOT_YET})
_POLAR: Final = _DENIED | {DONE}
_YES: Final[frozenset[ToldAnswer]] = frozenset({"yes"})
_BOTH: Final[frozenset[ToldAnswer]] = frozenset({"yes", "no"})
_NO: Final = {"no"}
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
    if told.answer != "yes" or segment.has_things or _DENIED.isdisjoint(segment.clause.words):
        return False
    return bool(_UNPROVED.search(tags(segment.chunks, told.check, lexicon).kinds))


_NOW: Final = word_set("sekarang barusan akhirnya tadi")
_UNTIL: Final = word_set("sampai hingga")
_CONSEQUENCES: Final = word_set("jadi sehingga maka")
_LIKEWISE: Final = word_set("juga pun")


@dataclass(frozen=True, slots=True)
class StorySoFar:
    """What has been told so far, what last, and what was last spoken of.

    A list waits for what is said of it. `earlier`: it was said how they had been before.
    """

    told: tuple[Told, ...] = ()
    latest: tuple[Told, ...] = ()
    subjects: tuple[Subject, ...] = ()
    waits: bool = False
    earlier: bool = False
    before: Segment | None = None

    def without(self, taken_back: tuple[Told, ...]) -> tuple[Told, ...]:
        """Return what has been told but for this."""
        return tuple(told for told in self.told if told not in taken_back)


def heard(so_far: StorySoFar, segment: Segment, lexicon: Lexicon) -> StorySoFar:
    """Return the so_far with the next segment."""
    back = taken_back(segment, so_far.latest, lexicon)
    kept = replace(so_far, told=so_far.without(back)) if back else so_far
    if segment.has_things:
        return _named(kept, segment, lexicon)
    return _at_last(kept, segment, lexicon) or _unnamed(kept, segment, lexicon)


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
        waits=not here and _may_wait(segment),
        earlier=not AT_FIRST.isdisjoint(segment.clause.words),
        before=segment,
    )


def _at_last(so_far: StorySoFar, segment: Segment, lexicon: Lexicon) -> StorySoFar | None:
    """Hear how it is now, or how it ended, of what was told otherwise before: that is the answer.

    "awalnya nyambung, sekarang gagal", "mau ngisi ulasan tapi gagal"
    """
    if not so_far.subjects and not AT_FIRST.isdisjoint(segment.clause.words):
        subjects = tuple(_meant(segment, lexicon))
        return replace(so_far, subjects=subjects, earlier=True, before=segment)
    if segment.factuality is not Factuality.FACT:
        return None
    if _updates(segment):
        subjects = so_far.subjects if so_far.earlier else _subjects(so_far.latest)
        answer = _now(segment, lexicon)
    else:
        subjects = _tried(so_far, lexicon) if _gave_up(segment, lexicon) else ()
        answer = "no"
    if not subjects or answer is None:
        return None
    here = tuple(Told(check, thing, answer) for check, thing in subjects)
    kept = tuple(told for told in so_far.told if (told.check, told.thing) not in subjects)
    return replace(so_far, told=kept + here, latest=here, earlier=False, before=segment)


def _unnamed(so_far: StorySoFar, segment: Segment, lexicon: Lexicon) -> StorySoFar:
    if not segment.clause.openers.isdisjoint(_CONSEQUENCES):
        return replace(so_far, before=segment)
    corrects, updates = _corrects(segment), _updates(segment)
    leaves_undone = not (so_far.latest or segment.clause.openers.isdisjoint(_BUT))
    bare = so_far.waits or corrects or updates or leaves_undone
    meant = tuple(meant_by(segment, so_far.subjects, lexicon))
    here = told_of(meant, bare=False)
    if bare and not here:
        here = told_of(meant, bare=True)
        if leaves_undone and not so_far.waits:
            # "disuruh ulasan tapi belum"
            here = tuple(told for told in here if told.answer == "no")
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
    if len(answers) != 1:
        return ()
    less = answers == _NO and not segment.clause.openers.isdisjoint(LET_ALONE)
    if not less and _LIKEWISE.isdisjoint(segment.clause.words):
        return ()
    return tuple(Told(check, thing, so_far.latest[0].answer) for check, thing in subjects)


def _may_wait(segment: Segment) -> bool:
    """Tell what is waited for, or asked of oneself, from "kalau ulasan".

    A list; "siapa bilang udah ulasan", "kukira ulasan udah", "ulasannya nanti aja".
    """
    said = segment.clause.words
    if WHO_SAYS in said or not SUPPOSED.isdisjoint(said):
        return True
    later = any(word in LATER for word in said) and _POLAR.isdisjoint(said)
    fact = segment.factuality is Factuality.FACT or segment.clause.asked
    return fact and (segment.is_list or later)


def _corrects(segment: Segment) -> bool:
    clause = segment.clause
    return not (clause.openers.isdisjoint(CORRECTIONS) and CORRECTED.isdisjoint(clause.words))


def _updates(segment: Segment) -> bool:
    """Tell "sekarang udah" from "sampai sekarang belum"."""
    said = segment.clause.words
    return not _NOW.isdisjoint(said) and _UNTIL.isdisjoint(said)


_SETTLED: Final = _QUIET | FINISHED | FINISHING | {DONE, _CAN, "aman"}


def _now(segment: Segment, lexicon: Lexicon) -> ToldAnswer | None:
    """Read "sekarang gagal", "sekarang udah bisa"; None where it says more, or neither."""
    said = frozenset(segment.clause.words)
    if not _DENIED.isdisjoint(said):
        return None
    if not said.isdisjoint(FAILED):
        return "no" if _says_only_that(said, lexicon) else None
    settled = DONE in said and all(word in _SETTLED or word in lexicon.bases for word in said)
    return "yes" if settled else None


def _meant(segment: Segment, lexicon: Lexicon) -> Iterator[Subject]:
    """Yield the one check to which a state belongs: "awalnya nyambung" is said of no other."""
    said = {chunk.base for chunk in segment.chunks}
    if not _says_only_that(frozenset(segment.clause.words) - AT_FIRST, lexicon):
        return
    checks = [check for check, its in lexicon.verbs.items() if not said.isdisjoint(its.holds)]
    if len(checks) == 1:
        yield checks[0], ""


def _subjects(told: Sequence[Told]) -> tuple[Subject, ...]:
    return tuple((each.check, each.thing) for each in told)


def _tried(so_far: StorySoFar, lexicon: Lexicon) -> tuple[Subject, ...]:
    """Return what somebody wanted to do: "mau nyambungin dana"."""
    before = so_far.before
    if before is None or so_far.latest or TRYING.isdisjoint(before.clause.words):
        return ()
    if before.factuality is not Factuality.FACT or not _POLAR.isdisjoint(before.clause.words):
        return ()
    done = {chunk.base for chunk in before.chunks}
    return tuple(
        (check, thing)
        for check, thing in so_far.subjects
        if not done.isdisjoint(lexicon.verbs[check].done)
    )


def _gave_up(segment: Segment, lexicon: Lexicon) -> bool:
    said = frozenset(segment.clause.words)
    failed = not said.isdisjoint(FAILED) and said.isdisjoint(_POLAR)
    return failed and not segment.clause.openers.isdisjoint(_BUT) and _says_only_that(said, lexicon)
