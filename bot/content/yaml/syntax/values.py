"""Values that look like text to people and like something else to YAML."""

import re
from dataclasses import dataclass
from typing import Final

from bot.content.yaml.quoting import OPENING, quote
from bot.content.yaml.rules.word_quotes import FROM_WORD, straightened

_BLOCK_HEADER: Final = re.compile(r"[|>][-+]?\d?[-+]?\s*(#.*)?$")
_COLON: Final = re.compile(r":(?=\s|$)")
_CLOSING: Final = {"[": "]", "{": "}"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """What is wrong with a value, `offset` characters into it, and how it should be written."""

    rule: str
    offset: int
    message: str
    value: str


def trouble(value: str) -> Trouble | None:
    """Return what makes this value unreadable, as far as its own line shows it."""
    if not value:
        return None
    if value[0] in OPENING:
        return _told(
            "word-quotes",
            FROM_WORD.format(mark=value[0]),
            straightened(value),
        )
    if value[0] in "\"'":
        return _after_quote(value)
    if value[0] in "[{":
        return _after_bracket(value)
    return _special_start(value) or _colon(value)


def quoted_end(value: str) -> int | None:
    """Return the offset behind the closing quotation mark of a quoted value, or None."""
    pattern = r'"(?:[^"\\]|\\.)*"' if value[0] == '"' else r"'(?:[^']|'')*'"
    found = re.match(pattern, value)
    return found.end() if found else None


def _told(rule: str, message: str, value: str, *, offset: int = 0) -> Trouble:
    return Trouble(rule=rule, offset=offset, message=message, value=value)


def _rest_is_text(rest: str) -> bool:
    return bool(rest.strip()) and not re.match(r"\s+#", rest)


def _after_quote(value: str) -> Trouble | None:
    end = quoted_end(value)
    if end is None or not _rest_is_text(value[end:]):
        return None
    inner = value[1:-1] if len(value) > 1 and value[-1] == value[0] else value
    return _told(
        "text-after-quote",
        "Masih ada teks sesudah tanda kutip penutup. Kalau isi memuat tanda kutip, apit seluruh "
        "isi dengan tanda kutip yang lain.",
        quote(inner),
        offset=end,
    )


def _after_bracket(value: str) -> Trouble | None:
    end = value.find(_CLOSING[value[0]])
    if end < 0 or not _rest_is_text(value[end + 1 :]) or value.endswith(_CLOSING[value[0]]):
        return None
    return _told("must-quote", _must_quote(value[0]), quote(value))


def _special_start(value: str) -> Trouble | None:
    first = value[0]
    special = (
        first in "@`%*&!,]}"
        or (first in "|>" and not _BLOCK_HEADER.match(value))
        or (first in "?-" and value[1:2] in {"", " "})
    )
    return _told("must-quote", _must_quote(first), quote(value)) if special else None


def _must_quote(first: str) -> str:
    return (
        f"Isi yang diawali tanda {first} punya arti khusus di YAML. Apit seluruh isi dengan tanda "
        "kutip."
    )


def _colon(value: str) -> Trouble | None:
    found = _COLON.search(value)
    if not found:
        return None
    return _told(
        "colon-in-value",
        "Titik dua yang diikuti spasi dibaca YAML sebagai nama kolom. Apit seluruh isi dengan "
        "tanda kutip.",
        quote(value),
        offset=found.start(),
    )
