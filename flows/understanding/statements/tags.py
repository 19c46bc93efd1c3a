"""One unit of a clause as one check sees it, as a letter for the patterns."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from flows.text import word_set
from flows.understanding.statements.chunks import Unit
from flows.understanding.statements.lexicon import Lexicon, Thing, Verbs, forms
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

_POLAR: Final = {DONE: "S", NOT_YET: "B", NOT: "N"}
_SIGN: Final = {
    word: sign
    for sign, words in (
        ("g", FINISHED),
        ("q", FAILED),
        ("z", WISHED),
        ("k", LEFT),
        ("f", FORGOTTEN),
        ("e", EXCEPT),
    )
    for word in words
}
_AROUND: Final = {
    word: sign
    for sign, words in (
        ("o", OTHER_MATTERS),
        ("u", HAPPENING),
        ("i", STILL),
        ("", LIGHT),
        ("j", PLACES),
        ("m", TIMES),
        ("p", PARTICLES),
        ("c", JOINING),
        ("w", RECENTLY),
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
_AFTER_POLAR: Final = ("S", "B", "N")
_JUST_POLAR: Final = re.compile("[SBN][pmw]*$")
_TIME: Final = TIMES | RECENTLY
_BY: Final = frozenset({"dari", "oleh"})
_USING: Final = ("dengan", "pakai")


@dataclass(frozen=True, slots=True)
class UnitSpot:
    """A unit with a few of those around it, and the letters before it."""

    unit: Unit
    earlier: tuple[Unit, ...]
    later: tuple[Unit, ...]
    letters: str
    verbs: Verbs
    lexicon: Lexicon


def letter(spot: UnitSpot) -> str:
    """Return the letter of a unit that is no thing of this check; "" if it changes nothing."""
    read = (reader(spot) for reader in _READERS)
    return next((found for found in read if found is not None), "x")


def _polarity(spot: UnitSpot) -> str | None:
    found = _POLAR.get(spot.unit.word)
    # "durung tak isi": in Javanese "tak" is I.
    return "" if found == "N" and spot.letters.endswith("B") else found


def _alike(spot: UnitSpot) -> str | None:
    """Tell "namanya sama" from "nama sama email": the state, the conjunction, the preposition."""
    if spot.unit.word != _ALIKE:
        return None
    if _ALIKE not in spot.verbs.holds or (spot.later and spot.later[0].things):
        return "c"
    states = spot.verbs.holds | spot.verbs.fails
    if any(unit.base in states for unit in (*spot.earlier, *spot.later)):
        return ""  # "nama di tokped sama prakerja beda"
    stands = not spot.later or spot.later[0].word in _BEHIND_ALIKE
    return "y" if stands or spot.letters.endswith(_AFTER_POLAR) else ""


def _own_verb(spot: UnitSpot) -> str | None:
    verbs, base = spot.verbs, spot.unit.base
    if base in PREPOSITIONS and not spot.letters.endswith(("S", "B")):
        return None  # "sudah buat ulasan", but "aman buat insentif"
    lists = (("y", verbs.holds), ("n", verbs.fails), ("d", verbs.done), ("r", verbs.proves))
    return next((found for found, words in lists if base in words), None)


def _anothers_thing(spot: UnitSpot) -> str | None:
    return "o" if spot.unit.things else None


def _marker(spot: UnitSpot) -> str | None:
    if spot.unit.word in ONCE:
        return "" if spot.letters.endswith(_AFTER_POLAR) else "x"
    if spot.unit.word == _ANY and _leads_to_own_verb(spot):
        return ""  # "belum ada kasih ulasan", "ada yang belum"
    if spot.unit.word == _CAN and spot.later and spot.later[0].base in spot.verbs.proves:
        return ""  # "sudah bisa diunduh"
    if spot.unit.word in BESIDE:
        everything = any(unit.word in ALL for unit in (*spot.earlier, *spot.later))
        return "e" if everything else "x"
    return "g" if spot.unit.word in _FINISHING else _SIGN.get(spot.unit.word)


def _leads_to_own_verb(spot: UnitSpot) -> bool:
    verbs = spot.verbs
    behind = next((unit for unit in spot.later if unit.word not in LIGHT), spot.unit)
    return behind.word in _POLAR or behind.base in verbs.done | verbs.fails | verbs.holds - {_ANY}


def _preposition(spot: UnitSpot) -> str | None:
    """Tell "uang sudah di rekening" from "sudah saya sambung ke rekening"."""
    word, before_thing = spot.unit.word, bool(spot.later and spot.later[0].things)
    polar = _JUST_POLAR.search(spot.letters)
    if word in SELF_WILLED:
        return "x" if polar else ""
    if word not in PREPOSITIONS:
        return None
    if polar and before_thing:
        return "x"
    if spot.later and spot.later[0].word in _TIME:
        return "p"  # "belum dari kemarin"
    return "D" if before_thing and word in _USING else None


def _actor(spot: UnitSpot) -> str | None:
    if spot.unit.word in OF_IT and spot.later and spot.later[0].things:
        return "a"
    if spot.unit.word in OTHER_ONES:
        return "a"
    if spot.unit.word not in ACTORS:
        return None
    return "j" if spot.earlier and spot.earlier[-1].word in PREPOSITIONS - _BY else "a"


def _around(spot: UnitSpot) -> str | None:
    word = spot.unit.word
    if word in spot.lexicon.fillers and word not in LIGHT:
        return "p"
    if spot.lexicon.is_place(word):
        return "j"
    if word.isdecimal():
        return "m"
    return _AROUND.get(word)


def _anothers_verb(spot: UnitSpot) -> str | None:
    return "b" if spot.unit.base in spot.lexicon.verbs_of_all else None


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
_ENDS: Final = ("z", "q")
_STRENGTH: Final = "lhtvTF"  # of a group of things the strongest sign stands for all
_GROUP: Final = re.compile(r"[lhtvTF](?:[cpmj]*[lhtvTF])*")
_DURATION: Final = re.compile(r"(?<![lhtvTFo])S(?=m)")


@dataclass(frozen=True, slots=True)
class Signs:
    """The letters, and for each thing or group of them its names."""

    letters: str
    names: tuple[tuple[str, ...], ...]


def signs(clause: tuple[Unit, ...], check: str, lexicon: Lexicon) -> Signs:
    """Return the clause as this check sees it."""
    letters, names = "", []
    verbs = lexicon.verbs[check]
    for place, unit in enumerate(clause):
        own = [thing for thing in unit.things if thing.check == check]
        if own:
            letters += _thing(own, unit, verbs)
            names.append(" ".join(own[0].name))
        else:
            around = clause[max(0, place - _NEAR) : place], clause[place + 1 : place + 1 + _NEAR]
            letters += letter(UnitSpot(unit, *around, letters[-_NEAR:], verbs, lexicon))
        if letters.endswith(_ENDS):
            break
    return _grouped(letters, names)


def _thing(own: Sequence[Thing], unit: Unit, verbs: Verbs) -> str:
    parts = {part for thing in own for part in thing.name}
    if not parts.isdisjoint(verbs.holds):
        return "T"
    if not parts.isdisjoint(verbs.fails):
        return "F"
    if all(thing.vague for thing in own):
        return "l" if own[0].part else "h"
    return "v" if unit.base in verbs.done else "t"


def _grouped(letters: str, names: Sequence[str]) -> Signs:
    """Take things that stand together as one: "nama, email, nomor hp"."""
    left = iter(names)
    groups = tuple(
        tuple(next(left) for sign in found[0] if sign in _STRENGTH)
        for found in _GROUP.finditer(letters)
    )
    grouped = _GROUP.sub(lambda found: _one_for(found[0]), letters)
    if sum(sign in "SBN" for sign in grouped) > 1:
        grouped = _DURATION.sub("", grouped)  # "udah 2 minggu ulasan belum"
    return Signs(grouped, groups)


def _one_for(group: str) -> str:
    strongest = max(group, key=_STRENGTH.find)
    return "h" if strongest == "l" and group.count("l") > 1 else strongest  # two parts will do
