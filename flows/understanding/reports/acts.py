"""The deed that a segment tells: which word says it, whether it was done, and whose it is."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from flows.text import word_set
from flows.understanding.reports.parties import Parties, parties_of
from flows.understanding.reports.pieces import ToldWord
from flows.understanding.reports.words import (
    ABSENT,
    ARRIVED,
    CAN,
    CERTIFICATE,
    DATA,
    DONE,
    ENTERED,
    FAILING,
    FROM,
    GIVING,
    GRADE_NOUN,
    JUST,
    NOT_YET,
    OTHER_THINGS,
    REPORTING,
    SHOWN,
    SITS,
    STILL,
    TO,
    WAITING,
    Deed,
)

_GRADE: Final = "nilai"
_DAYS: Final = 31  # of a month
_FULL_MARKS: Final = 100
_NEAR: Final = 2
_BESIDE: Final = word_set("""
    tanggal tgl hari bulan ini itu lalu kemarin tadi pagi siang sore malam juga ya kak min sih kok
    deh dong loh nih tuh nya masih saja ka on the date yang memang emang cs si pihak mah lah ke
    otomatis sih per jelas pastinya sehari setelah sesudah besoknya esoknya dari sejak yo
    januari februari maret april mei juni juli agustus september oktober november desember
    jan feb mar apr jun jul agu agt sept sep okt nov des dec
""")
_OWN_PLACE: Final = word_set("portal web website lms sistem sistemnya aplikasi server situs")
_OWNERS: Final = word_set("mereka sendiri dia internal lembaganya nya")


@dataclass(frozen=True, slots=True, kw_only=True)
class DeedTold:
    """What is done at `main` of `content`; `main` is None where only "sudah" or "belum" is said."""

    content: tuple[ToldWord, ...]
    main: int | None
    deed: Deed | None
    parties: Parties
    denied: bool
    affirmed: bool

    @property
    def says_nothing(self) -> bool:
        """Whether it only names somebody."""
        return self.main is None and not (self.denied or self.affirmed)

    @property
    def looks(self) -> bool:
        """Whether somebody may only have looked it up."""
        return self.deed is Deed.LOOK and not self.denied

    def by(self, topic: str) -> "DeedTold":
        """Return the act as it is told of whoever was just named: "lembaganya telat, ..."."""
        if self.parties.doer or self.parties.mine:
            return self
        return replace(self, parties=replace(self.parties, subject=topic))


def act_of(
    content: tuple[ToldWord, ...], *, deed_known: bool, spoken: bool = False
) -> DeedTold | None:
    """Return what the content tells; None where it tells of no report.

    `spoken`: somebody of the chain says so, so that "sudah masuk ke prakerja" is said of a report.
    """
    main = _main(content, deed_known=deed_known, spoken=spoken)
    if main is None:
        return (deed_known and _elliptic(content)) or _awaited(content) or _sits(content)
    place, deed = main
    if _of_other_things(content, deed):
        return None
    before, behind = content[:place], content[place + 1 :]
    if any(each.word == CAN for each in before) and not _is_sundanese(content, place):
        return None
    denied, affirmed = _polarity(content, place)
    if affirmed and any(each.word in NOT_YET for each in behind):
        return None  # "sudah lapor belum ya"
    if deed in (Deed.VERIFY, Deed.LOOK, Deed.HANDLE):
        under_way = any(each.word in STILL for each in before) and not denied
        denied, affirmed = denied or under_way, affirmed and not under_way
    elif not denied and any(each.word in STILL for each in before):
        return None  # "lagi dikirim"
    return DeedTold(
        content=content,
        main=place,
        deed=deed,
        parties=parties_of(content, place),
        denied=denied,
        affirmed=affirmed,
    )


def is_bare(content: Sequence[ToldWord], *, others: int = _NEAR) -> bool:
    """Tell whether little is said but who, a day, and "sudah" or "belum"."""
    left = [
        each
        for each in content
        if not (each.actor or each.is_polar or each.word in _BESIDE or each.word.isdigit())
    ]
    return len(left) <= others


def _main(
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
    arrived = (place for place, each in enumerate(content) if each.word in ARRIVED)
    about_data = deed_known or any(each.word in DATA for each in content)
    about_data = about_data or (spoken and _goes_between(content))
    place = next(arrived, -1)
    if place < 0 or not about_data or _is_absent(content, place):
        return None
    return place, Deed.RECEIVE


_HALF_POLAR: Final = word_set("lah pun")
_WEAK: Final = (Deed.LOOK, Deed.HANDLE)


def _not_reported(content: tuple[ToldWord, ...]) -> int | None:
    """Return where Sundanese "can laporan" says that nobody has reported: elsewhere a thing."""
    pairs = enumerate(pairwise(content))
    return next(
        (at + 1 for at, (one, two) in pairs if one.word == CAN and two.word == REPORTING), None
    )


_TO_OR_FROM: Final = TO | FROM


def _goes_between(content: tuple[ToldWord, ...]) -> bool:
    """Tell "sudah masuk ke prakerja", "sudah naik dari tokopedia", "sudah masuk prakerja"."""
    named = [each for each in content if each.word not in _TO_OR_FROM]
    return any(one.word in ENTERED and two.actor for one, two in pairwise(named))


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


_THERE_OR_NOT: Final = SHOWN | ARRIVED | ABSENT


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


def _of_other_things(content: tuple[ToldWord, ...], deed: Deed) -> bool:
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


def _is_sundanese(content: tuple[ToldWord, ...], main: int) -> bool:
    """Tell "can dikirim", not sent yet, from "can send"."""
    said = content[main].word
    return content[main - 1].word == CAN and said.startswith(("di", "nga", REPORTING))


_POLAR: Final = DONE | NOT_YET | FAILING


def _polarity(content: tuple[ToldWord, ...], main: int) -> tuple[bool, bool]:
    """Return whether it is denied, and whether it is said to be done."""
    before = [each.word for each in content[:main]]
    polar = _said_last([word for word in before if word in _POLAR])
    if CAN in before[-1:]:
        return True, False
    if polar:
        denied = polar[-1] in NOT_YET or polar[-1] in FAILING
        return denied, not denied
    if content[main].word in ABSENT:
        return True, False
    behind = [each.word for each in content[main + 1 :]]
    said = {*before, *behind}
    return False, not said.isdisjoint(JUST) or any(word in DONE for word in behind[:1])


def _said_last(polar: list[str]) -> list[str]:
    """Return what says so: "lah" does in Minang, but not behind a word that does, "belum lah"."""
    return [word for word in polar if word not in _HALF_POLAR] or polar


def _elliptic(content: tuple[ToldWord, ...]) -> DeedTold | None:
    """Read "tokopedia belum" and "lembaga tgl 4" where it is clear what they tell of."""
    named = [
        place
        for place, each in enumerate(content)
        if each.actor and not (place and content[place - 1].word in TO)
    ]
    if len(named) != 1 or not is_bare(content, others=0):
        return None
    polar = _said_last([each.word for each in content if each.is_polar])
    denied = bool(polar) and polar[-1] in NOT_YET
    return DeedTold(
        content=content,
        main=None,
        deed=None,
        parties=Parties(subject=content[named[0]].actor),
        denied=denied,
        affirmed=bool(polar) and not denied,
    )


def _sits(content: tuple[ToldWord, ...]) -> DeedTold | None:
    """Read "di sisnaker statusnya masih aktif": nobody has graded yet."""
    places = {each.actor for each in content if each.actor}
    words = {each.word for each in content}
    if _KEMNAKER not in places or words.isdisjoint(SITS) or words.isdisjoint(STILL):
        return None
    return DeedTold(
        content=content,
        main=None,
        deed=Deed.GRADE,
        parties=Parties(place=_KEMNAKER),
        denied=True,
        affirmed=False,
    )


_KEMNAKER: Final = "kemnaker"


def _awaited(content: tuple[ToldWord, ...]) -> DeedTold | None:
    """Read "masih nunggu laporan dari lembaga": it has not come."""
    waits = next((place for place, each in enumerate(content) if each.word in WAITING), -1)
    if waits < 0 or not any(each.word in DATA for each in content):
        return None
    return DeedTold(
        content=content,
        main=waits,
        deed=Deed.RECEIVE,
        parties=parties_of(content, waits),
        denied=True,
        affirmed=False,
    )
