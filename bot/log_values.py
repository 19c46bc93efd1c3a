"""What of a value may stand in the log: plain kinds, without personal data."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from flows.privacy import redact

WITHHELD: Final = "<withheld>"

_DEEPEST: Final = 5
_LONG_NUMBER: Final = re.compile(r"\d{7,}")  # chats and people have such numbers, counts do not


def clean(value: object, depth: int = 0) -> Any:
    """Return the value redacted; of what is no plain value no more than its type is told."""
    if isinstance(value, str | date):
        return redacted(str(value))
    if value is None or isinstance(value, int | float):
        text = redacted(str(value))
        return value if text == str(value) else text
    if depth == _DEEPEST:
        return WITHHELD
    if isinstance(value, Mapping):
        return {redacted(str(key)): clean(item, depth + 1) for key, item in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [clean(item, depth + 1) for item in value]
    return f"<{type(value).__name__}>"


def redacted(text: str) -> str:
    """Return the text without personal data. Never raises: what cannot be judged is withheld."""
    try:
        return _LONG_NUMBER.sub("<angka>", redact(text))
    except Exception:  # noqa: BLE001 - a fault of the redacting must not let the text through
        return WITHHELD
