"""Reads single fields of what Telegram sent: the right type, or None. It must never raise.

Any field of a hostile update may be missing, of a wrong type, or larger than a row can hold.
"""

from collections.abc import Mapping
from typing import Any, Final

Raw = Mapping[str, Any]

_NOTHING: Final[Raw] = {}

# What SQLite keeps as an integer; Telegram's own numbers stay under 52 bits.
_LARGEST: Final = 2**63 - 1


def inside(raw: Raw, key: str) -> Raw:
    """Return the object under the key; an empty one, if there is none."""
    value = raw.get(key)
    return value if isinstance(value, dict) else _NOTHING


def number(raw: Raw, key: str) -> int | None:
    """Return the whole number under the key. True is none."""
    value = raw.get(key)
    # By its exact type: True is an int as well.
    return value if type(value) is int and -_LARGEST <= value <= _LARGEST else None


def words(raw: Raw, key: str, *, longest: int) -> str:
    """Return the text under the key, cut, and fit to be stored and sent; "" if there is none."""
    value = raw.get(key)
    if not isinstance(value, str):
        return ""
    return _storable(value[:longest])


def _storable(text: str) -> str:
    """Replace what neither a file nor a network takes: NUL, and halves of a surrogate pair."""
    if "\0" in text:
        text = text.replace("\0", " ")
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode(errors="replace").decode()
    return text
