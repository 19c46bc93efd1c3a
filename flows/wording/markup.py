"""The small markup of our texts: `*bold*`, and a fenced block that is meant to be copied.

The fence is three backticks on a line of its own. Everything else is literal; a backslash makes an
asterisk literal too.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

_FENCE = re.compile(r"^```\n(.*?)\n```$", re.DOTALL | re.MULTILINE)
_BOLD = re.compile(r"(?<!\\)\*([^*\n]+?)(?<!\\)\*")


class Style(Enum):
    """How a run of text is meant."""

    PLAIN = "plain"
    BOLD = "bold"
    COPY = "copy"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one style, without any markup left in it."""

    text: str
    style: Style


def parse(text: str) -> Iterator[Run]:
    """Yield the runs of a marked-up text. Unbalanced marks are literal: nothing is refused."""
    end = 0
    for fence in _FENCE.finditer(text):
        yield from _inline(text[end : fence.start()])
        yield Run(_literal(fence[1]), Style.COPY)
        end = fence.end()
    yield from _inline(text[end:])


def plain(text: str) -> str:
    """Return the text without markup, for terminals and for messages that Telegram refused."""
    return "".join(run.text for run in parse(text))


def _inline(text: str) -> Iterator[Run]:
    end = 0
    for bold in _BOLD.finditer(text):
        if bold.start() > end:
            yield Run(_literal(text[end : bold.start()]), Style.PLAIN)
        yield Run(_literal(bold[1]), Style.BOLD)
        end = bold.end()
    if end < len(text):
        yield Run(_literal(text[end:]), Style.PLAIN)


def _literal(text: str) -> str:
    return text.replace("\\*", "*")
