"""What is not kept though nobody is warned of it: names and voucher codes."""

import re
from collections.abc import Iterator
from typing import Final

from flows.privacy.spans import Find, Kind
from flows.privacy.words import TO, is_everyday

_LETTERS: Final = r"[^\W\d_][^\W\d_'.’-]{1,24}"
_NAME: Final = re.compile(
    r"(?i)(?<!\w)(?:nama\s?(?:lengkap|asli)?\s?(?:saya|sy|sya|aku|ku|gw|gue|gua)|namaku|nm\ssaya"
    r"|atas\snama|a\.\s?n\.?|a/n|an\.|perkenalkan\ssaya|nama\slengkap)(?!\w)(?:\s(?:adalah|itu|yaitu)(?!\w))?"
    rf"\s{{0,2}}:?\s{{0,2}}(?P<name>{_LETTERS}(?:\s{_LETTERS}){{0,3}})"
)
_WORD: Final = re.compile(r"\S+")
_VOUCHER: Final = re.compile(
    rf"(?i)(?<!\w)(?:voucher|vocer|redeem|penukaran|redeemnya|vouchernya){TO}"
    r"(?P<value>(?=[\w-]*\d)(?!\d+(?:rb|ribu|k|jt|juta|x|an|persen)\b)[a-z0-9]{3,20}(?:-[a-z0-9]{2,20}){0,5})(?!\w)"
)
_NAMED: Final = ("nama", "a.", "a/n", "an.", "perkenalkan", "nm ")
_REDEEMED: Final = ("vouc", "voce", "redeem", "penukaran")
_FEWEST: Final = 5


def silent(text: str, lower: str) -> Iterator[Find]:
    """Yield what is put away without a warning; `lower` is the text in small letters."""
    if any(map(lower.__contains__, _NAMED)):
        yield from _names(text)
    if any(map(lower.__contains__, _REDEEMED)):
        for found in _VOUCHER.finditer(text):
            if len(found["value"]) >= _FEWEST:
                yield Find(*found.span("value"), Kind.VOUCHER)


def _names(text: str) -> Iterator[Find]:
    for found in _NAME.finditer(text):
        start = end = found.start("name")
        for word in _WORD.finditer(text, start, found.end("name")):
            if is_everyday(word[0]):
                break
            end = word.end()
        if end > start:
            yield Find(start, end, Kind.NAME)
