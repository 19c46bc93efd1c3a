"""Numbers among the tokens: spelled out, clock times, months, and what counts something else."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from flows.understanding.date_token import Token
from flows.understanding.date_words import COUNTED, DIGITS, NUMBERED

_END: Final = Token("", "")
_HOUR_WORDS: Final = frozenset({"jam", "jm", "pukul", "pkl", "pk"})
_ZONES: Final = frozenset({"wib", "wita", "wit", "am", "pm"})
_ORDINAL: Final = frozenset(
    {"gelombang", "gel", "batch", "angkatan", "ke", "sesi", "modul", "bab", "level", "pertemuan"}
)
_TITLES: Final = frozenset({"bu", "ibu", "pak", "bapak", "mbak", "si", "nama", "namanya"})
_UNITS: Final = frozenset("HSBYJ")
_MONTHS: Final = 12
_TEN: Final = 10
_HOURS: Final = 24
_FEW: Final = 3
_ROUND_THE_CLOCK: Final = (24, 7)


def spelled_out(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Join "dua puluh lima" into one number."""
    return tuple(_joined(tokens))


def _joined(tokens: tuple[Token, ...]) -> Iterator[Token]:
    place = 0
    while place < len(tokens):
        first, scale, rest = _three(tokens, place)
        if first.kind != "d" or scale.word not in {"belas", "puluh"}:
            yield first
            place += 1
        elif scale.word == "belas":
            yield replace(first, value=first.value + 10)
            place += 2
        else:
            ones = rest.value if rest.kind == "d" and rest.value < _TEN else 0
            yield replace(first, value=first.value * 10 + ones)
            place += 3 if ones else 2


def _three(tokens: tuple[Token, ...], place: int) -> tuple[Token, Token, Token]:
    first, second, third, *_ = (*tokens[place : place + 3], _END, _END)
    return first, second, third


def clocks(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Turn "jam 21.30", "pukul setengah 9" and "9 pagi" into one clock token each."""
    return tuple(_with_clocks(tokens))


def _with_clocks(tokens: tuple[Token, ...]) -> Iterator[Token]:
    place, before = 0, ""
    while place < len(tokens):
        first, second, third = _three(tokens, place)
        number, taken = _hour(first, second, third)
        if number is None and before != "T" and _is_hour(first) and _tells_hour(second):
            number, taken = first, 1
        before = first.kind
        place += taken
        yield first if number is None else Token("c", first.word, _hour_of(number))


def _hour(first: Token, second: Token, third: Token) -> tuple[Token | None, int]:
    if first.word not in _HOUR_WORDS:
        return None, 1
    if second.kind == "h" and third.kind == "d":
        return third, 3
    return (second, 2) if second.kind in {"d", "q", "c", "Q"} else (None, 1)


def _is_hour(token: Token) -> bool:
    return (token.kind == "d" and token.value <= _HOURS) or (
        token.kind == "q" and token.word == "."
    )


def _tells_hour(token: Token) -> bool:
    return token.kind in {"P", "n"} or token.word in _ZONES


def _hour_of(token: Token) -> int:
    return token.numbers[0] if token.numbers else token.value


def counted(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Mark scores, waves, sums and the like ("nilai 9/10", "gelombang 71") as other numbers."""
    around = zip((_END, *tokens), tokens, (*tokens[1:], _END), strict=False)
    return tuple(
        Token("z", token.word) if _is_other(before, token, after) else token
        for before, token, after in around
    )


def _is_other(before: Token, token: Token, after: Token) -> bool:
    if token.kind not in {"d", "q", "y"} or before.kind == "T":
        return False
    if token.kind == "d" and after.kind == "M":
        return before.word in _ORDINAL
    return before.word in NUMBERED or after.word in COUNTED or token.numbers == _ROUND_THE_CLOCK


def months(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Read "bulan 10" as a month, and "bu juni" as a name."""
    return tuple(_months(tokens))


def _months(tokens: tuple[Token, ...]) -> Iterator[Token]:
    before, skip = _END, False
    for place, token in enumerate(tokens):
        _, after, behind = _three(tokens, place)
        if skip:
            skip = False
        elif behind.kind not in _UNITS and _is_numbered_month(before, token, after):
            skip = True
            yield Token("M", token.word, after.value)
        elif token.kind == "M" and before.word in _TITLES:
            yield Token("x", token.word)
        else:
            yield token
        before = token


def _is_numbered_month(before: Token, token: Token, after: Token) -> bool:
    counts = before.kind == "d" and (before.word == token.word or before.word in DIGITS)
    return token.kind == "B" and not counts and after.kind == "d" and 1 <= after.value <= _MONTHS


def lone_dot(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Take "3.11" for a day where nothing else is said; elsewhere it may be a time or a score."""
    others = [token for token in tokens if token.kind not in "x,"]
    if len(others) != 1 or others[0].kind != "q" or len(tokens) > _FEW:
        return tokens
    return tuple(replace(token, word="/") if token.kind == "q" else token for token in tokens)
