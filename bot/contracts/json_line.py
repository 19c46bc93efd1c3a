"""A value as one line of JSON, for programs."""

import json
import re
from collections.abc import Mapping
from typing import Any, Final

# Half characters cannot be written, and some readers take the other three for the end of a line.
_UNSAFE: Final = re.compile("[\ud800-\udfff\x85\u2028\u2029]")


def as_line(answer: Mapping[str, Any]) -> str:
    """Return an answer as one line of JSON, readable wherever JSON is."""
    line = json.dumps(answer, ensure_ascii=False)
    return _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", line)
