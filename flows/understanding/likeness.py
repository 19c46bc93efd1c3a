"""When two words are one word with a slip of the finger."""

from typing import Final

from rapidfuzz.distance import OSA

_FORGIVING: Final = 5  # letters; a shorter word must be spelled right
_LONG: Final = 9  # letters; here two slips are forgiven


def alike(one: str, other: str) -> bool:
    """Tell whether they are the same but for one slip, two in a long word; first letters agree."""
    if one == other:
        return True
    shorter = min(len(one), len(other))
    if shorter < _FORGIVING or one[0] != other[0]:
        return False
    slips = 2 if shorter >= _LONG else 1
    return OSA.distance(one, other, score_cutoff=slips) <= slips
