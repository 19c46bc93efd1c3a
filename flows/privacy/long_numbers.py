"""The long numbers: NIK, KK (sixteen digits each) and cards (thirteen to nineteen)."""

import re
from collections.abc import Iterator
from typing import Final

from flows.privacy.finds import Find
from flows.privacy.kinds import Kind
from flows.privacy.nearby import before, is_document
from flows.privacy.number_groups import Groups, digits_of, windows
from flows.privacy.number_shapes import (
    has_birthday,
    is_card_group,
    is_card_number,
    is_date_within,
    is_even,
)
from flows.privacy.phones import is_mobile

_SIXTEEN: Final = 16
_FEWEST, _MOST = 13, 19
_FAMILY: Final = re.compile(r"(?i)\bk\W?k\b|\bkk(?:nya|ku)\b|kartu keluarga")
_PERSON: Final = re.compile(r"(?i)\bn\W?i\W?k(?:nya|ku)?\b|ktp|kependudukan|\bnikku")
_CARD: Final = re.compile(r"(?i)kartu|\batm|debit|kredit|\bcc\b|\bcard|\bvisa|master ?card")


def long_numbers(text: str, run: Groups) -> Iterator[Find]:
    """Yield the NIK, KK and card numbers of a run."""
    sure, likely = [], []
    for window in windows(run, least=_FEWEST, most=_MOST):
        digits = digits_of(window)
        if _is_sure(text, window, digits):
            sure.append(window)
        elif len(digits) == _SIXTEEN and _is_likely(text, window):
            likely.append(window)
    taken = {group.start for window in sure for group in window}
    free = [window for window in likely if not any(group.start in taken for group in window)]
    for window in (*sure, *free):
        kind = _kind(before(text, window[0].start), digits_of(window))
        yield Find(window[0].start, window[-1].end, kind)
    if not sure and not free:
        yield from _mistyped(text, run)


def _is_sure(text: str, window: Groups, digits: str) -> bool:
    if len(digits) == _SIXTEEN:
        said = before(text, window[0].start)
        named = _PERSON.search(said) or _FAMILY.search(said) or _CARD.search(said)
        built = has_birthday(digits) or is_card_number(digits)
        return bool(named) or (built and not is_date_within(window))
    return (
        is_card_group(window) and is_card_number(digits) and not is_document(text, window[0].start)
    )


def _is_likely(text: str, window: Groups) -> bool:
    return is_even(window) and not is_document(text, window[0].start)


def _mistyped(text: str, run: Groups) -> Iterator[Find]:
    """Yield a number called NIK, KK or card that has a digit or two too few or too many."""
    said = before(text, run[0].start)
    if _PERSON.search(said) or _FAMILY.search(said) or _CARD.search(said):
        called = [w for w in windows(run, least=_FEWEST, most=_MOST) if w[0] is run[0]]
        for window in called[-1:]:
            if is_mobile(digits_of(window)) and not _PERSON.search(said):
                continue  # "kartu" is a SIM card as well
            kind = _kind(said, digits_of(window))
            yield Find(window[0].start, window[-1].end, kind)


def _kind(said: str, digits: str) -> Kind:
    if _FAMILY.search(said):
        return Kind.KK
    if _PERSON.search(said):
        return Kind.NIK
    if _CARD.search(said) or len(digits) != _SIXTEEN:
        return Kind.CARD
    return Kind.NIK if has_birthday(digits) or not is_card_number(digits) else Kind.CARD
