"""The old password or PIN and the new one, told together: "pw dulu mawar77 sekarang melati88"."""

import re
from collections.abc import Iterator
from typing import Final

from flows.privacy.secrets.passwords import HEAD, HEADS, is_mixed
from flows.privacy.spans import Find, Kind
from flows.privacy.words import EVERYDAY, OWN, leading_to
from flows.text import word_set

_TO: Final = leading_to(word_set("dulu dlu dulunya duluan lamanya tadinya sebelumnya awalnya"))
_THEN: Final = (
    r"[\s,;/]{1,3}(?:(?:dan|terus|trs|trus|lalu|ll|tapi|tp|kalau|kalo|klo|kl|udah|sudah|sdh)\s){0,2}"
    r"(?:(?:yg|yang|sing)\s)?(?:baru(?:nya|ne)?|anyar|terbaru|sekarang|skrg|skg|skrang"
    r"|(?:di)?(?:ganti|ubah)(?:nya)?"
    r"|menjadi|jadi|jd|atau)(?!\w)"
    r"(?:\s(?:saya|sy|aku|nya|jadi|jd|menjadi|ke|itu|adalah|adl|ialah|yaitu|sama|dengan)(?!\w)){0,3}+"
)
_TOLD_OF: Final = re.compile(
    rf"(?i)(?<![\w/<])(?:{HEAD}|m?pin{OWN}?){_TO}(?P<old>\S{{1,64}}?)"
    rf"(?={_THEN}(?P<sign>\s?[:=]\s?|\s)(?P<new>\S{{1,64}}))"
)
_CHANGES: Final = ("baru", "anyar", "sek", "sk", "ganti", "ubah", "jadi", "jd", "atau")
_EDGE: Final = ".,!?;:)(\"'`*…“”"
_YEAR: Final = re.compile(r"(?:19|20)\d\d")


def changed(text: str, lower: str) -> Iterator[Find]:
    """Yield both secrets, each only if it looks like one; `lower` is the text in small letters."""
    if "pin" not in lower and not any(map(lower.__contains__, HEADS)):
        return
    if not any(map(lower.__contains__, _CHANGES)):
        return
    for found in _TOLD_OF.finditer(text):
        for name, said in (("old", ""), ("new", found["sign"].strip())):
            value = found[name].strip(_EDGE)
            if _is_secret(value, said):
                start = found.start(name) + found[name].index(value)
                yield Find(start, start + len(value), Kind.PASSWORD)


def _is_secret(value: str, said: str) -> bool:
    """Tell whether it may be a secret; `said`: a sign says that it is."""
    if _YEAR.fullmatch(value):
        return False
    return is_mixed(value) or (bool(said) and value.isalpha() and value.lower() not in EVERYDAY)
