"""Digits as people group them: what a number is built like, and what is said before it.

Which kind of personal data it is, identity_numbers and phones tell.
"""

import re
from collections.abc import Iterator
from itertools import accumulate
from typing import Final, NamedTuple

from flows.text import word_set

# What stands between the groups of one number; the invisible signs come along with a paste.
BETWEEN: Final = r"[ \t\xa0.()_\xb7\u2022\u2010-\u2015\u200b-\u200f\u202a-\u202e\u2060\ufeff-]"
_RUN: Final = re.compile(rf"\d(?:{BETWEEN}{{0,3}}\d)*+")
_GROUP: Final = re.compile(r"\d+")
_FEWEST_DIGITS: Final = 9
_ENOUGH: Final = re.compile(rf"(?:\d{BETWEEN}{{0,3}}){{8}}\d")  # no shorter number is personal


class DigitGroup(NamedTuple):
    """Digits without a gap, and where they stand."""

    start: int
    end: int
    digits: str


DigitGroups = tuple[DigitGroup, ...]


def runs(text: str) -> Iterator[DigitGroups]:
    """Yield the runs that may have nine digits or more."""
    if not _ENOUGH.search(text):
        return
    for run in _RUN.finditer(text):
        if run.end() - run.start() >= _FEWEST_DIGITS:
            yield digit_groups(text, run.start(), run.end())


def digit_groups(text: str, start: int, end: int) -> DigitGroups:
    """Return the groups from one place to another."""
    found = _GROUP.finditer(text, start, end)
    return tuple(DigitGroup(each.start(), each.end(), each[0]) for each in found)


def digits_of(groups: DigitGroups) -> str:
    """Return the digits of all groups, as plain ones whatever the script."""
    together = "".join([group.digits for group in groups])
    return together if together.isascii() else str(int(together)).zfill(len(together))


def windows(run: DigitGroups, *, least: int, most: int, groups: int) -> Iterator[DigitGroups]:
    """Yield the neighbouring groups, so many at most, that have so many digits together."""
    ends = [0, *accumulate(len(group.digits) for group in run)]
    shortest = longest = 0
    for first, begun in enumerate(ends[:-1]):
        while shortest < len(run) and ends[shortest] < begun + least:
            shortest += 1
        while longest < len(run) and ends[longest + 1] <= begun + most:
            longest += 1
        for last in range(shortest, min(longest, first + groups) + 1):
            if ends[last] >= begun + least:  # the run may end before
                yield run[first:last]


# The first two digits of every province (Kemendagri).
_PROVINCES: Final = word_set("""
    11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36 51 52 53 61 62 63 64 65 71 72 73 74 75 76 81 82
    91 92 93 94 95 96 97
""")
_WOMEN: Final = 40  # added to the day of birth
_DAYS, _MONTHS = 31, 12
_DOUBLED: Final = str.maketrans("0123456789", "0246813579")  # with the digits of 12 added up: 3
_ISSUERS: Final = re.compile(r"[3-6]|2[2-7]")
# How thirteen to nineteen digits but not sixteen stand on a card.
_ON_CARDS: Final = frozenset({(4, 6, 5), (4, 6, 4), (4, 4, 4, 4, 3), (4, 4, 4, 2), (4, 3, 3, 3)})
_SHORT: Final = 2
_FEWEST: Final = 3  # digits of a group of an even number
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_OF_A_YEAR: Final = 4  # digits
_DATE: Final = re.compile(r"(?<!\d)(?:\d{1,2} \d{1,2} 20\d\d|20\d\d \d{1,2} \d{1,2})(?!\d)")


def has_birthday(digits: str) -> bool:
    """Tell whether sixteen digits begin with a province and hold a day and month in their place."""
    if digits[:2] not in _PROVINCES:
        return False
    day, month = int(digits[6:8]), int(digits[8:10])
    day = day - _WOMEN if day > _WOMEN else day
    return 1 <= day <= _DAYS and 1 <= month <= _MONTHS


def is_card_number(digits: str) -> bool:
    """Tell whether the digits begin as a card of a bank does and pass Luhn's check."""
    return bool(_ISSUERS.match(digits)) and _luhn(digits)


def is_card_group(window: DigitGroups) -> bool:
    """Tell whether the digits stand as on a card that has not sixteen, or without a gap."""
    return len(window) == 1 or tuple(len(group.digits) for group in window) in _ON_CARDS


def has_date(window: DigitGroups) -> bool:
    """Tell whether some groups are a date: "3 11 2026"."""
    if len(window) == 1 or all(len(group.digits) != _OF_A_YEAR for group in window):
        return False
    return bool(_DATE.search(" ".join(group.digits for group in window)))


def is_row_of_pairs(window: DigitGroups) -> bool:
    """Tell whether all groups are as short as days and hours are: "31-10-26 08.09"."""
    return all(len(group.digits) == _SHORT for group in window)


def is_even(window: DigitGroups) -> bool:
    """Tell whether the groups look like one number: all long, no years and no thousands."""
    if any(len(group.digits) < _FEWEST for group in window):
        return False
    groups = [group.digits for group in window]
    odd = "000" in groups or all(_YEAR.fullmatch(group) for group in groups)
    return len(groups) == 1 or not odd


def _luhn(digits: str) -> bool:
    """Tell whether Luhn's sum, in which every other digit counts for its double, ends in 0."""
    doubled = digits[-2::-2].translate(_DOUBLED)
    return sum(map(int, digits[-1::-2] + doubled)) % 10 == 0


_DAY: Final = re.compile(
    r"(?:0?[1-9]|[12]\d|3[01])[ .-]?(?:0[1-9]|1[0-2])[ .-]?20\d\d(?:\D.*)?"
    r"|20\d\d[ .-]?(?:0[1-9]|1[0-2])[ .-]?(?:0[1-9]|[12]\d|3[01])(?:\D.*)?"
    r"|(?:19|20)\d\d(?:[ .-]+20\d\d)+"
)


def is_row_of_days(value: str) -> bool:
    """Tell whether digits, as typed, begin with a day or are years: "03-11-2026", "2022-2024"."""
    return bool(_DAY.fullmatch(value))


_FAR: Final = 28  # characters
_LAST_NUMBER: Final = re.compile(r"\d[^\d]*$")
# The document's name is the last word, but for "no" and the like: "sertifikat no. 123".
_DOCUMENT: Final = re.compile(
    r"(?i)\b(?:sertif\w*|srtif\w*|invoice|inv|resi|order|pesanan|transaksi|voucher|vocer|redeem|struk"
    r"|tiket|sk)(?:\W|_|no|nomor|nomer|nmr|nya|id|kode)*$"
)


def before(text: str, start: int) -> str:
    """Return what stands shortly before that place, after the number before it."""
    if start > 1 and text[start - 1].isspace() and text[start - 2].isdecimal():
        return ""  # most of what stands in a run of numbers
    near = text[max(0, start - _FAR) : start]
    last = _LAST_NUMBER.search(near)
    return near[last.start() + 1 :] if last else near


def is_document(text: str, start: int) -> bool:
    """Tell whether the number is that of a certificate, an order: "INV/2026", "resi JP2026"."""
    glued = start > 0 and (text[start - 1] == "/" or text[start - 1].isalpha())
    return glued or is_called_document(text, start)


def is_called_document(text: str, start: int) -> bool:
    """Tell whether a word right before says so: "no sertifikat"."""
    return bool(_DOCUMENT.search(before(text, start)))
