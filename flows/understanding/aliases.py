"""Nicknames at a place in a clause: exact, in several words, or with a typo."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from rapidfuzz.distance import OSA

from flows.understanding.normalise import plain_words
from flows.understanding.word_sets import word_set

Names = tuple[tuple[str, tuple[str, ...]], ...]
"""Ids with all their names."""

_LONGEST: Final = 3  # words
_ONE_SLIP: Final = 6  # letters; a shorter name must be spelled right
_TWO_SLIPS: Final = 9
_SUFFIXES: Final = ("nya", "ny", "ne", "na")
# Names that are words of their own: only behind such a word, or alone in their clause.
_ORDINARY: Final = frozenset({("pintar",), ("siap", "kerja")})
_PLACING: Final = word_set("""
    di dari lewat via pakai ke platform platformnya beli belinya by melalui webnya aplikasi
    aplikasinya  kelas pelatihan prakerja ikut ambil punya pelatihannya kelasnya
""")
_ALONE: Final = 2
# Near a name in letters, far from it in meaning.
_LOOKALIKES: Final = frozenset({"sekolahku", "karierku", "karirku", "disnaker", "pintarin"})


@dataclass(frozen=True, slots=True)
class _Table:
    exact: dict[str, str]
    split: tuple[tuple[tuple[str, ...], str], ...]


@lru_cache(maxsize=16)
def _table(names: Names) -> _Table:
    split = tuple((plain_words(name), id_) for id_, all_names in names for name in all_names)
    exact = {"".join(parts): id_ for parts, id_ in split}
    return _Table(exact, tuple(entry for entry in split if len(entry[0]) > 1))


def alias_at(place: int, clause: tuple[str, ...], names: Names) -> tuple[str, int] | None:
    """Return the id named at this place and the number of words it takes."""
    table = _table(names)
    for length in range(min(_LONGEST, len(clause) - place), 0, -1):
        window = clause[place : place + length]
        found = _exact(window, table) or _slipped(window, table)
        if found and not _only_a_word(place, clause, length):
            return found, length
    return None


def _exact(window: tuple[str, ...], table: _Table) -> str | None:
    joined = "".join(window)
    stems = (joined.removesuffix(suffix) for suffix in ("", *_SUFFIXES))
    return next((table.exact[stem] for stem in stems if stem in table.exact), None)


def _slipped(window: tuple[str, ...], table: _Table) -> str | None:
    if len(window) > 1:
        return next((id_ for parts, id_ in table.split if _each_near(window, parts)), None)
    return _near_name(window[0], table)


def _each_near(window: tuple[str, ...], parts: tuple[str, ...]) -> bool:
    return len(window) == len(parts) and all(
        one == other or (min(len(one), len(other)) >= 4 and OSA.distance(one, other) <= 1)
        for one, other in zip(window, parts, strict=True)
    )


def _near_name(word: str, table: _Table) -> str | None:
    if len(word) < _ONE_SLIP - 1 or word in _LOOKALIKES:
        return None
    found = {id_ for name, id_ in table.exact.items() if _near(word, name)}
    return found.pop() if len(found) == 1 else None


def _near(word: str, name: str) -> bool:
    if len(name) < _ONE_SLIP or word[0] != name[0] or abs(len(word) - len(name)) > 1:
        return False
    slips = 2 if len(name) >= _TWO_SLIPS else 1
    return OSA.distance(word, name, score_cutoff=slips) <= slips


def _only_a_word(place: int, clause: tuple[str, ...], length: int) -> bool:
    if clause[place : place + length] not in _ORDINARY or len(clause) <= _ALONE:
        return False
    return place == 0 or clause[place - 1] not in _PLACING
