"""A message as tokens of dates: words that have to do with time, and numbers of every kind."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from itertools import chain, compress, count
from typing import Final

from flows.library import by_word
from flows.text import LONGEST
from flows.understanding.dates.kinds import TokenKind
from flows.understanding.dates.lexicon import BARE, DateLexicon, WordReader
from flows.understanding.dates.passes import (
    PLAIN_NUMBERS,
    clocks,
    counted,
    lone_pair,
    months,
    named_by_number,
    spelled_out,
)
from flows.understanding.dates.token import Token, double_tokens
from flows.understanding.dates.words import PHRASES, ROMAN

# Words first: most of a message are words, and nothing else begins with a letter.
_RAW: Final = re.compile(
    r"(?P<about>(?<=\d) ?-?an\b)"
    r"|(?P<double>[^\W\d_]{3,})2(?![\d:])(?=\W|$)"
    r"|(?P<word>[^\W\d_]+)"
    r"|(?P<iso>(?<!\d)\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?!\d))"
    r"|(?P<dmy>(?<!\d)\d{1,2}(?P<sep> ?[-/.] ?)\d{1,2}(?P=sep)(?:\d{4}|\d{2})(?!\d))"
    r"|(?P<roman>(?<!\d)\d{1,2}(?P<by>[-/. ])[ivx]{1,4}(?P=by)20\d\d(?!\d))"
    r"|(?P<spaced>(?<!\d)\d{1,2} \d{1,2} 20\d\d(?!\d))"
    r"|(?P<clock>(?<!\d)\d{1,2}:\d{2}(?::\d{2})?)"
    r"|(?P<other>\d{1,3}(?:\.\d{3})+(?!\d)|\d+,\d+|\d+(?:[-/.]\d+){2,}|\d{3,}[-/.]\d+|\d+[-/.]\d{3,})"
    r"|(?P<dm>(?<!\d)\d{1,2}(?: ?/ ?|[-.])\d{1,2}(?!\d))"
    r"|(?P<dash>(?<=\d) [-–] (?=\d))"
    r"|(?P<number>\d+)"
    r"|(?P<mark>[.,;!?()\n*%]+)"
)
# Where no number is: all that is left of the above.
_DIGIT: Final = re.compile(r"\d")
_WORD_OR_MARK: Final = re.compile(r"[^\W\d_]+|[.,;!?()\n*%]+")
_MARKS: Final = frozenset(".,;!?()\n*%")
# The kinds without which no number, clock time or month is to be told from another.
_NUMERIC: Final = PLAIN_NUMBERS | {TokenKind.FULL_DATE, TokenKind.CLOCK, TokenKind.MONTH_NAME}
_PHRASES: Final = tuple((part, re.compile(shape), words) for part, shape, words in PHRASES)
_PARTS: Final = tuple(part for part, _, _ in _PHRASES)
_APOSTROPHES: Final = re.compile("['’‘`´ʼ]")  # what people type
_SPLIT: Final = re.compile(r"[-/. ]+")
_YEAR_DIGITS: Final = 4
_YEARS: Final = range(1900, 2100)
_COMPACT: Final = re.compile(r"(\d\d)(\d\d)(20[12]\d)")
_MOST_DIGITS: Final = 3


def tokens(text: str, lexicon: DateLexicon = BARE) -> tuple[Token, ...]:
    """Return the tokens of a message; what lies beyond Telegram's limit is not read.

    `lexicon` is what a library adds to the words that are known here.
    """
    raw = _raw(_clean(text[:LONGEST], lexicon), lexicon.tokens_of)
    if _NUMERIC.isdisjoint([token.kind for token in raw]):
        return raw
    return lone_pair(named_by_number(months(counted(clocks(spelled_out(raw))))))


def _clean(text: str, lexicon: DateLexicon) -> str:
    plain = lexicon.without_names(_APOSTROPHES.sub("", _visible(text)))
    first = next(compress(count(), map(plain.__contains__, _PARTS)), len(_PARTS))
    for part, shape, words in _PHRASES[first:]:
        if part in plain:
            plain = shape.sub(words, plain)
    return plain


def _visible(text: str) -> str:
    if text.isascii():  # most messages: nothing to take off
        return text.casefold()
    folded = unicodedata.normalize("NFKC", text)[:LONGEST].casefold()
    return "".join(c for c in folded if c.isascii() or not _is_hidden(c))


def _is_hidden(character: str) -> bool:
    return unicodedata.category(character) in {"Cf", "Mn"}


def _raw(text: str, of_word: WordReader) -> tuple[Token, ...]:
    if _DIGIT.search(text):
        return tuple(chain.from_iterable([_read(each, of_word) for each in _RAW.finditer(text)]))
    parts = _WORD_OR_MARK.findall(text)
    read = [_mark(part) if part[0] in _MARKS else of_word(part) for part in parts]
    return tuple(chain.from_iterable(read))


def _read(found: re.Match[str], of_word: WordReader) -> tuple[Token, ...]:
    kind = found.lastgroup or ""
    return of_word(found[0]) if kind == "word" else _READERS[kind](found[0])


def _iso(text: str) -> tuple[Token, ...]:
    year, month, day = (int(part) for part in _SPLIT.split(text))
    return (Token(TokenKind.FULL_DATE, text, numbers=(day, month, year)),)


def _day_month_year(text: str) -> tuple[Token, ...]:
    day, month, year = (int(part) for part in _SPLIT.split(text))
    return (Token(TokenKind.FULL_DATE, text, numbers=(day, month, year)),)


def _roman(text: str) -> tuple[Token, ...]:
    day, month, year = _SPLIT.split(text)
    if month not in ROMAN:
        return (Token(TokenKind.OTHER_NUMBER, text),)
    return (Token(TokenKind.FULL_DATE, text, numbers=(int(day), ROMAN[month], int(year))),)


def _day_month(text: str) -> tuple[Token, ...]:
    day, month = (int(part) for part in _SPLIT.split(text))
    separator = next(c for c in text if c in "-/.")
    return (Token(TokenKind.PAIR, separator, numbers=(day, month)),)


def _number(text: str) -> tuple[Token, ...]:
    compact = _COMPACT.fullmatch(text)
    if compact:
        return (
            Token(TokenKind.FULL_DATE, text, numbers=tuple(int(part) for part in compact.groups())),
        )
    if len(text) <= _MOST_DIGITS:
        return (Token(TokenKind.NUMBER, text, int(text)),)
    return (
        Token(
            TokenKind.YEAR_NUMBER
            if len(text) == _YEAR_DIGITS and int(text) in _YEARS
            else TokenKind.OTHER_NUMBER,
            text,
            int(text[:_YEAR_DIGITS]),
        ),
    )


@by_word(256)
def _mark(text: str) -> tuple[Token, ...]:
    return (Token(TokenKind.OTHER, "%"),) if "%" in text else (Token(TokenKind.BREAK, text),)


_READERS: Final[Mapping[str, Callable[[str], tuple[Token, ...]]]] = {
    "iso": _iso,
    "dmy": _day_month_year,
    "roman": _roman,
    "spaced": _day_month_year,
    "clock": lambda text: (Token(TokenKind.CLOCK, text, int(text.partition(":")[0])),),
    "other": lambda text: (Token(TokenKind.OTHER_NUMBER, text),),
    "dm": _day_month,
    "dash": lambda text: (Token(TokenKind.UNTIL, text),),
    "about": lambda text: (Token(TokenKind.APPROX, text),),
    "number": _number,
    "double": lambda text: double_tokens(text.removesuffix("2")),
    "mark": _mark,
}
