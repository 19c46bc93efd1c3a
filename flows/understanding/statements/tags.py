"""The units of a clause as one check sees them: the kind of each, for the patterns."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from flows.text import word_set
from flows.understanding.statements.chunks import Unit
from flows.understanding.statements.kinds import BY_STRENGTH, POLAR, UnitKind
from flows.understanding.statements.lexicon import Lexicon, Thing, Verbs, forms
from flows.understanding.statements.patterns import STATEMENTS
from flows.understanding.statements.words import (
    ACTORS,
    ALL,
    BESIDE,
    DONE,
    EXCEPT,
    FAILED,
    FINISHED,
    FINISHING,
    FORGOTTEN,
    HAPPENING,
    JOINING,
    LEFT,
    LIGHT,
    NOT,
    NOT_YET,
    OF_IT,
    ONCE,
    OTHER_MATTERS,
    OTHER_ONES,
    PARTICLES,
    PLACES,
    PREPOSITIONS,
    RECENTLY,
    SELF_WILLED,
    STILL,
    TIMES,
    WISHED,
)

_POLAR: Final = {DONE: UnitKind.DONE, NOT_YET: UnitKind.NOT_YET, NOT: UnitKind.NOT}
_SILENT: Final = ""  # of a unit that changes nothing
_MARKER: Final = {
    word: kind
    for kind, words in (
        (UnitKind.FINISHED, FINISHED),
        (UnitKind.HINDERED, FAILED),
        (UnitKind.WISHED, WISHED),
        (UnitKind.LEFT, LEFT),
        (UnitKind.FORGOTTEN, FORGOTTEN),
        (UnitKind.EXCEPT, EXCEPT),
    )
    for word in words
}
_AROUND: Final = {
    word: kind
    for kind, words in (
        (UnitKind.OTHER_MATTER, OTHER_MATTERS),
        (UnitKind.HAPPENING, HAPPENING),
        (UnitKind.STILL, STILL),
        (_SILENT, LIGHT),
        (UnitKind.PLACE, PLACES),
        (UnitKind.TIME, TIMES),
        (UnitKind.PARTICLE, PARTICLES),
        (UnitKind.AND, JOINING),
        (UnitKind.RECENTLY, RECENTLY),
    )
    for word in words
}
_FINISHING: Final = frozenset(form for base in FINISHING for form in forms(base))
_ANY: Final = "ada"
_CAN: Final = "bisa"
_ALIKE: Final = "sama"  # "the same", but also "and" and "with"
_BEHIND_ALIKE: Final = word_set("""
    dengan di kok semua semuanya saja persis seperti antara sih kak min ya juga yang
""")
_JUST_POLAR: Final = STATEMENTS.compiled("polar (particle | time | recently)* end")
_TIME: Final = TIMES | RECENTLY
_DONE_OR_NOT: Final = (UnitKind.DONE, UnitKind.NOT_YET)
_BY: Final = frozenset({"dari", "oleh"})
_USING: Final = ("dengan", "pakai")


@dataclass(frozen=True, slots=True)
class UnitSpot:
    """A unit with a few of those around it, and the kinds of those before it in a row."""

    unit: Unit
    earlier: tuple[Unit, ...]
    later: tuple[Unit, ...]
    kinds: str
    verbs: Verbs
    lexicon: Lexicon


def kind_of(spot: UnitSpot) -> str:
    """Return the kind of a unit that is no thing of this check; "" if it changes nothing."""
    read = (reader(spot) for reader in _READERS)
    return next((found for found in read if found is not None), UnitKind.OTHER)


def _polarity(spot: UnitSpot) -> str | None:
    found = _POLAR.get(spot.unit.word)
    # "durung tak isi": in Javanese "tak" is I.
    return _SILENT if found is UnitKind.NOT and spot.kinds.endswith(UnitKind.NOT_YET) else found


def _alike(spot: UnitSpot) -> str | None:
    """Tell "namanya sama" from "nama sama email": the state, the conjunction, the preposition."""
    if spot.unit.word != _ALIKE:
        return None
    if _ALIKE not in spot.verbs.holds or (spot.later and spot.later[0].things):
        return UnitKind.AND
    states = spot.verbs.holds | spot.verbs.fails
    if any(unit.base in states for unit in (*spot.earlier, *spot.later)):
        return _SILENT  # "nama di tokped sama prakerja beda"
    stands = not spot.later or spot.later[0].word in _BEHIND_ALIKE
    return UnitKind.HOLDS if stands or spot.kinds.endswith(POLAR) else _SILENT


def _own_verb(spot: UnitSpot) -> str | None:
    verbs, base = spot.verbs, spot.unit.base
    if base in PREPOSITIONS and not spot.kinds.endswith(_DONE_OR_NOT):
        return None  # "sudah buat ulasan", but "aman buat insentif"
    lists = (
        (UnitKind.HOLDS, verbs.holds),
        (UnitKind.FAILS, verbs.fails),
        (UnitKind.DEED, verbs.done),
        (UnitKind.PROOF, verbs.proves),
    )
    return next((found for found, words in lists if base in words), None)


def _anothers_thing(spot: UnitSpot) -> str | None:
    return UnitKind.OTHER_MATTER if spot.unit.things else None


def _marker(spot: UnitSpot) -> str | None:
    if spot.unit.word in ONCE:
        return _SILENT if spot.kinds.endswith(POLAR) else UnitKind.OTHER
    if spot.unit.word == _ANY and _leads_to_own_verb(spot):
        return _SILENT  # "belum ada kasih ulasan", "ada yang belum"
    if spot.unit.word == _CAN and spot.later and spot.later[0].base in spot.verbs.proves:
        return _SILENT  # "sudah bisa diunduh"
    if spot.unit.word in BESIDE:
        everything = any(unit.word in ALL for unit in (*spot.earlier, *spot.later))
        return UnitKind.EXCEPT if everything else UnitKind.OTHER
    return UnitKind.FINISHED if spot.unit.word in _FINISHING else _MARKER.get(spot.unit.word)


def _leads_to_own_verb(spot: UnitSpot) -> bool:
    verbs = spot.verbs
    behind = next((unit for unit in spot.later if unit.word not in LIGHT), spot.unit)
    return behind.word in _POLAR or behind.base in verbs.done | verbs.fails | verbs.holds - {_ANY}


def _preposition(spot: UnitSpot) -> str | None:
    """Tell "uang sudah di rekening" from "sudah saya sambung ke rekening"."""
    word, before_thing = spot.unit.word, bool(spot.later and spot.later[0].things)
    polar = _JUST_POLAR.search(spot.kinds)
    if word in SELF_WILLED:
        return UnitKind.OTHER if polar else _SILENT
    if word not in PREPOSITIONS:
        return None
    if polar and before_thing:
        return UnitKind.OTHER
    if spot.later and spot.later[0].word in _TIME:
        return UnitKind.PARTICLE  # "belum dari kemarin"
    return UnitKind.USING if before_thing and word in _USING else None


def _actor(spot: UnitSpot) -> str | None:
    if spot.unit.word in OF_IT and spot.later and spot.later[0].things:
        return UnitKind.NOT_ITSELF
    if spot.unit.word in OTHER_ONES:
        return UnitKind.NOT_ITSELF
    if spot.unit.word not in ACTORS:
        return None
    after_preposition = spot.earlier and spot.earlier[-1].word in PREPOSITIONS - _BY
    return UnitKind.PLACE if after_preposition else UnitKind.NOT_ITSELF


def _around(spot: UnitSpot) -> str | None:
    word = spot.unit.word
    if word in spot.lexicon.fillers and word not in LIGHT:
        return UnitKind.PARTICLE
    if spot.lexicon.is_place(word):
        return UnitKind.PLACE
    if word.isdecimal():
        return UnitKind.TIME
    return _AROUND.get(word)


def _anothers_verb(spot: UnitSpot) -> str | None:
    return UnitKind.OTHERS_DEED if spot.unit.base in spot.lexicon.verbs_of_all else None


_READERS: Final = (
    _polarity,
    _alike,
    _own_verb,
    _anothers_thing,
    _marker,
    _preposition,
    _actor,
    _around,
    _anothers_verb,
)

_NEAR: Final = 12  # units
_ENDS: Final = (UnitKind.WISHED, UnitKind.HINDERED)
_GROUP: Final = STATEMENTS.compiled("thing ((and | particle | time | place)* thing)*")
_DURATION: Final = STATEMENTS.compiled(
    "not-preceded-by(thing | other-matter) done followed-by(time)"
)


@dataclass(frozen=True, slots=True)
class Signs:
    """The kinds in a row, one letter each, and for each thing or group of them its names."""

    kinds: str
    names: tuple[tuple[str, ...], ...]


def signs(clause: tuple[Unit, ...], check: str, lexicon: Lexicon) -> Signs:
    """Return the clause as this check sees it."""
    kinds, names = "", []
    verbs = lexicon.verbs[check]
    for place, unit in enumerate(clause):
        own = [thing for thing in unit.things if thing.check == check]
        if own:
            kinds += _thing(own, unit, verbs)
            names.append(" ".join(own[0].name))
        else:
            around = clause[max(0, place - _NEAR) : place], clause[place + 1 : place + 1 + _NEAR]
            kinds += kind_of(UnitSpot(unit, *around, kinds[-_NEAR:], verbs, lexicon))
        if kinds.endswith(_ENDS):
            break
    return _grouped(kinds, names)


def _thing(own: Sequence[Thing], unit: Unit, verbs: Verbs) -> UnitKind:
    parts = {part for thing in own for part in thing.name}
    if not parts.isdisjoint(verbs.holds):
        return UnitKind.HOLDING_NAME
    if not parts.isdisjoint(verbs.fails):
        return UnitKind.FAILING_NAME
    if all(thing.vague for thing in own):
        return UnitKind.PART_NAME if own[0].part else UnitKind.VAGUE_NAME
    return UnitKind.VERB_NAME if unit.base in verbs.done else UnitKind.NAME


def _grouped(kinds: str, names: Sequence[str]) -> Signs:
    """Take things that stand together as one: "nama, email, nomor hp"."""
    left = iter(names)
    groups = tuple(
        tuple(next(left) for kind in found[0] if kind in BY_STRENGTH)
        for found in _GROUP.finditer(kinds)
    )
    grouped = _GROUP.sub(lambda found: _one_for(found[0]), kinds)
    if sum(kind in POLAR for kind in grouped) > 1:
        grouped = _DURATION.sub("", grouped)  # "udah 2 minggu ulasan belum"
    return Signs(grouped, groups)


def _one_for(group: str) -> str:
    strongest = next(kind for kind in reversed(BY_STRENGTH) if kind in group)
    if strongest is UnitKind.PART_NAME and group.count(strongest) > 1:
        return UnitKind.VAGUE_NAME  # two parts will do
    return strongest
