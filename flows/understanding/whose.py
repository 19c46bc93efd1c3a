"""Whose training a word is about: the participant's own, the family's, or that of others.

One reading of it for names and dates alike. It goes by who was named last, never by what is likely.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from flows.library import by_word
from flows.text import word_set


class Whose(Enum):
    """Who is spoken of. The family's counts where nothing is told of one's own."""

    OWN = auto()
    FAMILY = auto()
    OTHERS = auto()


SaidClause = tuple[bool, Sequence[str]]
"""Whether a sentence begins with it, and its words in standard spelling (the doubled letters of
which the tokens of dates have lost)."""

_ME: Final = "saya"
_MINE: Final = word_set("punyaku kelasku pelatihanku sertifikatku akunku punyasaya")
_FAMILY: Final = word_set("suami istri bini laki adik adek ade anak cucu ponakan keponakan emak")
_FAMILY_WITH_ME: Final = word_set(
    "ibu bapak mama papa ayah om tante bibi nenek kakek mas mbak abang kakak mertua"
)
_OTHERS: Final = word_set("""
    teman tetangga tetanga sepupu saudara sodara kenalan rekan kawan sohib pacar mereka dia doi
    beliau sebelah
""")
_HE: Final = word_set("dia doi beliau")
_SOME: Final = word_set("orang peserta")  # only as "orang lain", "peserta lain"
_LAIN: Final = "lain"
# Who is named behind one of these does nothing: "bareng teman", "hp suami", "kuota anak".
_NO_SUBJECT: Final = word_set("""
    bareng bersama diajak sama ajakan barengan dibantu disaranin bantuan hp laptop email nomor
    rumah tempat ke dari oleh tanya nanya buat untuk demi grup dengan
""")
_NEW_SUBJECT: Final = word_set("sudah belum tidak kalau keluar muncul dapat punya tapi sedangkan")
_NOT_YET: Final = "belum"
_DENYING: Final = word_set("belum tidak bukan tanpa")
_HAPPENED: Final = word_set("keluar muncul dapat cair terbit kebagian nerima terima")
_SHORT: Final = 2  # words before whoever is named that go along: "kemarin teman saya ..."


@dataclass(frozen=True, slots=True)
class _Person:
    place: int
    whose: Whose


def whose(clauses: Iterable[SaidClause]) -> tuple[Whose, ...]:
    """Return for each word, in order, whose it is.

    It stays with whoever was named until the sentence ends or the participant is named again; "dia"
    is the one named last. A relative who has got the certificate is only compared with.
    """
    said = tuple(clauses)
    if not any(any(map(may_name, words)) for _, words in said):
        return (Whose.OWN,) * sum(len(words) for _, words in said)  # most messages
    found = tuple(_followed(said))
    only_compared = _has_got_it(said, found) or any(_denies_me(words) for _, words in said)
    return tuple(
        Whose.OTHERS if one is Whose.FAMILY and only_compared else one
        for each in found
        for one in each
    )


def _denies_me(words: Sequence[str]) -> bool:
    """Tell whether it is "bukan saya" or "bukan punya saya"."""
    denied = (words[place + 1 : place + 3] for place, word in enumerate(words) if word == "bukan")
    return any(_names_me(behind) for behind in denied)


def _followed(clauses: Sequence[SaidClause]) -> Iterator[tuple[Whose, ...]]:
    now, he = Whose.OWN, Whose.OTHERS
    for starts, words in clauses:
        people = tuple(_people(words, he))
        before = Whose.OWN if starts else now
        if people:
            each = tuple(_split(words, people, before))
            he = people[-1].whose
        else:
            own = _names_me(words) or _NOT_YET in words
            each = (Whose.OWN if own else before,) * len(words)
        now = each[-1] if each else before
        yield each


def _split(words: Sequence[str], people: Sequence[_Person], before: Whose) -> Iterator[Whose]:
    """Yield whose each word is in a clause that names somebody."""
    first = people[0].place
    now = people[0].whose if first <= _SHORT and not _names_me(words[:first]) else before
    since = 0
    named = {person.place: person.whose for person in people}
    for place, word in enumerate(words):
        if place in named:
            now, since = named[place], place + 1
        elif word in _MINE or (word == _ME and _is_subject(words[since:place])):
            now = Whose.OWN
        yield now


def _is_subject(between: Sequence[str]) -> bool:
    """Tell "teman saya sudah, saya ..." from "teman saya"."""
    return not _NEW_SUBJECT.isdisjoint(between)


def _names_me(words: Sequence[str]) -> bool:
    return _ME in words or not _MINE.isdisjoint(words)


def _people(words: Sequence[str], he: Whose) -> Iterator[_Person]:
    for place, word in enumerate(words):
        if not may_name(word) or words[max(0, place - 1)] in _NO_SUBJECT:
            continue
        found = _kin_or_other(word, "".join(words[place + 1 : place + 2]), he)
        if found:
            yield _Person(place, found)


def _kin_or_other(word: str, behind: str, he: Whose) -> Whose | None:
    if word in _HE:
        return he
    base = _bare(word)
    if base in _FAMILY or (base in _FAMILY_WITH_ME and (behind == _ME or base != word)):
        return Whose.FAMILY
    if base in _OTHERS or (base in _SOME and behind == _LAIN):
        return Whose.OTHERS
    return None


_WITH_K: Final = word_set("adik adek anak emak bapak kakek nenek kakak")
_ALL: Final = _FAMILY | _FAMILY_WITH_ME | _OTHERS | _SOME


@by_word(8192)
def may_name(word: str) -> bool:
    """Tell whether a word may name somebody else than the participant."""
    return word in _ALL or _bare(word) in _ALL


def _bare(word: str) -> str:
    """Return "adik" for "adiknya", "adikku" and "adiku"."""
    if word.endswith("ku"):
        return word[:-1] if word[:-1] in _WITH_K else word[:-2]
    return word.removesuffix("nya")


def _has_got_it(clauses: Sequence[SaidClause], found: Sequence[Sequence[Whose]]) -> bool:
    """Tell whether the relative is told to have got what the participant waits for."""
    return any(
        whose_ is Whose.FAMILY
        and word in _HAPPENED
        and _DENYING.isdisjoint(words[max(0, place - _SHORT) : place])
        for (_, words), each in zip(clauses, found, strict=True)
        for place, (word, whose_) in enumerate(zip(words, each, strict=True))
    )
