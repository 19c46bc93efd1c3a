"""Passwords: what follows "password saya", "pw:", "sandi akunku", and is no everyday word."""

import re
from collections.abc import Iterator
from typing import Final

from flows.privacy.spans import Find, Kind
from flows.privacy.words import EVERYDAY, is_everyday, leading_to
from flows.text import word_set

HEAD: Final = (
    r"(?:p[a@4]ss?w(?:[o0]r|ro|[o0]|r|e?r)?[dts]?|p[@4]ss|pass?code|passphrase|pswr?d?|psswo?r?d|pwd?"
    r"|pass"
    r"|(?:kata ?)?sandi|kata ?kunci|kunci (?:akun|login|masuk))(?:nya|ny|ne|na|ku|mu|q)?(?: ?nya)?"
)
_VALUE: Final = r"\S{1,64}(?:\s\d{1,6}(?![\w.:/-]))?"
# "passwordnya sudah diganti jadi ...", "sandi saya tanggal lahir ...", and they tell nothing.
_TO: Final = leading_to(
    word_set("""
        diganti ganti gantinya ubah diubah bikin coba pakai pake masih tetap tetep bener benar sama
        betul tuh tu gini begini sekarang skrg tanggal tgl lahir
    """)
)
_AFTER: Final = re.compile(
    rf"(?i)(?<![\w/<]){HEAD}(?=(?P<way>{_TO}|[:=])(?P<value>{_VALUE}))(?!\w)"
)
_BEFORE: Final = re.compile(
    rf"(?i)(?<!\S)(?P<value>\S{{4,64}})\s(?:itu|ini|adalah|adl|=)\s(?:kata )?{HEAD}(?!\w)"
)
_BARE: Final = re.compile(  # "mawar77 password saya"
    rf"(?i)(?<!\S)(?P<value>\S{{4,64}})\s(?:kata )?{HEAD}(?:\s(?:saya|sy|aku|ku|gw))?"
    r"\s*(?:$|[.,!\n])"
)
HEADS: Final = ("pas", "p@s", "p4s", "pw", "psw", "pss", "sandi", "kunci")
_COPULAS: Final = (" itu ", " ini ", " adalah ", " adl ", " = ")
_SAYS: Final = re.compile(r"(?i)[:=]|[\"“]$|\b(?:adalah|adl|yaitu|yakni)\b")
_OF_SOMEBODY: Final = re.compile(r"(?i)(?:nya|ny|ku|q|saya|sy|aku|gw|gue|gua)$")
_EDGE: Final = ".,!?;:)(\"'`*…“”"
_SIGNS: Final = frozenset("!@#$%^&*_=+~")
_TWICE: Final = re.compile(r"(?i)[a-z]{3,}2(?:an|nya|in)?")  # "salah2" is "salah-salah"
_COUNT: Final = re.compile(
    r"(?i)\d{1,3}|\d+(?:x|kali|hari|jam|menit|mnt|dtk|detik|rb|ribu|jt|juta|bln|thn|th|an|digit|k|%)"
    r"|\d{1,2}[.:]\d\d|\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?|(?:rp)?\.?\d{1,3}(?:\.\d{3})+|rp\d+\w*"
)
_ADDRESS: Final = re.compile(r"(?i)@\S+|\S+@[\w-]+\.\S+|https?:\S+|www\.\S+|/\w+")
_LETTERS: Final = re.compile(r"[^\W\d_]{1,30}")
_LOGIN: Final = re.compile(r"(?i)\b(?:user(?:name| ?id)?|login|e?-?mail)(?:nya)?\b|\w@\w")
_FAR: Final = 80  # characters from a login to its password
_END: Final = re.compile(r"\s*(?:[,.;!\n]|$)")
_NUMBER: Final = re.compile(r"\s\d+$")


def passwords(text: str, lower: str, usual: frozenset[str]) -> Iterator[Find]:
    """Yield the passwords; `lower` is the text in small letters, `usual` words are none."""
    if not any(map(lower.__contains__, HEADS)):
        return
    for found in _AFTER.finditer(text):
        if found["value"][-1] in ":=":
            continue  # the next label: "password: pin:"
        start, end = _bare(text, *found.span("value"))
        known = text[start:end].lower() in usual
        if not known and _is_password(text, found, start, end):
            yield Find(start, _with_marks(text, end), Kind.PASSWORD)
    before = _BEFORE if any(copula in lower for copula in _COPULAS) else _BARE
    for found in before.finditer(text):
        if is_mixed(found["value"].strip(_EDGE)):
            yield Find(*found.span("value"), Kind.PASSWORD)


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span without quotes and full stops at its ends."""
    value = text[start:end]
    return end - len(value.lstrip(_EDGE)), start + len(value.rstrip(_EDGE))


def _with_marks(text: str, end: int) -> int:
    """Return where a password ends that may end with exclamation marks."""
    while text.startswith("!", end):
        end += 1
    return end


def _is_password(text: str, found: re.Match[str], start: int, end: int) -> bool:
    value = _NUMBER.sub("", text[start:end])
    if value.lower() in EVERYDAY or _ADDRESS.fullmatch(value) or _COUNT.fullmatch(value):
        return False
    if is_mixed(value):
        return True
    said = _SAYS.search(found["way"])
    if not _LETTERS.fullmatch(value):
        return bool(said) and not _is_pair(value)
    if said:
        return True
    owned = _OF_SOMEBODY.search((found[0] + found["way"]).rstrip())
    if not owned and "," not in found["way"]:
        owned = _LOGIN.search(
            text, max(0, found.start() - _FAR), found.start()
        )  # "email ... sandi mawar"
    return bool(owned and _END.match(text, end)) and not is_everyday(value)


def is_mixed(value: str) -> bool:
    """Tell whether letters, digits and signs are mixed as in no word."""
    if _TWICE.fullmatch(value) or _COUNT.fullmatch(value) or _ADDRESS.fullmatch(value):
        return False
    signs = any(sign in _SIGNS or sign.isdigit() for sign in value)
    return signs and any(map(str.isalnum, value))


def _is_pair(value: str) -> bool:
    """Tell whether words are joined: "lupa-lupa", "email/nik"."""
    return all(part.lower() in EVERYDAY or not part for part in re.split(r"\W", value))
