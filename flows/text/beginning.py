"""How much of a text is read: its beginning, up to a bound that nobody's question needs.

What is read takes everybody else's time. Only reading is bounded: what is personal is looked for in
the whole text, before (flows.privacy).
"""

import re
from itertools import islice
from typing import Final, NamedTuple

# The longest of 2,248 messages that were collected or written as examples has 365 characters, and
# the fullest 71 words and signs: much more is read of anybody. Both are bounded, for what is read
# costs by the word, and by the thought that a sign ends; 1,000 characters may be 500 of them.
LONGEST_READ: Final = 1000  # characters
MOST_READ: Final = 120  # words and signs; a number within a word ("3nov") counts for itself

_SAID: Final = re.compile(r"[^\W_]")
_PIECE: Final = re.compile(r"[^\W\d_]+|\d+|[^\w\s]+")
# Where a text may be cut: behind a sentence, else a clause, else a word.
_SEAMS: Final = (
    re.compile(r"[.!?]+(?=\s)|\n"),
    re.compile(r"[,;:)](?=\s)"),
    re.compile(r"\s"),
)


class Beginning(NamedTuple):
    """The part of a text that is read, and whether something was said behind it."""

    text: str
    more: bool


def beginning(text: str) -> Beginning:
    """Return the beginning of a text: whole sentences, as many as the bound allows.

    A sentence that would leave less than half of what may be read is cut behind a clause, or a
    word.
    """
    if len(text) <= MOST_READ:
        return Beginning(text, more=False)  # most messages: there cannot be more in it
    beyond = next(islice(_PIECE.finditer(text), MOST_READ, None), None)
    end = min(LONGEST_READ, beyond.start() if beyond else len(text))
    if not _SAID.search(text, end):
        return Beginning(text[:end], more=False)  # nothing, or nothing but signs
    return Beginning(text[: _seam(text, end)], more=True)


def _seam(text: str, end: int) -> int:
    """Return the last place at which the text may be cut, at most `end`."""
    for seam in _SEAMS:
        places = [found.end() for found in seam.finditer(text, end // 2, end + 1)]
        fitting = [place for place in places if place <= end]
        if fitting:
            return fitting[-1]
    return end
