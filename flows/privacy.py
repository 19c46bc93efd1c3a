"""Personal numbers in what somebody typed: taken out before anything else reads the message."""

import re
from typing import Final

# NIK, KK and card numbers have sixteen digits, often in groups; no phone number has as many.
_SIXTEEN: Final = re.compile(r"(?<!\d)\d(?:[ .-]?\d){15}(?!\d)")


def without_personal_numbers(text: str) -> str:
    """Return the text without its numbers of sixteen digits."""
    return _SIXTEEN.sub(" ", text)
