"""Whether words say that somebody does not know: "lupa persisnya", "gak yakin", "kurang tahu"."""

from itertools import pairwise
from typing import Final

from flows.text import Words, word_set

_FORGOTTEN: Final = "lupa"
_NOT: Final = word_set("tidak kurang belum")
_KNOWN: Final = word_set("tahu ingat yakin pasti")
_WHEN: Final = "kapan"
_A_FEW: Final = 5  # words


def wonders_when(spoken: Words) -> bool:
    """Tell whether somebody who forgot wonders when it was: "lupa kapan ya"."""
    return len(spoken) <= _A_FEW and _WHEN in spoken and _FORGOTTEN in spoken


def is_unsure(spoken: Words) -> bool:
    """Tell whether something is forgotten or not known, whatever else is said."""
    return _FORGOTTEN in spoken or any(a in _NOT and b in _KNOWN for a, b in pairwise(spoken))
