"""The deed that a segment tells: whether it was done, and who acts in it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from flows.text import word_set
from flows.understanding.reports.acts.deeds import main_deed, of_other_things
from flows.understanding.reports.acts.parties import Parties, parties_of
from flows.understanding.reports.pieces import ToldWord
from flows.understanding.reports.words import (
    ABSENT,
    CAN,
    DATA,
    DONE,
    FAILING,
    JUST,
    NOT_YET,
    REPORTING,
    SITS,
    STILL,
    TO,
    WAITING,
    Deed,
)

_NEAR: Final = 2
_BESIDE: Final = word_set("""
    tanggal tgl hari bulan ini itu lalu kemarin tadi pagi siang sore malam juga ya kak min sih kok
    deh dong loh nih tuh nya masih saja ka on the date yang memang emang cs si pihak mah lah ke
    otomatis sih per jelas pastinya sehari setelah sesudah dari sejak yo baru semalam malem
    besoknya bsknya bsoknya besokannya esoknya keesokan keesokannya lusanya harinya kemudian
    setelahnya sesudahnya berikutnya selanjutnya oke ok aman tinggal
    januari februari maret april mei juni juli agustus september oktober november desember
    jan feb mar apr jun jul agu agt sept sep okt nov des dec
""")


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
    def is_nameless(self) -> bool:
        """Whether it only says "sudah" or "belum", of nobody."""
        return self.main is None and self.deed is None and self.parties.subject is None

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
    main = main_deed(content, deed_known=deed_known, spoken=spoken)
    if main is None:
        return (deed_known and _elliptic(content)) or _awaited(content) or _sits(content)
    place, deed = main
    if of_other_things(content, deed):
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


_HALF_POLAR: Final = word_set("lah pun")


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
    polar = _said_last([each.word for each in content if each.is_polar])
    dated = any(each.word.isdigit() for each in content)
    if len(named) > 1 or not (named or polar or dated) or not is_bare(content, others=0):
        return None
    denied = bool(polar) and polar[-1] in NOT_YET
    return DeedTold(
        content=content,
        main=None,
        deed=None,
        parties=Parties(subject=content[named[0]].actor if named else None),
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
