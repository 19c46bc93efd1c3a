"""What a passage takes back of what was told just before it: "tapi gagal", "yang kedua belum"."""

import re
from collections.abc import Sequence
from typing import Final

from flows.understanding.told.in_clause import Told
from flows.understanding.told.lexicon import Lexicon
from flows.understanding.told.passages import Passage
from flows.understanding.told.shapes import Answer
from flows.understanding.told.signs import signs
from flows.understanding.told.words import (
    DONE,
    FAILED,
    LIGHT,
    NOT,
    NOT_YET,
    PARTIAL,
    PARTICLES,
    RECENTLY,
    STILL,
    TIMES,
    WISHED,
)
from flows.understanding.word_sets import word_set

_DENIED: Final = frozenset({NOT, NOT_YET})
_POLAR: Final = _DENIED | {DONE}
_YES: Final[frozenset[Answer]] = frozenset({"yes"})
_BOTH: Final[frozenset[Answer]] = frozenset({"yes", "no"})
_BUT: Final = word_set("tapi cuma")
_UNPROVED: Final = re.compile("[BN][pw]*r")
_CAN: Final = "bisa"
_QUIET: Final = LIGHT | STILL | PARTICLES | RECENTLY | TIMES
_HINDERED: Final = _QUIET | FAILED | WISHED | _POLAR


def taken_back(passage: Passage, latest: Sequence[Told], lexicon: Lexicon) -> tuple[Told, ...]:
    """Return what the passage takes back of the answers just told: "tapi gagal", "tapi ga bisa"."""
    undone = _BOTH if _leaves_open(passage, lexicon) else frozenset()
    if not undone and _fails(passage, lexicon):
        undone = _YES
    return tuple(
        told for told in latest if told.answer in undone or _is_unproved(told, passage, lexicon)
    )


def _leaves_open(passage: Passage, lexicon: Lexicon) -> bool:
    """Tell "yang kedua belum" and "ga bisa" about what was just named."""
    said = frozenset(passage.clause.words)
    if passage.has_things or said.isdisjoint(_POLAR):
        return False
    if not said.isdisjoint(PARTIAL):
        return True
    return _says_only_that(said, lexicon) and _CAN in said and not said.isdisjoint(_DENIED)


def _fails(passage: Passage, lexicon: Lexicon) -> bool:
    said = frozenset(passage.clause.words)
    begins = FAILED.intersection(passage.clause.words[:2])
    if begins and not passage.clause.openers.isdisjoint(_BUT):
        return True
    named = passage.has_things or said.isdisjoint(FAILED)
    return not named and _says_only_that(said, lexicon)


def _says_only_that(said: frozenset[str], lexicon: Lexicon) -> bool:
    return all(word in _HINDERED or word in lexicon.bases for word in said)


def _is_unproved(told: Told, passage: Passage, lexicon: Lexicon) -> bool:
    """Tell "tapi belum lulus" behind "ujian udah"."""
    if told.answer != "yes" or passage.has_things:
        return False
    return bool(_UNPROVED.search(signs(passage.units, told.check, lexicon).letters))
