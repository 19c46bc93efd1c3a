"""Nicknames at a place in a clause: exact, in several words, or with a typo."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import Final

from rapidfuzz.distance import OSA

from flows.text import ByFirstLetter, by_first_letter, plain_words, squeezed, word_set

Names = tuple[tuple[str, tuple[str, ...]], ...]
"""Ids with all their names."""

_LONGEST: Final = 3  # words
_ONE_SLIP: Final = 6  # letters; a shorter name must be spelled right
_PART: Final = 4  # letters of one word of a longer name
_TWO_SLIPS: Final = 9
_SUFFIXES: Final = ("", "nya", "ny", "ne", "na")
_LONGEST_SUFFIX: Final = 3  # letters
# Names that are words of their own: only behind a word like these, or nearly alone in a clause.
_ORDINARY: Final = frozenset({("pintar",), ("siap", "kerja")})
_PLACING: Final = word_set("""
    di dari lewat via pakai ke platform platformnya beli belinya by melalui webnya aplikasi
    aplikasinya kelas pelatihan prakerja ikut ambil punya pelatihannya kelasnya
""")
_ALONE: Final = 2
# Near a name in letters, far from it in meaning.
_LOOKALIKES: Final = word_set("sekolahku karierku karirku disnaker pintarin")


@dataclass(frozen=True, slots=True, eq=False)
class Aliases:
    """Names joined to one word, and those of several by their number and first letter.

    `near` returns the id that a word with a slip in it means, `begins` whether a name, with a slip
    or not, may begin with a word: most words are nobody's name.
    """

    joined: Mapping[str, str]
    split: Mapping[tuple[int, str], tuple[tuple[tuple[str, ...], str], ...]]
    near: Callable[[str], str | None]
    begins: Callable[[str], bool]

    def at(self, place: int, clause: tuple[str, ...]) -> tuple[str, int] | None:
        """Return the id named at this place and the number of words that takes."""
        if not self.begins(clause[place]):
            return None
        for length in range(min(_LONGEST, len(clause) - place), 0, -1):
            window = clause[place : place + length]
            found = self._exact("".join(window)) or self._slipped(window)
            if found and not _only_a_word(place, clause, length):
                return found, length
        return None

    def _exact(self, word: str) -> str | None:
        stems = (word.removesuffix(suffix) for suffix in _SUFFIXES)
        return next((self.joined[stem] for stem in stems if stem in self.joined), None)

    def _slipped(self, window: tuple[str, ...]) -> str | None:
        if len(window) > 1:
            known = self.split.get((len(window), window[0][0]), ())
            return next((id_ for parts, id_ in known if _each_alike(window, parts)), None)
        return self.near(window[0])


@lru_cache(maxsize=16)
def aliases(names: Names) -> Aliases:
    """Return the names ready for looking up."""
    named = ((_parts(name), id_) for id_, all_names in names for name in all_names)
    parts = tuple((words, id_) for words, id_ in named if words)  # "!!!" is nobody's name
    keys = {(len(words), words[0][0]) for words, _ in parts if len(words) > 1}
    split = {key: tuple(p for p in parts if (len(p[0]), p[0][0][0]) == key) for key in keys}
    joined = {"".join(words): id_ for words, id_ in parts}
    near = lru_cache(maxsize=4096)(partial(_near, by_first_letter(joined), joined))
    firsts = by_first_letter(words[0] for words, _ in parts if len(words) > 1)
    begins = lru_cache(maxsize=4096)(partial(_begins, by_first_letter(joined), firsts, near))
    return Aliases(joined, split, near, begins)


def _begins(
    names: ByFirstLetter, firsts: ByFirstLetter, near: Callable[[str], str | None], word: str
) -> bool:
    """Tell whether a name begins with the word, or the word with a name, but for a slip."""
    if any(_is_part(word, name) for name in names.get(word[0], ())):
        return True
    return bool(near(word)) or any(_is_alike(word, first) for first in firsts.get(word[0], ()))


def _is_part(word: str, name: str) -> bool:
    if len(word) > len(name):
        return word.startswith(name) and len(word) <= len(name) + _LONGEST_SUFFIX
    return name.startswith(word)


def _near(names: ByFirstLetter, ids: Mapping[str, str], word: str) -> str | None:
    if len(word) < _ONE_SLIP - 1 or word in _LOOKALIKES:
        return None
    found = {ids[name] for name in names.get(word[0], ()) if _is_near(word, name)}
    return found.pop() if len(found) == 1 else None


def _parts(name: str) -> tuple[str, ...]:
    return tuple(squeezed(word) for word in plain_words(name))


def _each_alike(window: tuple[str, ...], parts: tuple[str, ...]) -> bool:
    return all(map(_is_alike, window, parts))


def _is_alike(one: str, other: str) -> bool:
    if one[0] != other[0] or min(len(one), len(other)) < _PART:
        return False
    return OSA.distance(one, other, score_cutoff=1) <= 1


def _is_near(word: str, name: str) -> bool:
    if len(name) < _ONE_SLIP or abs(len(word) - len(name)) > 1:
        return False
    slips = 2 if len(name) >= _TWO_SLIPS else 1
    return OSA.distance(word, name, score_cutoff=slips) <= slips


def _only_a_word(place: int, clause: tuple[str, ...], length: int) -> bool:
    if clause[place : place + length] not in _ORDINARY or len(clause) <= _ALONE:
        return False
    return place == 0 or clause[place - 1] not in _PLACING
