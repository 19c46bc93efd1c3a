"""Ids: what they are made of, how long they may be, and what a name would be as an id."""

import re
from typing import Final

LONGEST_ID: Final = 32
# A button of a topic carries its round, the topic and the choice; Telegram allows 64 bytes there.
LONGEST_CHOICE: Final = 24
_NO_ID: Final = re.compile(r"[^a-z0-9]+")


def id_pattern(longest: int) -> str:
    """Return the pattern of ids of at most that length."""
    return f"[a-z0-9-]{{2,{longest}}}"


def slug(name: str) -> str:
    """Return the id that comes nearest to a name."""
    return _NO_ID.sub("-", name.lower()).strip("-")
