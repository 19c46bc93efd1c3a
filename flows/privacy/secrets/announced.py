"""A secret in two messages: one names it ("kode otp nya"), the next is the bare secret."""

import re
from collections.abc import Set as AbstractSet
from typing import Final

from flows.privacy.numbers import respelled
from flows.privacy.secrets.codes import OTP
from flows.privacy.spans import Find, Kind
from flows.privacy.words import EVERYDAY, FILLERS, FROM, any_of, is_label, says_nothing

_TAIL: Final = 60  # characters, within which it is named last
# The digits are those of a number of which only the first half was sent.
_END: Final = (
    rf"(?:\W{{1,3}}(?:{FROM}|{any_of(FILLERS)}(?:nya)?)(?!\w))*+"
    r"(?P<half>\W{1,3}\d(?:\W?\d){3,11})?\W*$"
)
_KINDS: Final = {
    Kind.OTP: rf"{OTP}|token|cvv|cvc|passcode|(?:kode|kod|code)(?:nya)?"
    r"(?:\W{1,3}(?:verif\w*|opt|sms|aktivasi|akses|keamanan|rahasia|masuk|konfirmasi))?",
    Kind.PASSWORD: r"p[a@4]ss?w(?:[o0]r|ro|[o0]|r|e?r)?[dts]?|pswd?|pwd?|pass|(?:kata ?)?sandi"
    r"|kata ?kunci|kunci akun|m?pin",
    Kind.NIK: r"nik|ktp|nomor induk|kependudukan",
    Kind.KK: r"kk|kartu keluarga",
    Kind.CARD: r"(?:no\w*\W)?kartu|atm",
    Kind.ACCOUNT: r"norek|(?:no\w*\W)?rek(?:ening)?",
    Kind.PHONE: r"nope|hp|hape|wa|whatsapp|te?lp|telepon|handphone",
}
_NAMED: Final = tuple(
    (kind, re.compile(rf"(?i)(?<!\w)(?:{heads})(?:nya|ny|ne|na|e|ku|mu)?{_END}"))
    for kind, heads in _KINDS.items()
)
# Who says so asks about it: "otp ga masuk dari tokopedia".
_ASKED: Final = re.compile(
    r"(?i)\?|\b(?:lupa|apa\w*|gi?mana|bagaimana|kenapa|knp|knapa|ga|gak|ngga|nggak|gk|tidak|tdk|ndak"
    r"|belum|blm|belom|salah|reset|ganti|ubah|cara|kok|gagal|err?or|hilang|ilang|minta|diminta|jangan"
    r"|tanpa|soal|masalah|kalau|kalo|kapan)\b"
)
_OWN: Final = re.compile(
    r"(?i)\b(?:saya|sy|sya|aku|ak|gw|gue|gua|ini|nih|berikut|no|nomor|nomer)\b|(?:nya|ku)\b|[:=]\s*$"
)
_LOGIN: Final = re.compile(r"(?i)\b(?:user(?:name)?|login|e?-?mail|akun)\b|\w@\w")
_WORD: Final = re.compile(r"\S+")
_NUMBER: Final = re.compile(r"\d(?:[\W_]{0,3}\d)*")
_DAY: Final = re.compile(
    r"(?:0?[1-9]|[12]\d|3[01])[ ./-](?:0?[1-9]|1[0-2])(?:[ ./-](?:20)?\d\d)?|\d{1,2}[.:]\d\d"
)
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_FEWEST: Final = 3  # digits of a number that somebody keeps secret
_EDGE: Final = ".,!?;:)(\"'`*…“”"
_SHORT: Final = 4  # letters
_VERB: Final = re.compile(r"(?:di|ter|ber|ke|meng|meny|men|mem)\w{4}")
_SECRETS: Final = frozenset({Kind.OTP, Kind.PASSWORD})


def announced_by(text: str) -> Kind | None:
    """Return the kind of what the next message may be, if this one only names it: "pw saya:"."""
    if _ASKED.search(text):
        return None
    for kind, named in _NAMED:
        found = named.search(text, max(0, len(text) - _TAIL))
        if found and (found["half"] is None or kind not in _SECRETS):
            return kind if _is_told(text, kind, half=bool(found["half"])) else None
    return None


def _is_told(text: str, kind: Kind, *, half: bool) -> bool:
    """Tell whether something of one's own is told, and nothing named: "Telepon Kemnaker"."""
    if kind is Kind.PASSWORD:
        return _tells_a_password(text)
    return kind in _SECRETS or half or bool(_OWN.search(text))


def _tells_a_password(text: str) -> bool:
    """Tell whether nothing else is said, or with what one logs in: any word may be a password."""
    return says_nothing(_NUMBER.sub(" ", text)) or bool(_LOGIN.search(text))


def as_announced(text: str, kind: Kind, usual: AbstractSet[str]) -> Find | None:
    """Return the secret that is all of a text; `kind` was announced, `usual` words are none."""
    words = [word for word in _WORD.finditer(text) if not is_label(word[0].strip(_EDGE))]
    if not words:
        return None
    start, end = words[0].start(), words[-1].end()
    value = text[start:end].strip(_EDGE)
    if kind not in _SECRETS and _YEAR.fullmatch(value):
        return None  # it answers another question
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
    plain = any(map(str.isalpha, value))
    word = value.lower().removesuffix("nya")
    return plain and word not in usual and word not in EVERYDAY and not _VERB.match(word)
