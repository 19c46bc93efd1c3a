"""What long numbers are built like: NIK and KK by region and birthday, cards by a check digit."""

import re
from typing import Final

from flows.privacy.number_groups import Groups
from flows.understanding.word_sets import word_set

# The first two digits of every province (Kemendagri).
_PROVINCES: Final = word_set("""
    11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36 51 52 53 61 62 63 64 65 71 72 73 74 75 76 81 82
    91 92 93 94 95 96 97
""")
_WOMEN: Final = 40  # added to the day of birth
_DAYS, _MONTHS = 31, 12
_NINE: Final = 9
_ISSUERS: Final = re.compile(r"[3-6]|2[2-7]")
# How thirteen to nineteen digits but not sixteen stand on a card.
_ON_CARDS: Final = frozenset({(4, 6, 5), (4, 6, 4), (4, 4, 4, 4, 3), (4, 4, 4, 2), (4, 3, 3, 3)})
_SHORT: Final = 2
_FEWEST: Final = 3  # digits of a group of an even number
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_DATE: Final = re.compile(r"(?<!\d)(?:\d{1,2} \d{1,2} 20\d\d|20\d\d \d{1,2} \d{1,2})(?!\d)")


def has_birthday(digits: str) -> bool:
    """Tell whether sixteen digits begin with a province and hold a day and month in their place."""
    day, month = int(digits[6:8]), int(digits[8:10])
    day = day - _WOMEN if day > _WOMEN else day
    return digits[:2] in _PROVINCES and 1 <= day <= _DAYS and 1 <= month <= _MONTHS


def is_card_number(digits: str) -> bool:
    """Tell whether the digits begin as a card of a bank does and pass Luhn's check."""
    return bool(_ISSUERS.match(digits)) and _luhn(digits)


def is_card_group(window: Groups) -> bool:
    """Tell whether the digits stand as on a card that has not sixteen, or without a gap."""
    return len(window) == 1 or tuple(len(group.digits) for group in window) in _ON_CARDS


def has_date(window: Groups) -> bool:
    """Tell whether some groups are a date: "3 11 2026"."""
    return len(window) > 1 and bool(_DATE.search(" ".join(group.digits for group in window)))


def is_row_of_pairs(window: Groups) -> bool:
    """Tell whether all groups are as short as days and hours are: "31-10-26 08.09"."""
    return all(len(group.digits) == _SHORT for group in window)


def is_even(window: Groups) -> bool:
    """Tell whether the groups look like one number: all long, no years and no thousands."""
    groups = [group.digits for group in window]
    if len(groups) > 1 and ("000" in groups or all(_YEAR.fullmatch(group) for group in groups)):
        return False
    return min(map(len, groups)) >= _FEWEST


def _luhn(digits: str) -> bool:
    total = sum(map(int, digits[-1::-2]))
    doubled = (2 * int(digit) for digit in digits[-2::-2])
    return (total + sum(each - _NINE if each > _NINE else each for each in doubled)) % 10 == 0
