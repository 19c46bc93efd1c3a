"""A message cut into clauses of normalised words: where one thought ends, another begins."""

import re
from typing import Final

from flows.library import Vocabulary
from flows.understanding.normalise import LONGEST, words
from flows.understanding.word_sets import word_set

# A full stop ends a clause only before a space: "sekolah.mu" is a name.
_MARKS: Final = re.compile(r"[,;!?\n()]+|\.(?=\s|$)|\.{2,}|\s[-–]\s")
_CONJUNCTIONS: Final = word_set("""
    tapi padahal sedangkan karena soalnya terus jadi cuma makanya nah lalu sementara
""")


def clauses(text: str, vocabulary: Vocabulary) -> tuple[tuple[str, ...], ...]:
    """Return the clauses, without the conjunctions that part them."""
    parts = (words(part, vocabulary) for part in _MARKS.split(text[:LONGEST]))
    return tuple(clause for part in parts for clause in _cut(part) if clause)


def _cut(part: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    ends = [place for place, word in enumerate(part) if word in _CONJUNCTIONS]
    starts = [0, *(place + 1 for place in ends)]
    return tuple(part[start:end] for start, end in zip(starts, [*ends, len(part)], strict=True))
