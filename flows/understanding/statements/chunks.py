"""A clause as chunks: its words, with what belongs to one thing taken together."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, NamedTuple

from flows.text import Words, word_set
from flows.understanding.statements.lexicon import Lexicon, Thing, forms
from flows.understanding.statements.words import (
    ALL,
    DONE,
    ENDED,
    FINISHED,
    FINISHING,
    JOINING,
    LIGHT,
    NOT,
    NOT_YET,
    OF_IT,
    OTHER_MATTERS,
    PARTICLES,
    PLACES,
    PREPOSITIONS,
    RECENTLY,
    STILL,
    TIMES,
)

_WITHIN: Final = LIGHT | word_set("""
    baru jalan berjalan sampai mentok stuck nyangkut macet tertahan berhenti masih
    pelatihan kelas kelulusan asli fisik logo berlogo cap bercap terbitan keluaran buatan
""")
_BETWEEN: Final = (
    LIGHT | STILL | PARTICLES | PLACES | RECENTLY | TIMES | frozenset({DONE, NOT_YET, NOT})
)
_ENDING: Final = (
    FINISHED | ENDED | frozenset(form for base in FINISHING for form in forms(base))
) - {"oke"}
_OF_ALL: Final = PLACES | ALL
_NOT_OF_COURSE: Final = OTHER_MATTERS | OF_IT | PREPOSITIONS | word_set("nilai hasil riwayat kuota")
_REST: Final = "ya"  # says nothing; stands for the second piece of a thing
_SUFFIX: Final = ("nya",)
_OF: Final = word_set("dari punya")
_SHORT_FOR: Final = JOINING | word_set("yang dari punya")
_MIXED_UP: Final = word_set("pelatihan kelas")  # "sertifikat pelatihan kemnaker": of whose kind?


class Chunk(NamedTuple):
    """The words it takes, what they count as, the verb that is a form of, the things it names."""

    words: Words
    word: str
    base: str
    things: tuple[Thing, ...] = ()


@dataclass(frozen=True, slots=True)
class Earlier:
    """Shared first words ("sertifikat") that stood before, and those of whole names."""

    said: frozenset[str] = frozenset()
    named: frozenset[str] = frozenset()
    button: bool = False  # one is spoken of: that may be blue as well


def chunks(spoken: Words, lexicon: Lexicon, earlier: Earlier) -> tuple[Chunk, ...]:
    """Return the chunks of a clause.

    "yang kemnaker" is short for "sertifikat kemnaker" once a "sertifikat" was spoken of; at the
    beginning "kemnaker" is, once a "sertifikat lembaga" was.
    """
    return tuple(_chunks(spoken, tuple(map(lexicon.name, spoken)), lexicon, earlier))


def _chunks(spoken: Words, names: Words, lexicon: Lexicon, earlier: Earlier) -> Iterator[Chunk]:
    apart = {} if lexicon.shared.isdisjoint(names) else dict(_apart(names, lexicon))
    place = 0
    while place < len(names):
        if place not in apart and lexicon.is_plain(spoken[place]):
            yield _plain(lexicon, spoken[place])
            place += 1
            continue
        end, name = place + 1, names[place]
        found = apart.get(place)
        if found is None and (name in lexicon.things or name in lexicon.tails):
            found, end = _found(place, spoken, names, lexicon, earlier)
        word = spoken[place]
        if not found and place in apart:
            word = _REST
        elif not found:
            behind = names[end] if end < len(names) else ""
            if lexicon.is_place_of_two(name, behind):
                word, end = name + behind, place + 2
        yield Chunk(spoken[place:end], word, lexicon.base(word), found or ())
        place = end


@lru_cache(maxsize=8192)
def _plain(lexicon: Lexicon, word: str) -> Chunk:
    return Chunk((word,), word, lexicon.base(word))


def _found(
    place: int, spoken: Words, names: Words, lexicon: Lexicon, earlier: Earlier
) -> tuple[tuple[Thing, ...], int]:
    for thing in lexicon.things.get(names[place], ()):  # the longest name first
        end = _end(place, names, thing.name)
        if end and _counts(place, spoken, thing, lexicon):
            same = lexicon.things[names[place]]
            return tuple(it for it in same if it.name == thing.name), end
    if names[place] not in lexicon.tails:
        return (), place + 1
    heads = earlier.said | lexicon.shared.intersection(names[:place])
    suffixed = spoken[place] != names[place] or names[place + 1 : place + 2] == _SUFFIX
    if not heads and names[:place] and names[0] == "yang" and names[place - 1] in _OF:
        heads = lexicon.shared  # "yang dari kemnaker belum keluar"
    if not heads and _stands_alone(place, names, earlier, suffixed=suffixed):
        return _shortened(names[place], lexicon, lexicon.shared), place + 1
    if place == 0:
        heads = heads if suffixed else earlier.named
    elif not suffixed and names[place - 1] not in _SHORT_FOR:
        heads = frozenset()
    elif not heads:
        heads = earlier.named  # "yang dari lpk ada, yang kemnaker tidak"
    return _shortened(names[place], lexicon, heads), place + 1


_COLOURS: Final = word_set("biru excellence")
_THE_ONE: Final = ("yang",)
_ISSUED: Final = word_set("keluar terbit")
_BESIDE_COLOUR: Final = LIGHT | STILL | PARTICLES | frozenset({DONE, NOT_YET, NOT})


def _stands_alone(place: int, names: Words, earlier: Earlier, *, suffixed: bool) -> bool:
    """Tell "birunya belum", "udah biru", "kemnaker belum keluar": no certificate need be named."""
    if names[place] in _COLOURS and not earlier.button:
        others = names[:place] + names[place + 1 :]
        issued = names[place - 1 : place] == _THE_ONE and not _ISSUED.isdisjoint(names)
        named = suffixed or issued
        return named or all(word in _BESIDE_COLOUR for word in others)
    return place == 0 and not _ISSUED.isdisjoint(names)


def _counts(place: int, spoken: Words, thing: Thing, lexicon: Lexicon) -> bool:
    """Tell "kelasnya udah kelar" from a course that only says where: "ulasan di kelas".

    Nor is its end the date that is told: "kelas selesai tanggal 3".
    """
    if not thing.part or thing.name[0] not in PLACES:
        return True
    fails = lexicon.verbs[thing.check].fails
    open_ended = _ENDING.isdisjoint(spoken) and fails.isdisjoint(spoken)
    if open_ended or (place and spoken[place - 1] in _NOT_OF_COURSE):
        return False
    others = spoken[:place] + spoken[place + 1 :]
    names_more = any(lexicon.names_something(word) and word not in _OF_ALL for word in others)
    return not names_more and not any(word.isdecimal() for word in spoken)


def _end(place: int, names: Words, name: Words) -> int:
    """Return the place behind the name, 0 if it does not stand here; light words may part it."""
    at = place + 1
    for part in name[1:]:
        start = at
        while at < len(names) and names[at] != part and names[at] in _WITHIN:
            at += 1
        if at == len(names) or names[at] != part:
            return 0
        parting = names[start:at]
        mixed = [place for place, word in enumerate(parting) if word in _MIXED_UP]
        if mixed and "dari" not in parting[mixed[-1] :]:
            return 0
        at += 1
    return at


def _shortened(tail: str, lexicon: Lexicon, heads: frozenset[str]) -> tuple[Thing, ...]:
    """Return the things meant by "yang kemnaker" or "kemnakernya"."""
    return tuple(
        thing
        for head in sorted(heads)
        for thing in lexicon.things[head]
        if thing.name[1:] == (tail,)
    )


def _apart(names: Words, lexicon: Lexicon) -> Iterator[tuple[int, tuple[Thing, ...]]]:
    """Yield the places of a thing said in two pieces: "lembaga udah ngasih sertifikat".

    The piece that stands first holds the thing, the other one nothing.
    """
    for head in sorted(lexicon.shared.intersection(names)):
        place = names.index(head)
        for thing in lexicon.things[head]:
            tail = thing.name[1:]
            if len(tail) != 1 or tail[0] not in names or _end(place, names, thing.name):
                continue
            other = names.index(tail[0])
            first, last = sorted((place, other))
            if _joined(names[first + 1 : last], lexicon):
                yield first, (thing,)
                yield last, ()


def _joined(between: Sequence[str], lexicon: Lexicon) -> bool:
    if not _MIXED_UP.isdisjoint(between):
        return False
    return all(word in _BETWEEN or word in lexicon.bases for word in between)
