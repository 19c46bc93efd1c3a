"""One token of a message as the date grammar sees it, and one word into its tokens."""

import re
from dataclasses import dataclass
from typing import Final

from rapidfuzz.distance import OSA

from flows.library import by_word
from flows.text import word_set
from flows.understanding.dates.kinds import THIRDS, UNITS, TokenKind
from flows.understanding.dates.words import (
    DIGITS,
    KINDS,
    MONTHS,
    NAMED_DAYS,
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
_VALUES: Final = (
    (TokenKind.MONTH_NAME, MONTHS),
    (TokenKind.WEEKDAY, WEEKDAYS),
    (TokenKind.NUMBER, DIGITS),
    (TokenKind.NUMBER, TENS),
)
_BEFORE_NUMBER: Final = frozenset(
    {TokenKind.DATE_WORD, TokenKind.HOUR, TokenKind.CLOCK_WORD, TokenKind.MONTH_NAME}
)
_DOUBLED: Final = THIRDS | {TokenKind.ABOUT}  # "awal2", "sekitar2"
# May end in "-nya": "bulannya".
_WITH_NYA: Final = (
    UNITS - {TokenKind.WEEK}
    | THIRDS
    | {TokenKind.DATE_WORD, TokenKind.MONTH_NAME, TokenKind.WEEKDAY, TokenKind.LUSA}
)
_ANCHORS: Final = frozenset(
    {
        TokenKind.MONTH_NAME,
        TokenKind.YEAR_NUMBER,
        TokenKind.FULL_DATE,
        TokenKind.PAIR,
        TokenKind.YESTERDAY,
        TokenKind.AGO,
        TokenKind.LUSA,
        TokenKind.LONG_AGO,
        TokenKind.THIS,
        TokenKind.JUST_NOW,
        TokenKind.EARLIER,
        TokenKind.NEXT,
        TokenKind.TOMORROW,
        TokenKind.TO_GO,
        TokenKind.DAYTIME,
        TokenKind.YEAR,
        TokenKind.MONTH,
    }
)
_VOWELS: Final = re.compile("[aeiou]")
_SHORTEST_SKELETON: Final = 4  # "jnr" would also be junior
_LONG: Final = 7


@dataclass(frozen=True, slots=True)
class Token:
    """A word or number of the message.

    `word` is the separator of a pair. `value` is the number, the month or weekday (Monday = 0), the
    year, the hour of a clock time; `numbers` are those of a pair, day, month and year in full, the
    day and month of a named day, the days of a feast as ordinals.
    """

    kind: TokenKind
    word: str
    value: int = 0
    numbers: tuple[int, ...] = ()

    @property
    def is_plain_word(self) -> bool:
        """Tell whether it is a word that has nothing to do with time."""
        return self.kind is TokenKind.OTHER

    @property
    def is_anchor(self) -> bool:
        """Tell whether it says which month or year is meant, or how far from today."""
        return self.kind in _ANCHORS


NO_TOKEN: Final = Token(TokenKind.BREAK, "")  # beyond either end of a message


@by_word(8192)
def word_tokens(raw: str) -> tuple[Token, ...]:
    """Return the tokens of one word; a silent word ("yang") has none."""
    word = collapse(raw)
    if word in SILENT:
        return ()
    return _plain(word) or _with_suffix(word) or (Token(TokenKind.OTHER, word),)


def double_tokens(raw: str) -> tuple[Token, ...]:
    """Return the tokens of a word with a 2 behind it: "tgl2" is a date, "hari2" the plural."""
    found = word_tokens(raw)
    kind = found[0].kind if len(found) == 1 else TokenKind.OTHER
    if kind in _BEFORE_NUMBER:
        return (*found, Token(TokenKind.NUMBER, "2", 2))
    return found if kind in _DOUBLED else (Token(TokenKind.OTHER, collapse(raw)),)


def _plain(word: str) -> tuple[Token, ...]:
    for kind, table in _VALUES:
        if word in table:
            return (Token(kind, word, table[word]),)
    if word in NAMED_DAYS:
        return (Token(TokenKind.NAMED_DAY, word, numbers=NAMED_DAYS[word]),)
    if word in ONE_UNIT:
        return Token(TokenKind.NUMBER, word, 1), Token(ONE_UNIT[word], word)
    if word in KINDS:
        return (Token(KINDS[word], word),)
    return _teens(word) or _misspelt_month(word)


def _teens(word: str) -> tuple[Token, ...]:
    """Read "duabelas" and "duapuluhlima", written without a space."""
    found = _TEENS.fullmatch(word)
    if found is None or found[1] not in DIGITS or (found[3] and found[3] not in DIGITS):
        return ()
    scale = 10 + DIGITS[found[1]] if found[2] == "belas" else 10 * DIGITS[found[1]]
    return (Token(TokenKind.NUMBER, word, scale + DIGITS.get(found[3], 0)),)


def _misspelt_month(word: str) -> tuple[Token, ...]:
    for name, number in _LONG_MONTHS.items():
        if word[:1] == name[0] and (_near(word, name) or _same_skeleton(word, name)):
            return (Token(TokenKind.MONTH_NAME, word, number),)
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
        return (*found, Token(TokenKind.APPROX, "an")) if found and found[-1].kind in UNITS else ()
    if word.endswith(("nya", "na", "ne")):
        found = _plain(collapse(re.sub("(?:nya|na|ne)$", "", word)))
        return found if found and found[-1].kind in _WITH_NYA else ()
    return ()
