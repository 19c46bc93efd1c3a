"""Passwords that nobody calls so: behind an address or a number that logs somebody in."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from flows.privacy.spans import Find, Kind
from flows.privacy.words import EVERYDAY

_NAMES: Final = frozenset({Kind.EMAIL, Kind.PHONE, Kind.NIK})  # what one logs in with
_LOGIN: Final = r"(?:login|log in|sign in|masuk|akun|account|user(?:name|id| id)?|id)(?:nya|ny|ku)?"
_WITH: Final = (
    r"(?:/(?:pass\w*|pw|sandi))?(?:\s(?:saya|sy|aku|gw|prakerja|nya|pakai|pake|dengan|dgn))*"
)
_LONGEST: Final = 64
# A sign parts what logs in from its password; so does a space, if the password looks like one.
_BEHIND: Final = re.compile(
    rf"(?P<sign>\s{{0,2}}[/:|;>,&-]{{1,2}}\s{{0,2}}|\s(?:dan|sama|and|n)\s|\s{{1,2}})(?P<value>\S{{4,{_LONGEST}}})"
)
_PAIR: Final = re.compile(
    rf"(?i)(?<!\w){_LOGIN}{_WITH}[\s:=]{{1,3}}"
    rf"(?:[\w.-]{{3,40}}\s?[/:|]\s?|[a-z_.-]{{0,20}}\d[\w.-]{{1,20}}\s)(?P<value>[^\s/]{{4,{_LONGEST}}})(?!\S)"
)
_LOGINS: Final = ("login", "log in", "sign in", "masuk", "akun", "account", "user", "id")
_EDGE: Final = ".,!?;:)(\"'`*…“”"
_ADDRESS: Final = re.compile(
    r"(?i)@\S+|\S+@[\w-]+\.\S+|https?:\S+|www\.\S+|\S+\.(?:com|id|net|org)\b\S*"
)
_WORD: Final = re.compile(r"[a-z]+", re.IGNORECASE)
_SIGNS: Final = frozenset("!@#$%^&*_=+~")
_DAY: Final = re.compile(r"\d{1,4}[./-]\w{1,4}[./-]?\d{0,4}|\d{1,2}[.:]\d\d")
_LETTERS, _DIGITS = 3, 2  # that a password has at least, where only a space stands before it


def logins(text: str, lower: str, names: Sequence[Find]) -> Iterator[Find]:
    """Yield the passwords behind `names`, and those of pairs: "login budi99 / mawar77"."""
    begins = {name.start for name in names}
    for name in names:
        found = _BEHIND.match(text, name.end) if name.kind in _NAMES else None
        if not found or not begins.isdisjoint(range(*found.span("value"))):
            continue
        value, sign = found["value"], found["sign"]
        if _is_password(value, bare=not sign.strip()) or (sign in ":|" and _is_plain(value)):
            yield Find(*found.span("value"), Kind.PASSWORD)
    if any(map(lower.__contains__, _LOGINS)):
        for found in _PAIR.finditer(text):
            if _is_password(found["value"], bare=True):
                yield Find(*found.span("value"), Kind.PASSWORD)


def _is_plain(value: str) -> bool:
    """Tell whether it is a word that may be a password: "mawar@gmail.com:semangka"."""
    return value.isalpha() and value.lower() not in EVERYDAY


def _is_password(value: str, *, bare: bool) -> bool:
    """Tell whether it is mixed as no word is; `bare`: nothing else says so."""
    value = value.strip(_EDGE) or value
    if _ADDRESS.fullmatch(value) or _DAY.fullmatch(value) or value.isdecimal():
        return False
    letters, digits = sum(map(str.isalpha, value)), sum(map(str.isdigit, value))
    signed = any(sign in _SIGNS for sign in value)
    if not bare:
        return bool(letters and (digits or signed))
    if not signed and all(word.lower() in EVERYDAY for word in _WORD.findall(value)):
        return False  # "gelombang48"
    return letters >= _LETTERS and (digits >= _DIGITS or (signed and digits > 0))
