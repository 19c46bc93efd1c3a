"""Words written without a space between them: "sertifikatsayabelumada"."""

import re
from collections.abc import Callable, Mapping
from functools import partial
from typing import Final

from flows.library import Library, by_word, made_once
from flows.text import plain, stem, word_set
from flows.understanding.topics import ranker

_LONG: Final = re.compile(r"[^\W\d_]{14,}")
_LONGEST: Final = 120  # letters; what is longer is noise
_WORD: Final = 13  # letters of one word
_USUAL: Final = 5  # examples; what fewer have is no word to be found within others
_FEWEST: Final = 3  # words; two of them may be a compound
_SHORT: Final = word_set("""
    di ga gk yg sy aq tp dr pd ya kok tdk blm sdh udh utk dgn krn bs sm kak min nik otp apa ada mau
    dan itu ini jd jg lg
""")
# What a word begins or ends with: where one of these is left over, it is one long word.
_AFFIXES: Final = word_set("ke se per me ber ter pe kan nya nnya an in i pun lah kah ku mu a")


def spaced(text: str, library: Library) -> str:
    """Return the text with spaces in what is plainly several words; most texts as they are."""
    if not _LONG.search(text):
        return text
    apart = _reader(library)
    return _LONG.sub(lambda found: apart(found[0]), text)


@made_once
def _reader(library: Library) -> Callable[[str], str]:
    return by_word(4096)(partial(_apart, _known(library)))


def _apart(is_known: Callable[[str], bool], typed: str) -> str:
    whole = plain(typed)
    if len(whole) > _LONGEST or is_known(whole):
        return typed
    parts = _fewest_words(whole, is_known)
    clear = len(parts) >= _FEWEST and _AFFIXES.isdisjoint(parts)
    return f" {' '.join(parts)} " if clear else typed


def _fewest_words(whole: str, is_known: Callable[[str], bool]) -> tuple[str, ...]:
    """Return the fewest known words that make up the whole; none where there are no such."""
    best: dict[int, tuple[str, ...]] = {0: ()}
    for end in range(1, len(whole) + 1):
        ways = [
            (*best[start], whole[start:end])
            for start in range(max(0, end - _WORD), end)
            if start in best and is_known(whole[start:end])
        ]
        if ways:
            best[end] = min(ways, key=len)
    return best.get(len(whole), ())


@made_once
def _known(library: Library) -> Callable[[str], bool]:
    used: Mapping[str, int] = ranker(library).repair.used
    slang = library.vocabulary.slang

    def is_known(word: str) -> bool:
        if len(word) <= 3:  # noqa: PLR2004 - a short one is found in any letters
            return word in _SHORT or word in _AFFIXES
        return word in slang or used.get(stem(word), 0) >= _USUAL

    return is_known
