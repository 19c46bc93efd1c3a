"""What is said right before a number, which tells what the number is."""

import re
from typing import Final

_FAR: Final = 28  # characters
_LAST_NUMBER: Final = re.compile(r"\d[^\d]*$")
# The document's name is the last word, but for "no" and the like: "sertifikat no. 123".
_DOCUMENT: Final = re.compile(
    r"(?i)\b(?:sertif\w*|srtif\w*|invoice|inv|resi|order|pesanan|transaksi|voucher|vocer|redeem|struk"
    r"|tiket|sk)(?:\W|_|no|nomor|nomer|nmr|nya|id|kode)*$"
)


def before(text: str, start: int) -> str:
    """Return what stands shortly before that place, after the number before it."""
    near = text[max(0, start - _FAR) : start]
    last = _LAST_NUMBER.search(near)
    return near[last.start() + 1 :] if last else near


def is_document(text: str, start: int) -> bool:
    """Tell whether the number is that of a certificate, an order: "INV/2026", "resi JP2026"."""
    glued = start > 0 and (text[start - 1] == "/" or text[start - 1].isalpha())
    return glued or is_called_document(text, start)


def is_called_document(text: str, start: int) -> bool:
    """Tell whether a word right before says so: "no sertifikat"."""
    return bool(_DOCUMENT.search(before(text, start)))
