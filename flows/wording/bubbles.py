"""How much a bubble holds, and paragraphs laid out in as many as they need."""

import re
from collections.abc import Iterable
from typing import Final

from flows.wording.dates import paragraphs

BUBBLE: Final = 1000  # characters; more is not read on a phone


_TRACES: Final = re.compile("[\U000e0000-\U000e007f]+")


def length(text: str) -> int:
    """Return how many characters are seen of a text: traces of its id (bot.rehearsal) are not."""
    return len(text) if text.isascii() else len(_TRACES.sub("", text))


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
