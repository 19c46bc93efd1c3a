"""E-mail addresses, also as they are spelled out: "budi (at) gmail dot com"."""

import re
from collections.abc import Iterator
from typing import Final

from flows.privacy.spans import Find, Kind
from flows.privacy.words import EVERYDAY

# Lengths are limited, as RFC 5321 does, so that no text takes long.
_NAME: Final = r"(?<![\w.%+'-])[\w.%+'-]{1,64}+"
_HOST: Final = r"[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}"
_FREE: Final = (
    r"(?:g[ea]?mai?l|gmial|gmil|yaho+|ymail|hotmail|outlook|icloud|rocketmail|proton(?:mail)?)"
)
_DOT: Final = r"\s{0,2}(?:[.,]|[(\[]dot[)\]]|\bdot\b|\b(?:titik|koma)(?:\b|(?=[ck]om\b)))\s{0,2}"
_SAID_DOT: Final = r"(?:dot|titik)"
_END: Final = rf"(?:(?:{_DOT}|\s)?(?:co(?:{_DOT}|\s)?id|[ck]om|co|id|net)\b)?"
_SPELLED_AT: Final = (
    r"[@＠]{1,2}|#|[(\[{]\s?(?:[@＠]|at|et|a)\s?[)\]}]"
    r"|\b(?:at|et|(?:a[ -]?)?keong|add|a bulat|a bundar)\b"
)
_AT: Final = re.compile(rf"(?i){_SPELLED_AT}")
_PLAIN: Final = re.compile(rf"({_NAME})[@＠]({_HOST})")
_SPELLED: Final = re.compile(
    rf"(?i)(?:(?<!\w)[\w-]{{2,30}}+\s(?:{_SAID_DOT}|underscore|garis bawah)\s){{0,2}}"
    rf"({_NAME})\s{{0,2}}(?:{_SPELLED_AT})\s{{0,2}}"
    rf"({_FREE}{_END}|(?<=[@＠]\s)[a-z][\w-]{{1,30}}(?:\.[\w-]{{2,20}}){{1,3}}|[a-z][\w-]{{1,30}}(?:\s{{0,2}}[(\[{{]dot[)\]}}]\s{{0,2}}[\w-]{{2,20}}){{1,3}}"
    rf"|(?P<said>[a-z][\w-]{{1,30}}(?:\s{_SAID_DOT}\s[a-z]{{2,20}}){{0,2}}\s{_SAID_DOT}\s(?:[ck]om|id|net|org))"
    r"|(?P<site>[a-z][\w-]{1,30}(?:\.[\w-]{2,20}){1,3}))(?!\w)"
)
_DOT_BETWEEN: Final = re.compile(rf"(?i)\s{_SAID_DOT}\s")
# "budi35 gmail com", "budi.s.gmail.com", "budigmail.com": the sign was forgotten.
_TAIL: Final = r"(?:\s{0,2}(?:[.,]|\b(?:dot|titik|koma)\b)\s{0,2}|\s)(?:co\W?id|[ck]om)(?!\w)"
_SIGNLESS: Final = re.compile(
    rf"(?i)(?<![\w.@/+-])(?:(?P<name>[\w.+-]{{2,64}}+)\s{{1,2}}|(?P<glued>[\w.+-]{{2,64}}?)){_FREE}{_TAIL}"
)
_OWNED: Final = re.compile(
    r"(?i)\b(?:e?-?mail|imel|surel)(?:nya|ku|q)?(?:\s(?:saya|sy|aku|ku|gw|nya|baru|lama|ini|adalah|itu))*"
    r"[\s:=]{1,3}$"
)
_HOSTED: Final = re.compile(r"[@＠]\s+[\w-]+(?:\.[\w-]+)+$")  # "siti @ kampus.ac.id"
# "gmail saya budi35": what stands before the sign.
_CALLED: Final = re.compile(
    r"(?i)\b(?:e?-?mail|imel|gmail|ymail|surel)(?:nya|ku|q)?(?:\s(?:saya|sy|aku|ku|gw|nya|adalah|itu)|\s?:)"
    r"\s(?P<name>[a-z][\w.]{2,40})(?![\w@])"
)
_MIXED: Final = re.compile(r"(?i)[a-z._]*[a-z]{2}[._]?\d{2,}[a-z]*")
_FREE_HOSTS: Final = (
    "gmail",
    "gemail",
    "gmai",
    "gmial",
    "gmil",
    "yaho",
    "ymail",
    "hotmail",
    "outlook",
    "icloud",
    "rocketmail",
    "proton",
)
_SERVERS: Final = frozenset(
    {"www.", "mail.", "m.", "smtp.", "imap.", "pop.", "login.", "accounts."}
)
_FAR: Final = 40  # characters


def emails(text: str) -> Iterator[tuple[Find, str]]:
    """Yield the addresses, each with its spelling in small letters: "budi@gmail.com"."""
    small = text.lower()
    if any(map(small.__contains__, _FREE_HOSTS)):
        yield from ((_find(found), "") for found in _signless(text))
    if "mail" in small or "imel" in small:
        yield from ((find, "") for find in _names(text))
    if not _AT.search(text):
        return
    for found in _PLAIN.finditer(text):
        yield _find(found), f"{found[1]}@{found[2]}".lower()
    for found in _SPELLED.finditer(text):
        if found[1].lower() not in EVERYDAY and (not found["site"] or _is_mixed(found[1])):
            hosted = found["said"] or _HOSTED.search(found[0])
            host = _DOT_BETWEEN.sub(".", found[2])
            yield _find(found), f"{found[1]}@{host}".lower() if hosted else ""


def _signless(text: str) -> Iterator[re.Match[str]]:
    yield from (found for found in _SIGNLESS.finditer(text) if _is_signless(text, found))


def _names(text: str) -> Iterator[Find]:
    """Yield what is called an address and is the first half of one: "gmail saya budi35"."""
    for found in _CALLED.finditer(text):
        name = found["name"].lower()
        if _MIXED.fullmatch(name) and name.rstrip("0123456789") not in EVERYDAY:
            yield Find(*found.span("name"), Kind.EMAIL)


def _is_mixed(name: str) -> bool:
    """Tell whether a name is none of everyday words."""
    return any(c.isdigit() or c in "._" for c in name.strip("._"))


def _is_signless(text: str, found: re.Match[str]) -> bool:
    """Tell whether a name stands before the host, no word: "akun gmail.com saya hilang"."""
    if glued := found["glued"]:
        return glued.lower() not in _SERVERS
    name = found["name"].lower()
    if name in EVERYDAY or name.isdecimal():
        return False
    return _is_mixed(name) or bool(_OWNED.search(text, max(0, found.start() - _FAR), found.start()))


def _find(found: re.Match[str]) -> Find:
    return Find(found.start(), found.end(), Kind.EMAIL)
