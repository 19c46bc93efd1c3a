"""Numbers broken by what parts lists: line ends, commas, slashes ("0812/3456/7890").

Such signs mostly part numbers from each other. So only what makes a whole NIK or mobile number
counts, and nothing that is whole without them.
"""

import re
from collections.abc import Iterator
from typing import Final

from flows.privacy.numbers.groups import (
    BETWEEN,
    DigitGroups,
    before,
    digit_groups,
    digits_of,
    has_birthday,
    has_date,
    is_card_number,
    is_document,
    is_even,
    windows,
)
from flows.privacy.numbers.identity import is_named, kind_of
from flows.privacy.numbers.phones import is_called, is_mobile
from flows.privacy.spans import Find, Kind

_GAP: Final = rf"(?:{BETWEEN}|[\n\r,/;|+*]){{0,3}}"
_RUN: Final = re.compile(rf"\d(?:{_GAP}\d)*+")
_BREAK: Final = re.compile(r"\d\s{0,2}[\n\r,/;|+*]\s{0,2}\d")
_ENOUGH: Final = re.compile(rf"(?:\d{_GAP}){{9}}\d")
_SIXTEEN: Final = 16
_FEWEST, _MOST = 10, 13  # digits of a mobile number; with 62 one less would do
_LISTED: Final = 100  # groups
_LONG: Final = 3  # digits of each group, where nobody says what the number is
_LEADING: Final = 4


def broken_numbers(text: str) -> Iterator[Find]:
    """Yield them; what stands in a list of many numbers is none of one number."""
    if not _BREAK.search(text) or not _ENOUGH.search(text):
        return
    groups = 0
    for found in _RUN.finditer(text):
        if not _BREAK.search(text, found.start(), found.end()):
            continue
        run = digit_groups(text, found.start(), found.end())
        groups += len(run)
        if groups > _LISTED:
            return
        yield from _sixteens(text, run)
        yield from _mobiles(text, run)


def _sixteens(text: str, run: DigitGroups) -> Iterator[Find]:
    for window in windows(run, least=_SIXTEEN, most=_SIXTEEN, groups=_SIXTEEN):
        if not _is_broken(text, window):
            continue
        said, digits = before(text, window[0].start), digits_of(window)
        named = is_named(said)
        built = (has_birthday(digits) or is_card_number(digits)) and is_even(window)
        if (named or built) and not has_date(window) and not is_document(text, window[0].start):
            yield Find(window[0].start, window[-1].end, kind_of(said, digits))


def _mobiles(text: str, run: DigitGroups) -> Iterator[Find]:
    end = 0
    for window in windows(run, least=_FEWEST, most=_MOST, groups=_MOST):
        if window[0].start < end:
            continue
        digits = digits_of(window)
        if not is_mobile(digits):
            continue
        end = window[-1].end  # the shortest that is whole; what follows is another number
        if _is_broken(text, window) and _is_one(text, window, digits):
            yield Find(window[0].start, window[-1].end, Kind.PHONE)


def _is_one(text: str, window: DigitGroups, digits: str) -> bool:
    start = window[0].start
    if is_document(text, start) or has_date(window):
        return False
    if is_called(text, start):
        return len(window[0].digits) >= _LONG or digits.startswith("62")
    return digits[0] != "8" and len(window[0].digits) >= _LEADING and is_even(window)


def _is_broken(text: str, window: DigitGroups) -> bool:
    return bool(_BREAK.search(text, window[0].start, window[-1].end))
