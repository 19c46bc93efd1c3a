"""A value as one line of JSON, for programs."""

import json
from collections.abc import Mapping
from typing import Any

from bot.contracts.messages import _UNSAFE


def as_line(answer: Mapping[str, Any]) -> str:
    """Return an answer as one line of JSON, readable wherever JSON is."""
    line = json.dumps(answer, ensure_ascii=False)
    return _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", line)
