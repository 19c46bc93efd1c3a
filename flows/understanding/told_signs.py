"""A clause as one check sees it: a letter for each unit, so that shapes can be looked for.

t thing, h vague thing, l part, v thing that is a verb, T thing that holds, F thing that fails
o thing of another matter       d done   r proves   y holds   n fails   g finished
b what is done to another       S sudah  B belum    N tidak
w a recent day   m another time   p particle   j place   c joins things
k "tinggal"   f "lupa"   e "kecuali"   i "dengan", "pakai" before a thing
a somebody acts   u what happens to others   x anything else
z no fact from here on   q it failed: both end the clause
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from flows.understanding.told_forms import forms
from flows.understanding.told_lexicon import Lexicon, Thing, Verbs
from flows.understanding.told_units import Unit
from flows.understanding.told_words import (
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
    ONCE,
    OTHER_MATTERS,
    PARTICLES,
    PLACES,
    PREPOSITIONS,
    RECENTLY,
    SELF_WILLED,
    TIMES,
    WISHED,
)
from flows.understanding.word_sets import word_set

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
_ENDS: Final = ("z", "q")
_ALIKE: Final = "sama"  # "the same", but also "and" and "with"
_BEHIND_ALIKE: Final = word_set("""
    dengan di kok semua semuanya saja persis seperti antara sih kak min ya juga yang
""")
_NEAR: Final = 12  # units
_AFTER_POLAR: Final = ("S", "B", "N")
_JUST_POLAR: Final = re.compile("[SBN][pmw]*$")
_TIME: Final = TIMES | RECENTLY
_BY: Final = frozenset({"dari", "oleh"})
_USING: Final = ("dengan", "pakai")
_STRENGTH: Final = "lhtvTF"  # of a group of things the strongest sign stands for all
_GROUP: Final = re.compile(r"[lhtvTF](?:[cpmj]*[lhtvTF])*")
_DURATION: Final = re.compile(r"(?<![lhtvTFo])S(?=m)")


@dataclass(frozen=True, slots=True)
class Signs:
    """The letters, and for each thing or group of them its names."""

    letters: str
    names: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class _Spot:
    """A unit with a few of those around it, and the letters before it."""

    unit: Unit
    earlier: tuple[Unit, ...]
    later: tuple[Unit, ...]
    letters: str
    verbs: Verbs
    lexicon: Lexicon


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
            letters += _letter(_Spot(unit, *around, letters[-_NEAR:], verbs, lexicon))
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


def _letter(spot: _Spot) -> str:
    read = (reader(spot) for reader in _READERS)
    return next((letter for letter in read if letter is not None), "x")


def _polarity(spot: _Spot) -> str | None:
    letter = _POLAR.get(spot.unit.word)
    # "durung tak isi": in Javanese "tak" is I.
    return "" if letter == "N" and spot.letters.endswith("B") else letter


def _alike(spot: _Spot) -> str | None:
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


def _own_verb(spot: _Spot) -> str | None:
    verbs, base = spot.verbs, spot.unit.base
    if base in PREPOSITIONS and not spot.letters.endswith(("S", "B")):
        return None  # "sudah buat ulasan", but "aman buat insentif"
    lists = (("y", verbs.holds), ("n", verbs.fails), ("d", verbs.done), ("r", verbs.proves))
    return next((letter for letter, words in lists if base in words), None)


def _anothers_thing(spot: _Spot) -> str | None:
    return "o" if spot.unit.things else None


def _marker(spot: _Spot) -> str | None:
    if spot.unit.word in ONCE:
        return "" if spot.letters.endswith(_AFTER_POLAR) else "x"
    if spot.unit.word == _ANY and spot.later and spot.later[0].base in spot.verbs.done:
        return ""  # "belum ada kasih ulasan"
    if spot.unit.word == _CAN and spot.later and spot.later[0].base in spot.verbs.proves:
        return ""  # "sudah bisa diunduh"
    if spot.unit.word in BESIDE:
        everything = any(unit.word in ALL for unit in (*spot.earlier, *spot.later))
        return "e" if everything else "x"
    return "g" if spot.unit.word in _FINISHING else _SIGN.get(spot.unit.word)


def _preposition(spot: _Spot) -> str | None:
    """Tell "uang sudah di rekening" from "sudah saya sambung ke rekening"."""
    word, before_thing = spot.unit.word, bool(spot.later and spot.later[0].things)
    if word not in PREPOSITIONS:
        return None
    if _JUST_POLAR.search(spot.letters) and (before_thing or word in SELF_WILLED):
        return "x"
    if spot.later and spot.later[0].word in _TIME:
        return "p"  # "belum dari kemarin"
    return "i" if before_thing and word in _USING else None


def _actor(spot: _Spot) -> str | None:
    if spot.unit.word not in ACTORS:
        return None
    return "j" if spot.earlier and spot.earlier[-1].word in PREPOSITIONS - _BY else "a"


def _around(spot: _Spot) -> str | None:
    word = spot.unit.word
    if word in spot.lexicon.fillers and word not in LIGHT:
        return "p"
    if spot.lexicon.is_place(word):
        return "j"
    if word.isdecimal():
        return "m"
    return _AROUND.get(word)


def _anothers_verb(spot: _Spot) -> str | None:
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


def _grouped(letters: str, names: Sequence[str]) -> Signs:
    """Take things that stand together as one: "nama, email, nomor hp"."""
    left = iter(names)
    groups = tuple(
        tuple(next(left) for letter in found[0] if letter in _STRENGTH)
        for found in _GROUP.finditer(letters)
    )
    grouped = _GROUP.sub(lambda found: _one_for(found[0]), letters)
    if sum(letter in "SBN" for letter in grouped) > 1:
        grouped = _DURATION.sub("", grouped)  # "udah 2 minggu ulasan belum"
    return Signs(grouped, groups)


def _one_for(group: str) -> str:
    strongest = max(group, key=_STRENGTH.find)
    return "h" if strongest == "l" and group.count("l") > 1 else strongest  # two parts will do
