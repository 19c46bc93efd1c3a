"""Which numbers are a NIK or KK (sixteen digits each) or a card (thirteen to nineteen)."""

import re
from collections.abc import Iterator
from typing import Final

from flows.privacy.numbers.groups import (
    DigitGroups,
    before,
    digits_of,
    has_birthday,
    has_date,
    is_card_group,
    is_card_number,
    is_document,
    is_even,
    is_row_of_days,
    is_row_of_pairs,
    windows,
)
from flows.privacy.numbers.phones import is_mobile
from flows.privacy.spans import Find, Kind
from flows.privacy.words import TO

_SIXTEEN: Final = 16
_FEWEST, _MOST = 13, 19
_ON_A_CARD: Final = 5  # groups
_FAMILY: Final = re.compile(r"(?i)\bk\W?k\b|\bkk(?:nya|ku)\b|kartu keluarga")
_PERSON: Final = re.compile(r"(?i)\bn\W?i\W?k(?:nya|ku|ne|na|e)?\b|ktp|kependudukan")
_CARD: Final = re.compile(r"(?i)kartu|\batm|debit|kredit|\bcc\b|\bcard|\bvisa|master ?card")


# Half of a NIK, as it comes in two messages: "nik saya 320123450190".
_HALF: Final = re.compile(
    rf"(?i)(?<![\w<])(?:n\W?i\W?k|ktp)(?:nya|ku|ne|na|e)?{TO}"
    r"(?P<half>\d(?:[ .-]?\d){5,11})(?![\w/]|[.,]\d)"
)


def half_niks(text: str, small: str) -> Iterator[Find]:
    """Yield what is called NIK and has not all its digits; `small` is the text in small letters."""
    if "ktp" not in small and "ik" not in small:
        return
    for found in _HALF.finditer(text):
        if not is_row_of_days(found["half"]):
            yield Find(*found.span("half"), Kind.NIK)


# "320123450190001 itu nik saya": a digit too few or too many, called so behind it.
_NAMED_AFTER: Final = re.compile(
    r"(?i)(?<![\w/.,-])(?P<number>\d(?:[ .-]?\d){13,16})[\s,(]{1,3}"
    r"(?:(?:ini|itu|adalah|adl|ialah)\s)?(?:(?:no|nomor|nomer)\s)?(?:nik|ktp)(?:nya|ku)?(?!\w)(?!\W{1,3}(?:\w{1,9}\W{1,3}){0,3}\d)"
)


def niks_named_after(text: str, small: str) -> Iterator[Find]:
    """Yield what is called NIK behind it; `small` is the text in small letters."""
    if "ktp" not in small and "nik" not in small:
        return
    for found in _NAMED_AFTER.finditer(text):
        number = found["number"]
        if not is_row_of_days(number) and not is_document(text, found.start()):
            yield Find(*found.span("number"), Kind.NIK)


def long_numbers(text: str, run: DigitGroups) -> Iterator[Find]:
    """Yield the NIK, KK and card numbers of a run."""
    found = (*_sixteens(text, run), *_cards(text, run)) or _mistyped(text, run)
    for window in found:
        kind = kind_of(before(text, window[0].start), digits_of(window))
        yield Find(window[0].start, window[-1].end, kind)


def _sixteens(text: str, run: DigitGroups) -> list[DigitGroups]:
    """Return the numbers of sixteen digits; what merely looks like one gives way to what is."""
    sure, likely = [], []
    for window in windows(run, least=_SIXTEEN, most=_SIXTEEN, groups=_SIXTEEN):
        if _is_sure(text, window):
            sure.append(window)
        elif is_even(window) and not is_document(text, window[0].start):
            likely.append(window)
    if not likely:
        return sure
    taken = {group.start for window in sure for group in window}
    return sure + [each for each in likely if not any(group.start in taken for group in each)]


def _is_sure(text: str, window: DigitGroups) -> bool:
    digits = digits_of(window)
    built = has_birthday(digits) or is_card_number(digits)
    if built and not has_date(window) and not is_row_of_pairs(window):
        return True
    return is_named(before(text, window[0].start))


def is_named(said: str) -> bool:
    """Tell whether what stands before a number calls it NIK, KK or card."""
    return bool(said) and bool(_PERSON.search(said) or _FAMILY.search(said) or _CARD.search(said))


def _cards(text: str, run: DigitGroups) -> Iterator[DigitGroups]:
    """Yield the cards that have not sixteen digits."""
    for window in windows(run, least=_FEWEST, most=_MOST, groups=_ON_A_CARD):
        built = is_card_group(window) and is_card_number(digits_of(window))
        if built and not is_document(text, window[0].start):
            yield window


def _mistyped(text: str, run: DigitGroups) -> Iterator[DigitGroups]:
    """Yield a number called NIK, KK or card that has a digit or two too few or too many."""
    said = before(text, run[0].start)
    if not is_named(said):
        return
    first = run[: _MOST + 1]
    called = windows(first, least=_FEWEST, most=_MOST, groups=_MOST)
    for window in [each for each in called if each[0] is run[0]][-1:]:
        # "kartu" is a SIM card as well
        if _PERSON.search(said) or not is_mobile(digits_of(window)):
            yield window


def kind_of(said: str, digits: str) -> Kind:
    """Return the kind of a long number by what stands before it, or by what it is built like."""
    if said and _FAMILY.search(said):
        return Kind.KK
    if said and _PERSON.search(said):
        return Kind.NIK
    if len(digits) != _SIXTEEN or (said and _CARD.search(said)):
        return Kind.CARD
    return Kind.NIK if has_birthday(digits) or not is_card_number(digits) else Kind.CARD
