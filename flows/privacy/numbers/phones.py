"""Phone numbers: mobile ones, landlines with their area code, foreign ones with a plus."""

import re
from collections.abc import Iterator
from typing import Final

from flows.privacy.numbers.groups import (
    BETWEEN,
    DigitGroups,
    before,
    digits_of,
    has_date,
    is_called_document,
    is_document,
)
from flows.privacy.spans import Find, Kind

_MOBILE: Final = re.compile(r"(?:0|62)?8[1235789]\d{6,12}")
_LANDLINE: Final = re.compile(r"0[2-79]\d{7,12}")
_ABROAD: Final = re.compile(r"[1-9]\d{8,14}")
_LANDLINE_GROUPS: Final = re.compile(r"0\d{2,3}|0\d{8,}")
_CALLED: Final = re.compile(
    r"(?i)(?:\b|_)(?:(?:no|nmr|nomor|nomer|nope|hp|hape|(?:no)?wa|nohp|whats?app?|(?:no)?te?lpo?n?"
    r"|tele[pf]on|kontak|call|sms|(?:di)?hubungi)(?:nya|ne|e|ku)?"
    r"|(?:(?:ter|di)?daftar(?:nya|ku|in|kan)?|registrasi|login)\s(?:dulu\s)?(?:pakai|pake|pk|dengan|dgn|dg|di|lewat|lwt|via|atas))\b"
)
_GAP: Final = rf"{BETWEEN}{{0,3}}"
# How a number begins that has no plus, in plain digits.
_BEGINNING: Final = re.compile(rf"(?:0{_GAP}|6{_GAP}2{_GAP})?8{_GAP}[1235789]|0[2-79]\d")
_OTHER_DIGIT: Final = re.compile(r"(?![0-9])\d")
_ENOUGH, _MOST = 9, 14
_WHOLE, _WHOLE_ABROAD = 10, 13  # digits with which a number may be complete, and with 62
_LONG: Final = 3
_PAIRS, _PAIR = 5, 2  # groups of a number in pairs, and the digits of each
_MINUTES: Final = "59"
_SPACES: Final = " \t\xa0"


def phones(text: str, run: DigitGroups, *, anywhere: bool = False) -> Iterator[tuple[Find, str]]:
    """Yield the phone numbers of a run, each with its national number: "81234567890".

    `anywhere`: a number may begin with 8 though nobody calls it a phone number.
    """
    begin = run[0].start
    plain = _plain(text[begin : run[-1].end])
    for first, group in enumerate(run):
        place = group.start - begin
        bare = plain[place] == "8" and not anywhere  # counts only if it is called a number
        begins = not bare and _BEGINNING.match(plain, place)
        if not begins and not is_called(text, group.start, bare=bare):
            continue
        window = _window(text, run, first)
        digits = digits_of(window)
        if _is_phone(text, window, digits, anywhere=anywhere):
            yield Find(_start(text, window), window[-1].end, Kind.PHONE), national(digits)


_LONE: Final = re.compile(r"\W{0,4}(8[1235789]\d{8,10})\W{0,4}")


def lone_phone(text: str) -> Iterator[Find]:
    """Yield a mobile number without its 0 that is all of the text."""
    if found := _LONE.fullmatch(text):
        yield Find(*found.span(1), Kind.PHONE)


_NAMED_AFTER: Final = re.compile(
    r"(?i)(?<![\w/.,-])(?P<number>8[1235789]\d{8,10})[\s,(]{1,3}(?:(?:ini|itu|adalah|adl|ialah)\s)?"
    r"(?:(?:no|nmr|nomor|nomer)\s(?:saya|sy|aku|ku|gw|yg|yang|hp|hape|wa|whatsapp|te?lpo?n?|telepon)"
    r"|(?<=(?:ini|itu|lah|adl)\s)(?:hp|hape|wa|whatsapp|te?lpo?n?|telepon|kontak)"
    r"|(?:nomor|nomer|hp|wa)(?:ku|q))(?!\w)"
)


def named_after(text: str) -> Iterator[Find]:
    """Yield the mobile numbers without their 0 behind which they are called so."""
    for found in _NAMED_AFTER.finditer(text):
        if not is_document(text, found.start()):
            yield Find(*found.span("number"), Kind.PHONE)


def is_mobile(digits: str) -> bool:
    """Tell whether these digits are a mobile number, or could be one after a 0."""
    return bool(_MOBILE.fullmatch(digits))


def national(digits: str) -> str:
    """Return a number without its country's or its trunk's digits."""
    return digits.removeprefix("62") if digits.startswith("62") else digits.removeprefix("0")


def _plain(text: str) -> str:
    """Return the text, as long as it is, with the digits of other scripts as ours."""
    return text if text.isascii() else _OTHER_DIGIT.sub(lambda found: str(int(found[0])), text)


def is_called(text: str, start: int, *, bare: bool = True) -> bool:
    """Tell whether a plus says that it is a phone number, or to a `bare` one a word."""
    return _has_plus(text, start) or (bare and bool(_CALLED.search(before(text, start))))


def _is_phone(text: str, window: DigitGroups, digits: str, *, anywhere: bool) -> bool:
    start = window[0].start
    if len(digits) < _ENOUGH:
        return False
    if is_mobile(digits):
        named = is_called(text, start)
        bare = digits[0] == "8" and not anywhere
        called = named or not (bare or _begins_as_a_day(window))
        return called and not _is_a_day(window) and not is_called_document(text, start)
    if _has_plus(text, start) and _ABROAD.fullmatch(digits):
        return digits.startswith("62") or "000" not in [group.digits for group in window]
    area = _LANDLINE_GROUPS.fullmatch(window[0].digits)
    return bool(area and _LANDLINE.fullmatch(digits)) and not is_document(text, start)


def _begins_as_a_day(window: DigitGroups) -> bool:
    """Tell whether it begins as dates and hours do: "08-11-2026", "08.30", not "08 57 98 93 84"."""
    if len(window) == 1 or window[0].digits not in {"08", "8"}:
        return False
    pairs = len(window) >= _PAIRS and all(len(group.digits) <= _PAIR for group in window)
    return not (pairs and any(group.digits > _MINUTES for group in window[1:]))


def _is_a_day(window: DigitGroups) -> bool:
    return _begins_as_a_day(window) and has_date(window)


def _window(text: str, run: DigitGroups, first: int) -> DigitGroups:
    """Return the groups that go with the first: a number is not longer than it may be."""
    whole = _WHOLE_ABROAD if run[first].digits.startswith("62") else _WHOLE
    last, here = first, len(run[first].digits)
    total = here
    for following in run[first + 1 : first + _MOST]:
        size = len(following.digits)
        if total + size > _MOST or here >= _WHOLE:
            break
        alike = total < whole or size >= _LONG or size == here
        if not alike and text[run[last].end] in _SPACES:
            break
        last, here, total = last + 1, size, total + size
    return run[first : last + 1]


def _has_plus(text: str, start: int) -> bool:
    return text[max(0, start - 2) : start].rstrip(" (").endswith("+")


def _start(text: str, window: DigitGroups) -> int:
    """Return where the number begins, with its plus and its bracket."""
    start = window[0].start
    while start > 0 and text[start - 1] in "+(":
        start -= 1
    return start
