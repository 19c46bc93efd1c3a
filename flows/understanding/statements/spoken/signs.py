"""Signs, shares and short spellings of a message, written out as the words they stand for."""

import re
from typing import Final

from flows.library import Vocabulary
from flows.text import words
from flows.understanding.statements.spoken.fixed import mended
from flows.understanding.statements.words import (
    PART,
    WHOLE,
)

_SIGNS: Final = {
    **dict.fromkeys("✅✔☑", " sudah "),
    **dict.fromkeys("❌✖✗", " belum "),
    **dict.fromkeys("&+", " dan "),
}
_SIGN: Final = re.compile("|".join(map(re.escape, _SIGNS)))
_PERCENT: Final = re.compile(
    r"(?:(?<![0-9])([0-9]{1,3})(?:[.,][0-9]{1,4})?|\bseratus)\s{0,3}(?:%|p[er]{1,2}[sc]ent?\b)",
    re.IGNORECASE,
)
_OF: Final = ("dari", "dr", "of")
# "modul 3 dari 8", "five out of six"
_FRACTION: Final = re.compile(
    r"(?<![\w/.,-])([0-9]{1,2})\s{1,3}(?:dari|dr|of|out of)\s{1,3}([0-9]{1,2})(?![\w/.-])"
    r"(?!\s{1,3}(?:jan|feb|mar|apr|me[ij]|jun|jul|ag|sep|o[kc]t|nov|de[sc]))",  # a date
    re.IGNORECASE,
)
# Javanese "wis tak isi", "durung tak kirim": there *tak* is I.
_I_HAVE: Final = re.compile(
    r"\b((?:u?w[iue]s|dh?urung|rung|sampun|dereng)\s{1,3})tak(?=\s)"
    r"|\b((?:udah|udh|sdh|uda|sudah|blm|belum)\s{1,3})tak(?=\s{1,3}(?:isi|kasih|kirim|sambung|tulis"
    r"|kerj|garap|upload|unggah|kumpul|setor|ulas|review|rating|taut|hubung|unduh|download|samak"
    r"|submit|tonton|pasang|bintang))",
    re.IGNORECASE,
)
# "belum ada apa-apa" asks nothing.
_ANYTHING: Final = re.compile(r"\bapa(?:2|[\s-]?apa)\b", re.IGNORECASE)
_DIGIT: Final = re.compile("[0-9]")
_CORRECTING: Final = re.compile(r"\b(eh|ralat|koreksi|maksud\w{0,4})\s{0,3}[,:]", re.IGNORECASE)


def written_out(text: str) -> str:
    """Return the text with signs as words; each is looked for where a part of it stands."""
    plain = text.casefold()
    if "," in text or ":" in text:
        text = _CORRECTING.sub(r"\1 ", text)
    if "apa" in plain:
        text = _ANYTHING.sub(" ", text)
    if not _SIGNS.keys().isdisjoint(text):
        text = _SIGN.sub(lambda found: _SIGNS[found[0]], text)
    if "tak" in plain:
        text = _I_HAVE.sub(_mine, text)
    if not _DIGIT.search(text):
        return _PERCENT.sub(_share, text) if "seratus" in plain else text
    if any(of in plain for of in _OF):
        text = _FRACTION.sub(_part, text)
    return _PERCENT.sub(_share, text) if "%" in text or "en" in plain else text


def _mine(found: re.Match[str]) -> str:
    return f"{found[1] or found[2]}saya"


def _share(found: re.Match[str]) -> str:
    whole = found[1] is None or int(found[1]) >= 100  # noqa: PLR2004 - per cent
    return f" {WHOLE if whole else PART} "


def _part(found: re.Match[str]) -> str:
    return f" {WHOLE if int(found[1]) >= int(found[2]) else PART} "


def told_words(text: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return the words of one phrase as those of messages are read."""
    return mended(words(_PERCENT.sub(_share, text), vocabulary))
