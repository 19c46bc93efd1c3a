"""A clause as one check sees it: a letter for each unit, so that shapes can be looked for.

t thing, h vague thing, l part, v thing that is a verb, T thing that holds, F thing that fails
o thing of another matter       d done   r proves   y holds   n fails   g finished
b what is done to another       S sudah  B belum    N tidak
w a recent day   m another time   p particle   j place   c joins things
k "tinggal"   f "lupa"   e "kecuali"   i "masih"   D "dengan" right before a thing
a somebody acts, or something of the thing's   u what happens to others   x anything else
z no fact from here on   q it failed: both end the clause
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from flows.understanding.told.letters import Spot, letter
from flows.understanding.told.lexicon import Lexicon, Thing, Verbs
from flows.understanding.told.units import Unit

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
            letters += letter(Spot(unit, *around, letters[-_NEAR:], verbs, lexicon))
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
