"""A secret in two messages: one names it ("kode otp nya"), the next is the bare secret."""

import re
from collections.abc import Set as AbstractSet
from typing import Final

from flows.privacy.numbers import respelled
from flows.privacy.spans import Find, Kind
from flows.privacy.words import FILLERS, any_of, is_everyday, is_label, says_nothing

_TAIL: Final = 60  # characters, within which it is named last
# The digits are those of a number of which only the first half was sent.
_END: Final = rf"(?:\W{{1,3}}{any_of(FILLERS)})*(?P<half>\W{{1,3}}\d{{4,12}})?\W*$"
_KINDS: Final = {
    Kind.OTP: r"[o0][ .-]?t[ .-]?p|otepe|token|cvv|cvc|passcode|(?:kode|kod|code)(?:nya)?"
    r"(?:\W{1,3}(?:verif\w*|sms|aktivasi|akses|keamanan|rahasia|masuk|konfirmasi))?",
    Kind.PASSWORD: r"p[a@4]ss?w(?:[o0]r|ro|[o0]|r|e?r)?[dts]?|pswd?|pwd?|pass|(?:kata ?)?sandi"
    r"|kata ?kunci|kunci akun|m?pin",
    Kind.NIK: r"nik|ktp|nomor induk|kependudukan",
    Kind.KK: r"kk|kartu keluarga",
    Kind.CARD: r"(?:no\w*\W)?kartu|atm",
    Kind.ACCOUNT: r"norek|(?:no\w*\W)?rek(?:ening)?",
    Kind.PHONE: r"no(?:mor|mer|pe)?\W?(?:hp|wa|telp?|telepon|handphone)?",
}
_NAMED: Final = tuple(
    (kind, re.compile(rf"(?i)(?<!\w)(?:{heads})(?:nya|ny|ku|mu)?{_END}"))
    for kind, heads in _KINDS.items()
)
_WORD: Final = re.compile(r"\S+")
_NUMBER: Final = re.compile(r"\d(?:[\W_]{0,3}\d)*")
_DAY: Final = re.compile(
    r"(?:0?[1-9]|[12]\d|3[01])[ ./-](?:0?[1-9]|1[0-2])(?:[ ./-](?:20)?\d\d)?|\d{1,2}[.:]\d\d"
)
_FEWEST: Final = 3  # digits of a number that somebody keeps secret
_EDGE: Final = ".,!?;:)(\"'`*…“”"
_SHORT: Final = 4  # letters
_SECRETS: Final = frozenset({Kind.OTP, Kind.PASSWORD})


def announced_by(text: str) -> Kind | None:
    """Return the kind of what the next message may be, if this one only names it: "pw saya:"."""
    tail = text[-_TAIL:]
    if not says_nothing(_NUMBER.sub(" ", text)):
        return None
    for kind, named in _NAMED:
        found = named.search(tail)
        if found and (found["half"] is None or kind not in _SECRETS):
            return kind
    return None


def as_announced(text: str, kind: Kind, usual: AbstractSet[str]) -> Find | None:
    """Return the secret that is all of a text; `kind` was announced, `usual` words are none."""
    words = [word for word in _WORD.finditer(text) if not is_label(word[0].strip(_EDGE))]
    if not words:
        return None
    start, end = words[0].start(), words[-1].end()
    value = text[start:end].strip(_EDGE)
    if _is_number(value) or (len(words) == 1 and _is_secret(value, kind, usual)):
        return Find(start, end, kind)
    return None


def _is_number(value: str) -> bool:
    spelled = respelled(value.lower())
    digits = spelled.text if spelled else value
    if not _NUMBER.fullmatch(digits) or _DAY.fullmatch(digits):
        return False
    return sum(map(str.isdigit, digits)) >= _FEWEST


def _is_secret(value: str, kind: Kind, usual: AbstractSet[str]) -> bool:
    if kind not in _SECRETS or len(value) < _SHORT or value.startswith("/"):
        return False
    mixed = any(map(str.isdigit, value)) and any(map(str.isalpha, value))
    if mixed or kind is not Kind.PASSWORD:
        return mixed
    return value.lower() not in usual and not is_everyday(value)
