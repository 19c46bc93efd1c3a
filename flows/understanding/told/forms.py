"""The forms a verb takes in everyday Indonesian: sambung, disambungin, nyambungin, kesambung."""

from collections.abc import Iterator
from typing import Final

_PLAIN: Final = ("", "di", "ke", "ter", "ku")
_SUFFIXES: Final = ("", "kan", "in", "i", "nya", "kannya", "keun", "ake")
# What me- makes of the first letter; where it swallows the letter, speech keeps only the nasal.
_SWALLOWED: Final = {
    "p": ("mem", "m"),
    "t": ("men", "n"),
    "k": ("meng", "ng"),
    "s": ("meny", "ny"),
}
_KEPT: Final = {
    **dict.fromkeys("bfv", ("mem", "nge")),
    **dict.fromkeys("dcjz", ("men", "nge")),
    **dict.fromkeys("aiueohg", ("meng", "ng", "nge")),
}
_OTHER: Final = ("me", "nge", "ng")
_LOAN: Final = ("men", "mem", "meng", "nge")  # "mensubmit", "mengupload"


def forms(base: str) -> Iterator[str]:
    """Yield the base and what prefixes and suffixes make of it; not all of them exist."""
    for stem in (*(prefix + base for prefix in _PLAIN), *_active(base)):
        for suffix in _SUFFIXES:
            yield stem + suffix


def _active(base: str) -> Iterator[str]:
    first = base[:1]
    for nasal in _SWALLOWED.get(first, ()):
        yield nasal + base[1:]
    for prefix in (*_KEPT.get(first, _OTHER), *_LOAN):
        yield prefix + base
