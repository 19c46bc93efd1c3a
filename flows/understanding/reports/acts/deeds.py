"""Which word of a segment tells the deed, and which deed it is."""

from itertools import pairwise
from typing import Final

from flows.text import word_set
from flows.understanding.reports.pieces import ToldWord
from flows.understanding.reports.words import (
    ABSENT,
    ARRIVED,
    AT,
    CAN,
    CERTIFICATE,
    DATA,
    ENTERED,
    FROM,
    GIVING,
    GRADE_NOUN,
    JUST,
    NEWS,
    OTHER_THINGS,
    REPORTING,
    SHOWN,
    TO,
    Deed,
)

_NEAR: Final = 2
_DAYS: Final = 31  # of a month
_FULL_MARKS: Final = 100
_OWN_PLACE: Final = word_set("portal web website lms sistem sistemnya aplikasi server situs")
_OWNERS: Final = word_set("mereka sendiri dia internal lembaganya nya")
_WEAK: Final = (Deed.LOOK, Deed.HANDLE)


def main_deed(
    content: tuple[ToldWord, ...], *, deed_known: bool, spoken: bool
) -> tuple[int, Deed] | None:
    """Return the place of the deed, and which it is."""
    given = _given(content)
    if given is not None:
        return given
    reporting = _not_reported(content)
    if reporting is not None:
        return reporting, Deed.SEND
    deeds = [(place, each.deed) for place, each in enumerate(content) if each.deed is not None]
    real = [each for each in deeds if each[1] not in _WEAK] or deeds
    if real:
        return real[0]
    graded = _graded(content)
    if graded is not None:
        return graded, Deed.GRADE
    arrived = (
        place for place, each in enumerate(content) if each.word.removesuffix("nya") in ARRIVED
    )
    about_data = deed_known or any(each.word in DATA for each in content)
    about_data = about_data or (spoken and _goes_between(content))
    place = next(arrived, -1)
    of_news = any(each.word in NEWS for each in content)
    if place < 0:
        place = _lies(content)
    elif not about_data or of_news or _is_absent(content, place):
        return None
    return (place, Deed.RECEIVE) if place >= 0 else None


def _not_reported(content: tuple[ToldWord, ...]) -> int | None:
    """Return where Sundanese "can laporan" says that nobody has reported: elsewhere a thing."""
    pairs = enumerate(pairwise(content))
    return next(
        (at + 1 for at, (one, two) in pairs if one.word == CAN and two.word == REPORTING), None
    )


_TO_OR_FROM: Final = TO | FROM
_THERE_OR_NOT: Final = SHOWN | ARRIVED | ABSENT


def _goes_between(content: tuple[ToldWord, ...]) -> bool:
    """Tell "sudah masuk ke prakerja", "sudah naik dari tokopedia", "sudah masuk prakerja"."""
    named = [each for each in content if each.word not in _TO_OR_FROM]
    return any(one.word in ENTERED and two.actor for one, two in pairwise(named))


def _lies(content: tuple[ToldWord, ...]) -> int:
    """Return the place of "di" in "laporannya udah di tokopedia", -1 where there is none."""
    for place, (polar, at) in enumerate(pairwise(content)):
        behind = content[place + 2 : place + 2 + _NEAR]
        data = any(each.word in DATA for each in content[:place])
        if data and polar.is_polar and at.word in AT and any(each.actor for each in behind):
            return place + 1
    return -1


def _is_absent(content: tuple[ToldWord, ...], place: int) -> bool:
    """Tell "datanya tidak ada", which is not found, from "belum ada", which has not come."""
    absent = content[place].word == "ada" and place and content[place - 1].word == "tidak"
    return bool(absent) and not any(each.word in FROM for each in content)


def _given(content: tuple[ToldWord, ...]) -> tuple[int, Deed] | None:
    """Return where "kasih nilai" or "kasih laporan" says what is given."""
    for place, each in enumerate(content):
        near = {other.word for other in content[place + 1 : place + 1 + _NEAR]}
        sent = any(other.word in DATA for other in content[:place]) and not near.isdisjoint(TO)
        if each.word in GIVING and (sent or not near.isdisjoint(DATA)):
            return place, Deed.SEND if near.isdisjoint(GRADE_NOUN) else Deed.GRADE
    return None


def _graded(content: tuple[ToldWord, ...]) -> int | None:
    """Return where "belum nilai" or "nilai belum keluar" says so: "nilai" is a thing as well."""
    nouns = [place for place, each in enumerate(content) if each.word in GRADE_NOUN]
    for place in nouns:
        behind = content[place + 1 :]
        shown = [at for at, each in enumerate(content) if each.word in _THERE_OR_NOT]
        if shown and (place == 0 or any(p.is_polar or p.word in JUST for p in behind)):
            return shown[0]
        if place == 0:
            continue
        before = content[place - 1]
        if before.is_polar or before.actor or before.word in JUST:
            return place
    return None


def of_other_things(content: tuple[ToldWord, ...], deed: Deed) -> bool:
    """Tell a certificate that is sent, a task that is graded, a score: no report."""
    words = {each.word for each in content}
    if not words.isdisjoint(OTHER_THINGS) and (deed is Deed.GRADE or words.isdisjoint(DATA)):
        return True
    if deed is Deed.GRADE and (_in_own_place(content) or any(map(_is_score, words))):
        return True  # graded in the provider's own portal only, Kemnaker's trap; or "nilai 90"
    return CERTIFICATE in words and not any(
        each.actor and place and content[place - 1].word in ("ke", "kepada", "to")
        for place, each in enumerate(content)
    )


def _is_score(word: str) -> bool:
    return word.isdecimal() and _DAYS < int(word) <= _FULL_MARKS


def _in_own_place(content: tuple[ToldWord, ...]) -> bool:
    return any(
        each.word in _OWN_PLACE
        and any(other.word in _OWNERS for other in content[place + 1 : place + 1 + _NEAR])
        for place, each in enumerate(content)
    )
