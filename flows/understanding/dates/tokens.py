"""A message as tokens of dates: words that have to do with time, and numbers of every kind."""

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Final

from flows.library import by_word
from flows.text import LONGEST
from flows.understanding.dates.kinds import UNITS_AND_HOURS, TokenKind
from flows.understanding.dates.token import NO_TOKEN, Token, double_tokens, word_tokens
from flows.understanding.dates.words import COUNTED, DIGITS, NUMBERED, PHRASES

_HOUR_WORDS: Final = frozenset({"jam", "jm", "pukul", "pkl", "pk"})
_SCALES: Final = frozenset({"belas", "puluh"})
_ZONES: Final = frozenset({"wib", "wita", "wit", "am", "pm"})
_ORDINAL: Final = frozenset(
    {"gelombang", "gel", "batch", "angkatan", "ke", "sesi", "modul", "bab", "level", "pertemuan"}
)
_TITLES: Final = frozenset({"bu", "ibu", "pak", "bapak", "mbak", "si", "nama", "namanya"})
_PLAIN_NUMBERS: Final = frozenset({TokenKind.NUMBER, TokenKind.PAIR, TokenKind.YEAR_NUMBER})
_HOUR_NUMBERS: Final = frozenset(
    {TokenKind.NUMBER, TokenKind.PAIR, TokenKind.FULL_DATE, TokenKind.CLOCK}
)
_PARTS_OF_DAY: Final = frozenset({TokenKind.DAYTIME, TokenKind.NIGHT})
_NO_NUMBER: Final = frozenset({TokenKind.OTHER, TokenKind.BREAK})
_OF_MONTHS: Final = frozenset({TokenKind.MONTH, TokenKind.MONTH_NAME})
_MONTHS: Final = 12
_TEN: Final = 10
_HOURS: Final = 24
_FEW: Final = 3
_ROUND_THE_CLOCK: Final = (24, 7)


def spelled_out(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Join "dua puluh lima" into one number."""
    if all(token.word not in _SCALES for token in tokens):
        return tokens
    return tuple(_joined(tokens))


def _joined(tokens: tuple[Token, ...]) -> Iterator[Token]:
    place = 0
    while place < len(tokens):
        first, scale, rest = _three(tokens, place)
        if scale.word not in _SCALES or first.kind is not TokenKind.NUMBER:
            yield first
            place += 1
        elif scale.word == "belas":
            yield replace(first, value=first.value + 10)
            place += 2
        else:
            ones = rest.value if rest.kind is TokenKind.NUMBER and rest.value < _TEN else 0
            yield replace(first, value=first.value * 10 + ones)
            place += 3 if ones else 2


def _three(tokens: tuple[Token, ...], place: int) -> tuple[Token, Token, Token]:
    first, second, third, *_ = (*tokens[place : place + 3], NO_TOKEN, NO_TOKEN)
    return first, second, third


def clocks(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Turn "jam 21.30", "pukul setengah 9" and "9 pagi" into one clock token each."""
    if not any(token.word in _HOUR_WORDS or _tells_hour(token) for token in tokens):
        return tokens
    return tuple(_with_clocks(tokens))


def _with_clocks(tokens: tuple[Token, ...]) -> Iterator[Token]:
    place, before = 0, TokenKind.BREAK
    while place < len(tokens):
        first, second, third = _three(tokens, place)
        number, taken = _hour(first, second, third)
        if (
            number is None
            and _tells_hour(second)
            and before is not TokenKind.DATE_WORD
            and _is_hour(first)
        ):
            number, taken = first, 1
        before = first.kind
        place += taken
        yield first if number is None else Token(TokenKind.CLOCK, first.word, _hour_of(number))


def _hour(first: Token, second: Token, third: Token) -> tuple[Token | None, int]:
    if first.word not in _HOUR_WORDS:
        return None, 1
    if second.kind is TokenKind.HALF and third.kind is TokenKind.NUMBER:
        return third, 3
    return (second, 2) if second.kind in _HOUR_NUMBERS else (None, 1)


def _is_hour(token: Token) -> bool:
    return (token.kind is TokenKind.NUMBER and token.value <= _HOURS) or (
        token.kind is TokenKind.PAIR and token.word == "."
    )


def _tells_hour(token: Token) -> bool:
    return token.kind in _PARTS_OF_DAY or token.word in _ZONES


def _hour_of(token: Token) -> int:
    return token.numbers[0] if token.numbers else token.value


def counted(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Mark scores, waves, sums and the like ("nilai 9/10", "gelombang 71") as other numbers."""
    around = zip((NO_TOKEN, *tokens), tokens, (*tokens[1:], NO_TOKEN), strict=False)
    return tuple(
        Token(TokenKind.OTHER_NUMBER, token.word) if _is_other(before, token, after) else token
        for before, token, after in around
    )


def _is_other(before: Token, token: Token, after: Token) -> bool:
    if token.kind not in _PLAIN_NUMBERS or before.kind is TokenKind.DATE_WORD:
        return False
    if token.kind is TokenKind.NUMBER and after.kind is TokenKind.MONTH_NAME:
        return before.word in _ORDINAL
    return before.word in NUMBERED or after.word in COUNTED or token.numbers == _ROUND_THE_CLOCK


def months(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Read "bulan 10" as a month, and "bu juni" as a name."""
    if all(token.kind not in _OF_MONTHS for token in tokens):
        return tokens
    return tuple(_months(tokens))


def _months(tokens: tuple[Token, ...]) -> Iterator[Token]:
    before, skip = NO_TOKEN, False
    for place, token in enumerate(tokens):
        _, after, behind = _three(tokens, place)
        if skip:
            skip = False
        elif _is_numbered_month(before, token, after) and behind.kind not in UNITS_AND_HOURS:
            skip = True
            yield Token(TokenKind.MONTH_NAME, token.word, after.value)
        elif before.word in _TITLES and token.kind is TokenKind.MONTH_NAME:
            yield Token(TokenKind.OTHER, token.word)
        else:
            yield token
        before = token


def _is_numbered_month(before: Token, token: Token, after: Token) -> bool:
    if token.kind is not TokenKind.MONTH or after.kind is not TokenKind.NUMBER:
        return False
    counts = before.kind is TokenKind.NUMBER and (
        before.word == token.word or before.word in DIGITS
    )
    return not counts and 1 <= after.value <= _MONTHS


def lone_dot(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Take "3.11" for a day where nothing else is said; elsewhere it may be a time or a score."""
    others = [token for token in tokens if token.kind not in _NO_NUMBER]
    if len(others) != 1 or others[0].kind is not TokenKind.PAIR or len(tokens) > _FEW:
        return tokens
    return tuple(
        replace(token, word="/") if token.kind is TokenKind.PAIR else token for token in tokens
    )


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
_NUMERIC: Final = _PLAIN_NUMBERS | {TokenKind.FULL_DATE, TokenKind.CLOCK, TokenKind.MONTH_NAME}
_PHRASES: Final = tuple((part, re.compile(shape), words) for part, shape, words in PHRASES)
_APOSTROPHES: Final = re.compile("['’‘`´ʼ]")  # what people type
_SPLIT: Final = re.compile(r"[-/. ]+")
_YEAR_DIGITS: Final = 4
_YEARS: Final = range(1900, 2100)
_COMPACT: Final = re.compile(r"(\d\d)(\d\d)(20[12]\d)")
_MOST_DIGITS: Final = 3


def tokens(text: str) -> tuple[Token, ...]:
    """Return the tokens of a message; what lies beyond Telegram's limit is not read."""
    raw = _raw(_clean(text[:LONGEST]))
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
    return (Token(TokenKind.FULL_DATE, text, numbers=(day, month, year)),)


def _day_month_year(text: str) -> tuple[Token, ...]:
    day, month, year = (int(part) for part in _SPLIT.split(text))
    return (Token(TokenKind.FULL_DATE, text, numbers=(day, month, year)),)


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
    "spaced": _day_month_year,
    "clock": lambda text: (Token(TokenKind.CLOCK, text, int(text.partition(":")[0])),),
    "other": lambda text: (Token(TokenKind.OTHER_NUMBER, text),),
    "dm": _day_month,
    "dash": lambda text: (Token(TokenKind.UNTIL, text),),
    "about": lambda text: (Token(TokenKind.APPROX, text),),
    "number": _number,
    "double": lambda text: double_tokens(text.removesuffix("2")),
    "word": word_tokens,
    "mark": _mark,
}
