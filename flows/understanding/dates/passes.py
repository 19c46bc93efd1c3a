"""What a number or a month turns out to be by its neighbours: an hour, a score, a month's number.

Each pass takes the tokens of a message and returns them with what it is about made plain.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from flows.understanding.dates.kinds import UNITS_AND_HOURS, TokenKind
from flows.understanding.dates.token import NO_TOKEN, Token
from flows.understanding.dates.words import (
    COUNTED,
    DIGITS,
    INDEPENDENCE,
    MEASURED,
    NUMBERED,
    collapsed,
)

_HOUR_WORDS: Final = frozenset({"jam", "jm", "pukul", "pkl", "pk"})
_SPELLED: Final = frozenset({"belas", "puluh", *DIGITS})
_ZONES: Final = frozenset({"wib", "wita", "wit", "am", "pm"})
_OF_HOURS: Final = _HOUR_WORDS | _ZONES
_ORDINAL: Final = frozenset(
    {"gelombang", "gel", "batch", "angkatan", "ke", "sesi", "modul", "bab", "level", "pertemuan"}
)
_WAVES: Final = frozenset({"gelombang", "gel", "batch", "angkatan", "peserta"})
_TITLES: Final = frozenset({"bu", "ibu", "pak", "bapak", "mbak", "si", "nama", "namanya"})
PLAIN_NUMBERS: Final = frozenset({TokenKind.NUMBER, TokenKind.PAIR, TokenKind.YEAR_NUMBER})
_HOUR_NUMBERS: Final = frozenset(
    {TokenKind.NUMBER, TokenKind.PAIR, TokenKind.FULL_DATE, TokenKind.CLOCK}
)
_PARTS_OF_DAY: Final = frozenset({TokenKind.DAYTIME, TokenKind.NIGHT})
_NO_NUMBER: Final = frozenset({TokenKind.OTHER, TokenKind.BREAK})
_OF_MONTHS: Final = frozenset({TokenKind.MONTH, TokenKind.MONTH_NAME})
_MONTHS: Final = 12
_TEN: Final = 10
_LAST_DAY: Final = 31
_HOURS: Final = 24
_FEW: Final = 3
_SEVENTEEN: Final = INDEPENDENCE[0]
_FINISHED: Final = collapsed("selesai kelar tamat lulus tuntas rampung beres finish pada")
_CERTIFICATES: Final = collapsed("sertif sertifikat sertifikatnya sertifnya")
_ROUND_THE_CLOCK: Final = (24, 7)


def spelled_out(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Join "dua puluh lima" into one number, and the figures of "tgl dua lima"."""
    if _SPELLED.isdisjoint([token.word for token in tokens]):
        return tokens
    return tuple(_joined(tokens))


def _joined(tokens: tuple[Token, ...]) -> Iterator[Token]:
    place, before = 0, NO_TOKEN
    while place < len(tokens):
        first, second, third = _three(tokens, place)
        joined, taken = _number(before, first, second, third)
        yield joined
        before = tokens[place + taken - 1]
        place += taken


def _number(before: Token, first: Token, second: Token, third: Token) -> tuple[Token, int]:
    """Return the number that begins at `first`, and how many tokens it takes."""
    if first.kind is not TokenKind.NUMBER:
        return first, 1
    if second.word == "belas":
        return replace(first, value=first.value + 10), 2
    if second.word == "puluh":
        ones = third.value if third.kind is TokenKind.NUMBER and third.value < _TEN else 0
        return replace(first, value=first.value * 10 + ones), 3 if ones else 2
    if first.word in DIGITS and second.word in DIGITS and _is_day(before, third):
        return _two_figures(first, second), 2
    return first, 1


def _is_day(before: Token, behind: Token) -> bool:
    said = before.kind is TokenKind.DATE_WORD and behind.kind not in UNITS_AND_HOURS
    return said or behind.kind is TokenKind.MONTH_NAME


def _two_figures(first: Token, second: Token) -> Token:
    """Read "dua lima" as 25; "dua tiga" may be 23, or the second or third: no day at all."""
    value = first.value * _TEN + second.value
    if value > _LAST_DAY or second.value == first.value + 1:
        return Token(TokenKind.OTHER_NUMBER, first.word)
    return replace(first, value=value)


def _three(tokens: tuple[Token, ...], place: int) -> tuple[Token, Token, Token]:
    first, second, third, *_ = (*tokens[place : place + 3], NO_TOKEN, NO_TOKEN)
    return first, second, third


def clocks(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Turn "jam 21.30", "pukul setengah 9" and "9 pagi" into one clock token each."""
    told = _OF_HOURS.isdisjoint([token.word for token in tokens])
    if told and _PARTS_OF_DAY.isdisjoint([token.kind for token in tokens]):
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
    found = list(tokens)
    for place, token in enumerate(tokens):
        if token.kind in PLAIN_NUMBERS:
            before = tokens[place - 1] if place else NO_TOKEN
            after = tokens[place + 1] if place + 1 < len(tokens) else NO_TOKEN
            if _is_other(before, token, after):
                found[place] = Token(TokenKind.OTHER_NUMBER, token.word)
    return tuple(found)


def _is_other(before: Token, token: Token, after: Token) -> bool:
    if before.kind is TokenKind.DATE_WORD:
        return False
    if token.kind is TokenKind.NUMBER and after.kind is TokenKind.MONTH_NAME:
        return before.word in _ORDINAL
    if token.kind is TokenKind.YEAR_NUMBER and before.word in _WAVES:
        return False  # "angkatan 2021": no wave has so high a number
    if before.word in NUMBERED or after.word in MEASURED or token.numbers == _ROUND_THE_CLOCK:
        return True
    return after.word in COUNTED and not _is_date_beside(before, token, after)


def _is_date_beside(before: Token, token: Token, after: Token) -> bool:
    """Tell "5 november 2021 sertifikat" and "selesai 10/11 sertif" from "3 sertifikat"."""
    if token.kind is TokenKind.YEAR_NUMBER:
        return True
    return token.word == "/" and before.word in _FINISHED and after.word in _CERTIFICATES


def named_by_number(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Read "17an" as the seventeenth of August, but not "tgl 17an" nor "17an oktober"."""
    return tuple(_named(tokens)) if _SEVENTEEN in [token.value for token in tokens] else tokens


def _named(tokens: tuple[Token, ...]) -> Iterator[Token]:
    place, before = 0, NO_TOKEN
    while place < len(tokens):
        token, second, third = _three(tokens, place)
        taken = 1
        if token.kind is TokenKind.NUMBER and token.value == _SEVENTEEN:
            if second.numbers == INDEPENDENCE:
                token, taken = second, 2
            elif _is_name(before, second, third):
                token, taken = Token(TokenKind.NAMED_DAY, token.word, numbers=INDEPENDENCE), 2
        yield token
        before = token
        place += taken


def _is_name(before: Token, second: Token, third: Token) -> bool:
    return (
        second.kind is TokenKind.APPROX
        and before.kind is not TokenKind.DATE_WORD
        and third.kind not in _OF_MONTHS
    )


def months(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Read "bulan 10" as a month, and "bu juni" as a name."""
    if _OF_MONTHS.isdisjoint([token.kind for token in tokens]):
        return tokens
    return tuple(_months(tokens))


def _months(tokens: tuple[Token, ...]) -> Iterator[Token]:
    around = zip(
        (NO_TOKEN, *tokens),
        tokens,
        (*tokens[1:], NO_TOKEN),
        (*tokens[2:], NO_TOKEN, NO_TOKEN),
        strict=False,
    )
    skip = False
    for before, token, after, behind in around:
        if skip:
            skip = False
        elif _is_numbered_month(before, token, after) and behind.kind not in UNITS_AND_HOURS:
            skip = True
            yield Token(TokenKind.MONTH_NAME, token.word, after.value)
        elif before.word in _TITLES and token.kind is TokenKind.MONTH_NAME:
            yield Token(TokenKind.OTHER, token.word)
        else:
            yield token


def _is_numbered_month(before: Token, token: Token, after: Token) -> bool:
    if token.kind is not TokenKind.MONTH or after.kind is not TokenKind.NUMBER:
        return False
    counts = before.kind is TokenKind.NUMBER and (
        before.word == token.word or before.word in DIGITS
    )
    return not counts and 1 <= after.value <= _MONTHS


def lone_pair(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Take "3.11" and "13/11" for a day where nothing else is said.

    Elsewhere it may be a time or a score; here "11/13" is a day that no calendar has.
    """
    others = [token for token in tokens if token.kind not in _NO_NUMBER]
    if len(others) != 1 or others[0].kind is not TokenKind.PAIR or len(tokens) > _FEW:
        return tokens
    pair = others[0]
    said = (Token(TokenKind.DATE_WORD, ""),) if pair.word == "/" else ()
    place = tokens.index(pair)
    return (*tokens[:place], *said, replace(pair, word="/"), *tokens[place + 1 :])
