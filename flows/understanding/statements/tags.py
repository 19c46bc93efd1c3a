"""The chunks of a clause as one check sees them: the kind of each, for the patterns."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from flows.text import word_set
from flows.understanding.statements.chunks import Chunk
from flows.understanding.statements.kinds import BY_STRENGTH, POLAR, ChunkKind
from flows.understanding.statements.lexicon import Lexicon, Thing, Verbs, forms
from flows.understanding.statements.patterns import STATEMENTS
from flows.understanding.statements.words import (
    ACTORS,
    AFTER_ALL,
    ALL,
    AS_ON_CARD,
    BESIDE,
    DONE,
    ENDED,
    EXCEPT,
    FAILED,
    FINISHED,
    FINISHING,
    FORGOTTEN,
    GIVING,
    HAPPENING,
    JOINING,
    LEFT,
    LIGHT,
    NOT,
    NOT_YET,
    OF_IT,
    ONCE,
    ONLY_BEHIND,
    OTHER_MATTERS,
    OTHER_ONES,
    OUTDATED,
    PARTICLES,
    PLACES,
    PREPOSITIONS,
    RECENTLY,
    SAFE,
    SELF_WILLED,
    STILL,
    TIMES,
    UNLIKE_CARD,
    WISHED,
)

_POLAR: Final = {DONE: ChunkKind.DONE, NOT_YET: ChunkKind.NOT_YET, NOT: ChunkKind.NOT}
_SILENT: Final = ""  # of a chunk that changes nothing
_MARKER: Final = {
    word: kind
    for kind, words in (
        (ChunkKind.FINISHED, FINISHED),
        (ChunkKind.HINDERED, FAILED),
        (ChunkKind.WISHED, WISHED),
        (ChunkKind.LEFT, LEFT),
        (ChunkKind.FORGOTTEN, FORGOTTEN),
        (ChunkKind.EXCEPT, EXCEPT),
    )
    for word in words
}
_AROUND: Final = {
    word: kind
    for kind, words in (
        (ChunkKind.OTHER_MATTER, OTHER_MATTERS),
        (ChunkKind.HAPPENING, HAPPENING),
        (ChunkKind.STILL, STILL),
        (_SILENT, LIGHT),
        (ChunkKind.PLACE, PLACES),
        (ChunkKind.TIME, TIMES),
        (ChunkKind.PARTICLE, PARTICLES),
        (ChunkKind.AND, JOINING),
        (ChunkKind.RECENTLY, RECENTLY),
    )
    for word in words
}
_FINISHING: Final = frozenset(form for base in FINISHING for form in forms(base))
_ANY: Final = "ada"
_ON_CARD: Final = frozenset({AS_ON_CARD, UNLIKE_CARD})
_QUITE_ALIKE: Final = ChunkKind.HOLDS * 2
_CAN: Final = "bisa"
_ALIKE: Final = "sama"  # "the same", but also "and" and "with"
_QUITE: Final = frozenset({_ALIKE, "persis"})
_BEHIND_ALIKE: Final = word_set("""
    dengan di kok semua semuanya saja kabeh sadonyo sadayana sedoyo persis seperti antara sih kak
    min ya juga yang
""")
_JUST_POLAR: Final = STATEMENTS.compiled("polar (particle | time | recently)* end")
_JUST_DONE: Final = STATEMENTS.compiled("done (particle | time | recently)* end")
_THING: Final = STATEMENTS.compiled("thing")
_ONLY_THINGS: Final = STATEMENTS.compiled(
    "(particle | and | other)* thing (particle | and | other | thing)*"
)
_UNTIL: Final = word_set("sampai hingga")
_TIME: Final = TIMES | RECENTLY
_DENIED: Final = (ChunkKind.NOT, ChunkKind.NOT_YET)
_DONE_OR_NOT: Final = (ChunkKind.DONE, ChunkKind.NOT_YET)
_UNENDED: Final = STATEMENTS.compiled("course-name any* not-yet (particle | time)* end")
_BY: Final = frozenset({"dari", "oleh"})
_MY: Final = "ku"
_USING: Final = ("dengan", "pakai")


@dataclass(frozen=True, slots=True)
class ChunkSpot:
    """A chunk with a few of those around it, and the kinds of those before it in a row."""

    chunk: Chunk
    earlier: tuple[Chunk, ...]
    later: tuple[Chunk, ...]
    kinds: str
    verbs: Verbs
    lexicon: Lexicon


def kind_of(spot: ChunkSpot) -> str:
    """Return the kind of a chunk that is no thing of this check; "" if it changes nothing."""
    for reader in _READERS:
        found = reader(spot)
        if found is not None:
            return found
    return ChunkKind.OTHER


def _polarity(spot: ChunkSpot) -> str | None:
    found = _POLAR.get(spot.chunk.word)
    # "durung tak isi": in Javanese "tak" is I.
    return _SILENT if found is ChunkKind.NOT and spot.kinds.endswith(ChunkKind.NOT_YET) else found


def _alike(spot: ChunkSpot) -> str | None:
    """Tell "namanya sama" from "nama sama email": the state, the conjunction, the preposition."""
    if spot.chunk.word != _ALIKE:
        return None
    if _ALIKE not in spot.verbs.holds or (spot.later and spot.later[0].things):
        return ChunkKind.AND
    states = spot.verbs.holds | spot.verbs.fails
    if any(chunk.base in states and not _compares(spot, chunk) for chunk in _around_it(spot)):
        return _SILENT  # "nama di tokped sama prakerja beda"
    stands = not spot.later or spot.later[0].word in _BEHIND_ALIKE
    return ChunkKind.HOLDS if stands or spot.kinds.endswith(POLAR) else _SILENT


def _around_it(spot: ChunkSpot) -> tuple[Chunk, ...]:
    return (*spot.earlier, *spot.later)


def _compares(spot: ChunkSpot, other: Chunk) -> bool:
    """Tell the second "sama" of "sama semua sama prakerja": with what; and "sama persis"."""
    return other.word in _QUITE and any(other is each for each in spot.later)


def _is_mine(spot: ChunkSpot) -> bool:
    """Tell "kelasku udah habis", which is finished, from a course that is sold out."""
    return any(chunk.things and chunk.words[0].endswith(_MY) for chunk in spot.earlier)


def _own_verb(spot: ChunkSpot) -> str | None:
    verbs, base = spot.verbs, spot.chunk.base
    if base in PREPOSITIONS and not spot.kinds.endswith(_DONE_OR_NOT):
        return None  # "sudah buat ulasan", but "aman buat insentif"
    if base in GIVING and _helps(spot):
        return _SILENT
    if base in ONLY_BEHIND and not _THING.search(spot.kinds):
        return None
    lists = (
        (ChunkKind.HOLDS, verbs.holds),
        (ChunkKind.FAILS, verbs.fails),
        (ChunkKind.DEED, verbs.done),
        (ChunkKind.PROOF, verbs.proves),
    )
    return next((found for found, words in lists if base in words), None)


def _helps(spot: ChunkSpot) -> bool:
    behind = spot.later[0].base if spot.later else ""
    return behind in spot.verbs.done | spot.verbs.holds and not spot.later[0].things


def _anothers_thing(spot: ChunkSpot) -> str | None:
    return ChunkKind.OTHER_MATTER if spot.chunk.things else None


def _by_now(spot: ChunkSpot) -> str | None:
    """Tell "udah aman", "sesuai KTP" and "di tokped masih yang lama"."""
    if spot.chunk.word in _ON_CARD and _ALIKE in spot.verbs.holds:
        return _QUITE_ALIKE if spot.chunk.word == AS_ON_CARD else ChunkKind.FAILS
    if spot.chunk.word in SAFE and _JUST_DONE.search(spot.kinds):
        return ChunkKind.FINISHED
    outdated = spot.chunk.word == OUTDATED and _ALIKE in spot.verbs.holds
    return ChunkKind.FAILS if outdated and ChunkKind.PLACE in spot.kinds else None


def _by_place(spot: ChunkSpot) -> str | None:
    """Read "ga jadi ngasih ulasan" and "kelasnya belum habis"; a course "sudah habis" is sold."""
    if spot.chunk.word == AFTER_ALL and spot.kinds.endswith(_DENIED):
        return _SILENT
    if spot.chunk.word in ENDED and (_UNENDED.search(spot.kinds) or _is_mine(spot)):
        return ChunkKind.FINISHED
    return None


def _marker(spot: ChunkSpot) -> str | None:
    if spot.chunk.word in ONCE:
        return _SILENT if spot.kinds.endswith(POLAR) else ChunkKind.OTHER
    if spot.chunk.word == _ANY and _leads_to_own_verb(spot):
        return _SILENT  # "belum ada kasih ulasan", "ada yang belum"
    if spot.chunk.word == _CAN and spot.later and spot.later[0].base in spot.verbs.proves:
        return _SILENT  # "sudah bisa diunduh"
    if spot.chunk.word in BESIDE:
        everything = any(chunk.word in ALL for chunk in (*spot.earlier, *spot.later))
        return ChunkKind.EXCEPT if everything else ChunkKind.OTHER
    return ChunkKind.FINISHED if spot.chunk.word in _FINISHING else _MARKER.get(spot.chunk.word)


def _leads_to_own_verb(spot: ChunkSpot) -> bool:
    verbs = spot.verbs
    behind = next((chunk for chunk in spot.later if chunk.word not in LIGHT), spot.chunk)
    base = behind.base
    told = base in verbs.done or base in verbs.fails or (base in verbs.holds and base != _ANY)
    return behind.word in _POLAR or told


def _preposition(spot: ChunkSpot) -> str | None:
    """Tell "uang sudah di rekening" from "sudah saya sambung ke rekening"."""
    word = spot.chunk.word
    if word in SELF_WILLED:
        return ChunkKind.OTHER if _JUST_POLAR.search(spot.kinds) else _SILENT
    if word not in PREPOSITIONS:
        return None
    before_thing = bool(spot.later and spot.later[0].things)
    if before_thing and _JUST_POLAR.search(spot.kinds):
        return ChunkKind.OTHER
    if spot.later and spot.later[0].word in _TIME:
        return ChunkKind.PARTICLE  # "belum dari kemarin"
    return ChunkKind.USING if before_thing and word in _USING else None


def _up_to(spot: ChunkSpot) -> str | None:
    """Read "materi sampai ujian udah": all of them, unless it is "sampai modul 3"."""
    if spot.chunk.word not in _UNTIL or not spot.later or not spot.later[0].things:
        return None
    counted = any(chunk.word.isdecimal() for chunk in spot.later[1:2])
    return ChunkKind.AND if _ONLY_THINGS.fullmatch(spot.kinds) and not counted else None


_NOT_BY: Final = PREPOSITIONS - _BY


def _actor(spot: ChunkSpot) -> str | None:
    if spot.chunk.word in OF_IT and spot.later and spot.later[0].things:
        return ChunkKind.NOT_ITSELF
    if spot.chunk.word in OTHER_ONES:
        return ChunkKind.NOT_ITSELF
    if spot.chunk.word not in ACTORS:
        return None
    after_preposition = spot.earlier and spot.earlier[-1].word in _NOT_BY
    return ChunkKind.PLACE if after_preposition else ChunkKind.NOT_ITSELF


def _around(spot: ChunkSpot) -> str | None:
    word = spot.chunk.word
    if word in spot.lexicon.fillers and word not in LIGHT:
        return ChunkKind.PARTICLE
    if spot.lexicon.is_place(word):
        return ChunkKind.PLACE
    if word.isdecimal():
        return ChunkKind.TIME
    return _AROUND.get(word)


def _anothers_verb(spot: ChunkSpot) -> str | None:
    return ChunkKind.OTHERS_DEED if spot.chunk.base in spot.lexicon.verbs_of_all else None


_READERS: Final = (
    _polarity,
    _alike,
    _own_verb,
    _anothers_thing,
    _by_now,
    _by_place,
    _marker,
    _up_to,
    _preposition,
    _actor,
    _around,
    _anothers_verb,
)

_NEAR: Final = 12  # chunks
_ENDS: Final = (ChunkKind.WISHED, ChunkKind.HINDERED)
_GROUP: Final = STATEMENTS.compiled("thing ((and | particle | time | place)* thing)*")
_DURATION: Final = STATEMENTS.compiled(
    "not-preceded-by(thing | other-matter) done followed-by(time)"
)


@dataclass(frozen=True, slots=True)
class Tags:
    """The kinds in a row, one letter each, and for each thing or group of them its names."""

    kinds: str
    names: tuple[tuple[str, ...], ...]


def tags(clause: tuple[Chunk, ...], check: str, lexicon: Lexicon) -> Tags:
    """Return the clause as this check sees it."""
    kinds, names = "", []
    verbs = lexicon.verbs[check]
    for place, chunk in enumerate(clause):
        own = [thing for thing in chunk.things if thing.check == check]
        if own:
            kinds += _thing(own, chunk, verbs)
            names.append(" ".join(own[0].name))
        else:
            around = clause[max(0, place - _NEAR) : place], clause[place + 1 : place + 1 + _NEAR]
            kinds += kind_of(ChunkSpot(chunk, *around, kinds[-_NEAR:], verbs, lexicon))
        if kinds.endswith(_ENDS):
            break
    return _grouped(kinds, names)


def _thing(own: Sequence[Thing], chunk: Chunk, verbs: Verbs) -> ChunkKind:
    parts = {part for thing in own for part in thing.name}
    if not parts.isdisjoint(verbs.holds):
        return ChunkKind.HOLDING_NAME
    if not parts.isdisjoint(verbs.fails):
        return ChunkKind.FAILING_NAME
    if all(thing.vague for thing in own):
        is_course = own[0].part and own[0].name[0] in PLACES
        if is_course:
            return ChunkKind.COURSE_NAME
        return ChunkKind.PART_NAME if own[0].part else ChunkKind.VAGUE_NAME
    return ChunkKind.VERB_NAME if chunk.base in verbs.done else ChunkKind.NAME


def _grouped(kinds: str, names: Sequence[str]) -> Tags:
    """Take things that stand together as one: "nama, email, nomor hp"."""
    left = iter(names)
    groups = tuple(
        tuple(next(left) for kind in found[0] if kind in BY_STRENGTH)
        for found in _GROUP.finditer(kinds)
    )
    grouped = _GROUP.sub(lambda found: _one_for(found[0]), kinds)
    if sum(kind in POLAR for kind in grouped) > 1:
        grouped = _DURATION.sub("", grouped)  # "udah 2 minggu ulasan belum"
    return Tags(grouped, groups)


def _one_for(group: str) -> str:
    strongest = next(kind for kind in reversed(BY_STRENGTH) if kind in group)
    if strongest is ChunkKind.PART_NAME and group.count(strongest) > 1:
        return ChunkKind.VAGUE_NAME  # two parts will do
    return strongest
