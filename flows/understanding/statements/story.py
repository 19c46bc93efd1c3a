"""The answers of a story in order: what is taken back, hindered or corrected on the way."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from flows.text import word_set
from flows.understanding.statements.answer import Subject, Told, subjects_of, told_in, told_of
from flows.understanding.statements.factuality import Factuality
from flows.understanding.statements.lexicon import Lexicon
from flows.understanding.statements.patterns import STATEMENTS, ToldAnswer
from flows.understanding.statements.segments import Passage
from flows.understanding.statements.tags import signs
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


def taken_back(passage: Passage, latest: Sequence[Told], lexicon: Lexicon) -> tuple[Told, ...]:
    """Return what the passage takes back of the answers just told: "tapi gagal", "tapi ga bisa"."""
    undone = _BOTH if _leaves_open(passage, lexicon) else frozenset()
    if not undone and _fails(passage, lexicon):
        undone = _YES
    return tuple(
        told for told in latest if told.answer in undone or _is_unproved(told, passage, lexicon)
    )


def _leaves_open(passage: Passage, lexicon: Lexicon) -> bool:
    """Tell "yang kedua belum" and "ga bisa" about what was just named."""
    said = frozenset(passage.clause.words)
    if passage.has_things or said.isdisjoint(_POLAR):
        return False
    if not said.isdisjoint(PARTIAL):
        return True
    return _says_only_that(said, lexicon) and _CAN in said and not said.isdisjoint(_DENIED)


def _fails(passage: Passage, lexicon: Lexicon) -> bool:
    said = frozenset(passage.clause.words)
    begins = FAILED.intersection(passage.clause.words[:2])
    if begins and not passage.clause.openers.isdisjoint(_BUT):
        return True
    named = passage.has_things or said.isdisjoint(FAILED)
    return not named and _says_only_that(said, lexicon)


def _says_only_that(said: frozenset[str], lexicon: Lexicon) -> bool:
    return all(word in _HINDERED or word in lexicon.bases for word in said)


def _is_unproved(told: Told, passage: Passage, lexicon: Lexicon) -> bool:
    """Tell "tapi belum lulus" behind "ujian udah"."""
    if told.answer != "yes" or passage.has_things:
        return False
    return bool(_UNPROVED.search(signs(passage.units, told.check, lexicon).kinds))


_NOW: Final = word_set("sekarang barusan akhirnya tadi")
_UNTIL: Final = word_set("sampai hingga")
_CONSEQUENCES: Final = word_set("jadi sehingga maka")
_LIKEWISE: Final = word_set("juga pun")


@dataclass(frozen=True, slots=True)
class Account:
    """What has been told so far, what last, and what was last spoken of.

    A list waits for what is said of it.
    """

    told: tuple[Told, ...] = ()
    latest: tuple[Told, ...] = ()
    subjects: tuple[Subject, ...] = ()
    waits: bool = False
    before: Passage | None = None

    def without(self, taken_back: tuple[Told, ...]) -> tuple[Told, ...]:
        """Return what has been told but for this."""
        return tuple(told for told in self.told if told not in taken_back)


def heard(account: Account, passage: Passage, lexicon: Lexicon) -> Account:
    """Return the account with the next passage."""
    back = taken_back(passage, account.latest, lexicon)
    kept = replace(account, told=account.without(back)) if back else account
    hear = _named if passage.has_things else _unnamed
    return hear(kept, passage, lexicon)


def _named(account: Account, passage: Passage, lexicon: Lexicon) -> Account:
    here = tuple(told_in(passage, account.before, lexicon))
    subjects = subjects_of(passage)
    if passage.is_list and not here:
        here = _likewise(account, passage, subjects)
    earlier = account.told
    if _corrects(passage):
        checks = {check for check, _ in subjects}
        again = tuple(told for told in earlier if told.check in checks)
        earlier = account.without(again if here else account.latest)
    return Account(
        told=earlier + here,
        latest=here,
        subjects=subjects,
        waits=passage.is_list and not here and _may_wait(passage),
        before=passage,
    )


def _unnamed(account: Account, passage: Passage, lexicon: Lexicon) -> Account:
    if not passage.clause.openers.isdisjoint(_CONSEQUENCES):
        return replace(account, before=passage)
    corrects, updates = _corrects(passage), _updates(passage)
    leaves_undone = not (account.latest or passage.clause.openers.isdisjoint(_BUT))
    bare = account.waits or corrects or updates or leaves_undone
    here = tuple(told_of(account.subjects, passage, lexicon, bare=bare))
    if leaves_undone and not account.waits:
        here = tuple(told for told in here if told.answer == "no")  # "disuruh ulasan tapi belum"
    if updates and not corrects:
        here = tuple(told for told in here if told.answer == "yes")
    earlier = account.told
    if here and (corrects or updates):
        again = {(told.check, told.thing) for told in here}
        earlier = tuple(told for told in earlier if (told.check, told.thing) not in again)
    return Account(
        told=earlier + here,
        latest=here or account.latest,
        subjects=account.subjects,
        waits=account.waits and not here,
        before=passage,
    )


def _likewise(
    account: Account, passage: Passage, subjects: tuple[Subject, ...]
) -> tuple[Told, ...]:
    """Read "rekening juga" behind "ulasan udah"."""
    answers = {told.answer for told in account.latest}
    if len(answers) != 1 or _LIKEWISE.isdisjoint(passage.clause.words):
        return ()
    return tuple(Told(check, thing, account.latest[0].answer) for check, thing in subjects)


def _may_wait(passage: Passage) -> bool:
    """Tell a list, or "ulasan?" asked of oneself, from "kalau ulasan"."""
    return passage.standing is Factuality.FACT or passage.clause.asked


def _corrects(passage: Passage) -> bool:
    clause = passage.clause
    return not (clause.openers.isdisjoint(CORRECTIONS) and CORRECTED.isdisjoint(clause.words))


def _updates(passage: Passage) -> bool:
    """Tell "sekarang udah" from "sampai sekarang belum"."""
    said = passage.clause.words
    return not _NOW.isdisjoint(said) and _UNTIL.isdisjoint(said)
