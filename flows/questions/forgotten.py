"""Whether words say that somebody does not know: "lupa persisnya", "gak yakin", "kurang tahu"."""

from itertools import pairwise
from typing import Final

from flows.text import Words, word_set

_FORGOTTEN: Final = "lupa"
_ENGLISH: Final = word_set("idk dunno")
_IN_ENGLISH: Final = frozenset({("dont", "know"), ("no", "idea"), ("not", "sure")})
_NOT: Final = word_set("tidak kurang belum")
_KNOWN: Final = word_set("tahu ingat yakin pasti")
_WHENCE: Final = "mana"
_KNOWN_TO_ME: Final = "tahu"
_MY: Final = word_set("saya ku kita awak")
_WHEN: Final = "kapan"
_A_FEW: Final = 5  # words


def wonders_when(spoken: Words) -> bool:
    """Tell whether somebody who forgot wonders when it was: "lupa kapan ya"."""
    return len(spoken) <= _A_FEW and _WHEN in spoken and _FORGOTTEN in spoken


def is_unsure(spoken: Words) -> bool:
    """Tell whether something is forgotten or not known, whatever else is said."""
    if _FORGOTTEN in spoken:
        return True
    known = not _KNOWN.isdisjoint(spoken)
    if known and any(a in _NOT and b in _KNOWN for a, b in pairwise(spoken)):
        return True
    if not _IN_ENGLISH.isdisjoint(pairwise(spoken)):
        return True
    return not _ENGLISH.isdisjoint(spoken) or (_WHENCE in spoken and _how_should_i_know(spoken))


def _how_should_i_know(spoken: Words) -> bool:
    """Tell "mana saya tau", "mana ku tahu lembaganya"."""
    place = spoken.index(_WHENCE)
    return _KNOWN_TO_ME in spoken[place + 1 : place + 3] and not _MY.isdisjoint(spoken)
