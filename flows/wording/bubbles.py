"""How much a bubble holds, and paragraphs laid out in as many as they need."""

import re
from collections.abc import Iterable
from typing import Final

from flows.wording.dates import paragraphs

BUBBLE: Final = 1000  # characters; more is not read on a phone
# Unicode's tags, by which texts are traced.
_UNSEEN: Final = re.compile("[\U000e0000-\U000e007f]+")
_BEGINS: Final = "\U000e0001"


def length(text: str) -> int:
    """Return how many characters of a text take room: not those that nobody sees."""
    return len(_UNSEEN.sub("", text)) if _BEGINS in text else len(text)


def pages(parts: Iterable[str], *, head: str = "") -> tuple[str, ...]:
    """Return the parts as pages of a bubble's length, none of them cut.

    The head stands above the first part, whatever its length.
    """
    laid: list[str] = []
    for part in parts:
        if laid and length(laid[-1]) + length(part) + 2 <= BUBBLE:
            laid[-1] = paragraphs(laid[-1], part)
        else:
            laid.append(part if laid else paragraphs(head, part))
    return tuple(laid)
