"""Text into the tokens of dates: clock times, scores and counts told from days; no dates yet."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Final

from flows.understanding.date_numbers import clocks, counted, lone_dot, months, spelled_out
from flows.understanding.date_token import Token, double_tokens, word_tokens
from flows.understanding.date_words import PHRASES
from flows.understanding.remembered import by_word

LONGEST: Final = 4096  # Telegram's limit for one message

_RAW: Final = re.compile(
    r"(?P<iso>(?<!\d)\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?!\d))"
    r"|(?P<dmy>(?<!\d)\d{1,2}(?P<sep> ?[-/.] ?)\d{1,2}(?P=sep)(?:\d{4}|\d{2})(?!\d))"
    r"|(?P<spaced>(?<!\d)\d{1,2} \d{1,2} 20\d\d(?!\d))"
    r"|(?P<clock>(?<!\d)\d{1,2}:\d{2}(?::\d{2})?)"
    r"|(?P<other>\d{1,3}(?:\.\d{3})+(?!\d)|\d+,\d+|\d+(?:[-/.]\d+){2,}|\d{3,}[-/.]\d+|\d+[-/.]\d{3,})"
    r"|(?P<dm>(?<!\d)\d{1,2}(?: ?/ ?|[-.])\d{1,2}(?!\d))"
    r"|(?P<dash>(?<=\d) [-–] (?=\d))"
    r"|(?P<about>(?<=\d)-?an\b)"
    r"|(?P<number>\d+)"
    r"|(?P<double>[^\W\d_]{3,})2(?![\d:])(?=\W|$)"
    r"|(?P<word>[^\W\d_]+)"
    r"|(?P<mark>[.,;!?()\n*%]+)"
)
# Where no number is: all that is left of the above.
_DIGIT: Final = re.compile(r"\d")
_WORD_OR_MARK: Final = re.compile(r"[^\W\d_]+|[.,;!?()\n*%]+")
_MARKS: Final = frozenset(".,;!?()\n*%")
# The kinds without which no number, clock time or month is to be told from another.
_NUMERIC: Final = frozenset("dqcQyM")
_PHRASES: Final = tuple((part, re.compile(shape), words) for part, shape, words in PHRASES)
_APOSTROPHES: Final = re.compile("['’‘`´ʼ]")  # what people type
_SPLIT: Final = re.compile(r"[-/. ]+")
_YEAR_DIGITS: Final = 4
_YEARS: Final = range(1900, 2100)
_COMPACT: Final = re.compile(r"(\d\d)(\d\d)(20[12]\d)")
_MOST_DIGITS: Final = 3


def tokens(text: str) -> tuple[Token, ...]:
    """Return the tokens of a message; what lies beyond Telegram's limit is not read."""
    return _tokens(text[:LONGEST])


@lru_cache(maxsize=8)  # the message in hand, read for its date and for what else it says
def _tokens(text: str) -> tuple[Token, ...]:
    raw = _raw(_clean(text))
    if _NUMERIC.isdisjoint(token.kind for token in raw):
        return raw
    return lone_dot(months(counted(clocks(spelled_out(raw)))))


def _clean(text: str) -> str:
    plain = _APOSTROPHES.sub("", _visible(text))
    for part, shape, words in _PHRASES:
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


def _raw(text: str) -> tuple[Token, ...]:
    if _DIGIT.search(text):
        return tuple(token for found in _RAW.finditer(text) for token in _read(found))
    parts = _WORD_OR_MARK.findall(text)
    read = (_mark(part) if part[0] in _MARKS else word_tokens(part) for part in parts)
    return tuple(token for tokens in read for token in tokens)


def _read(found: re.Match[str]) -> tuple[Token, ...]:
    return _READERS[found.lastgroup or ""](found[0])


def _iso(text: str) -> tuple[Token, ...]:
    year, month, day = (int(part) for part in _SPLIT.split(text))
    return (Token("Q", text, numbers=(day, month, year)),)


def _day_month_year(text: str) -> tuple[Token, ...]:
    day, month, year = (int(part) for part in _SPLIT.split(text))
    return (Token("Q", text, numbers=(day, month, year)),)


def _day_month(text: str) -> tuple[Token, ...]:
    day, month = (int(part) for part in _SPLIT.split(text))
    separator = next(c for c in text if c in "-/.")
    return (Token("q", separator, numbers=(day, month)),)


def _number(text: str) -> tuple[Token, ...]:
    compact = _COMPACT.fullmatch(text)
    if compact:
        return (Token("Q", text, numbers=tuple(int(part) for part in compact.groups())),)
    if len(text) <= _MOST_DIGITS:
        return (Token("d", text, int(text)),)
    return (
        Token(
            "y" if len(text) == _YEAR_DIGITS and int(text) in _YEARS else "z",
            text,
            int(text[:_YEAR_DIGITS]),
        ),
    )


@by_word(256)
def _mark(text: str) -> tuple[Token, ...]:
    return (Token("x", "%"),) if "%" in text else (Token(",", text),)


_READERS: Final[Mapping[str, Callable[[str], tuple[Token, ...]]]] = {
    "iso": _iso,
    "dmy": _day_month_year,
    "spaced": _day_month_year,
    "clock": lambda text: (Token("c", text, int(text.partition(":")[0])),),
    "other": lambda text: (Token("z", text),),
    "dm": _day_month,
    "dash": lambda text: (Token("b", text),),
    "about": lambda text: (Token("p", text),),
    "number": _number,
    "double": lambda text: double_tokens(text.removesuffix("2")),
    "word": word_tokens,
    "mark": _mark,
}
