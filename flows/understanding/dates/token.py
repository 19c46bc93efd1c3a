"""One token of a message as the date grammar sees it, and one word into its tokens."""

import re
from dataclasses import dataclass
from typing import Final

from rapidfuzz.distance import OSA

from flows.library import by_word
from flows.text import word_set
from flows.understanding.dates.words import (
    DIGITS,
    KINDS,
    MONTHS,
    ONE_UNIT,
    SILENT,
    TENS,
    WEEKDAYS,
    collapse,
)

_TEENS: Final = re.compile(r"(\w+?)(belas|puluh)(\w*)")
_LONG_MONTHS: Final = {
    name: MONTHS[name]
    for name in word_set(
        "januari februari pebruari agustus september oktober november nopember desember"
    )
}
_VOWELS: Final = re.compile("[aeiou]")
_SHORTEST_SKELETON: Final = 4  # "jnr" would also be junior
_LONG: Final = 7


@dataclass(frozen=True, slots=True)
class Token:
    """A word or number of the message.

    `kind` is a letter of date_words.KINDS or one of: d number, y year, Q day-month-year,
    q day-month (`word` is the separator), c clock time, z another number, M month, w weekday,
    p "-an" (about), x another word, `,` a break.
    """

    kind: str
    word: str
    value: int = 0
    numbers: tuple[int, ...] = ()


@by_word(8192)
def word_tokens(raw: str) -> tuple[Token, ...]:
    """Return the tokens of one word; a silent word ("yang") has none."""
    word = collapse(raw)
    if word in SILENT:
        return ()
    return _plain(word) or _with_suffix(word) or (Token("x", word),)


def double_tokens(raw: str) -> tuple[Token, ...]:
    """Return the tokens of a word with a 2 behind it: "tgl2" is a date, "hari2" the plural."""
    found = word_tokens(raw)
    kinds = "".join(token.kind for token in found)
    if kinds in {"T", "J", "X", "M"}:
        return (*found, Token("d", "2", 2))
    return found if kinds in {"A", "C", "E", "u"} else (Token("x", collapse(raw)),)


def _plain(word: str) -> tuple[Token, ...]:
    for kind, table in (("M", MONTHS), ("w", WEEKDAYS), ("d", DIGITS), ("d", TENS)):
        if word in table:
            return (Token(kind, word, table[word]),)
    if word in ONE_UNIT:
        return Token("d", word, 1), Token(ONE_UNIT[word], word)
    if word in KINDS:
        return (Token(KINDS[word], word),)
    return _teens(word) or _misspelt_month(word)


def _teens(word: str) -> tuple[Token, ...]:
    """Read "duabelas" and "duapuluhlima", written without a space."""
    found = _TEENS.fullmatch(word)
    if found is None or found[1] not in DIGITS or (found[3] and found[3] not in DIGITS):
        return ()
    scale = 10 + DIGITS[found[1]] if found[2] == "belas" else 10 * DIGITS[found[1]]
    return (Token("d", word, scale + DIGITS.get(found[3], 0)),)


def _misspelt_month(word: str) -> tuple[Token, ...]:
    for name, number in _LONG_MONTHS.items():
        if word[:1] == name[0] and (_near(word, name) or _same_skeleton(word, name)):
            return (Token("M", word, number),)
    return ()


def _near(word: str, name: str) -> bool:
    return OSA.distance(word, name) <= (2 if min(len(word), len(name)) > _LONG else 1)


def _same_skeleton(word: str, name: str) -> bool:
    bones = _VOWELS.sub("", name)
    return len(bones) >= _SHORTEST_SKELETON and _VOWELS.sub("", word) == bones


def _with_suffix(word: str) -> tuple[Token, ...]:
    """Read "mingguan" (about a week) and "bulannya"."""
    if word.endswith("an") and word != "seharian":
        found = _plain(word.removesuffix("an"))
        return (*found, Token("p", "an")) if found and found[-1].kind in "HSBY" else ()
    if word.endswith(("nya", "na", "ne")):
        found = _plain(collapse(re.sub("(?:nya|na|ne)$", "", word)))
        return found if found and found[-1].kind in "THBYMwACEV" else ()
    return ()
