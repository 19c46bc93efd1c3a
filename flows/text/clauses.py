"""A message cut into clauses of normalised words: where one thought ends, another begins."""

import re
from functools import lru_cache
from typing import Final

from flows.library import Same, Vocabulary
from flows.text.normalise import LONGEST, words
from flows.text.word_sets import word_set

# A full stop ends a clause only before a space: "sekolah.mu" is a name.
_MARKS: Final = re.compile(r"[,;!?\n()]+|\.(?=\s|$)|\.{2,}|\s[-–]\s")
_CONJUNCTIONS: Final = word_set("""
    tapi padahal sedangkan karena soalnya terus jadi cuma makanya nah lalu sementara
""")


def clauses(text: str, vocabulary: Vocabulary) -> tuple[tuple[str, ...], ...]:
    """Return the clauses, without the conjunctions that part them."""
    return _clauses(text[:LONGEST], Same(vocabulary))


@lru_cache(maxsize=8)  # the message in hand, which is read for the case and for names
def _clauses(text: str, vocabulary: Same[Vocabulary]) -> tuple[tuple[str, ...], ...]:
    parts = (words(part, vocabulary.value) for part in _MARKS.split(text))
    return tuple(clause for part in parts for clause in _cut(part) if clause)


def _cut(part: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    if _CONJUNCTIONS.isdisjoint(part):
        return (part,)
    ends = [place for place, word in enumerate(part) if word in _CONJUNCTIONS]
    starts = [0, *(place + 1 for place in ends)]
    return tuple(part[start:end] for start, end in zip(starts, [*ends, len(part)], strict=True))
