"""`comment-cut`: an unquoted value followed by ` #`, where YAML silently ends the text.

A comment on a line of its own, after a quoted value, after brackets or after a key that opens a
block cuts nothing.

FAIL  label: Langkah #3 dari panduan
PASS  label: "Langkah #3 dari panduan"
PASS  # komentar di baris sendiri
"""

import re
from collections.abc import Iterator
from typing import Final

from bot.content.problems import Problem
from bot.content.yaml.nodes import Mark, TextNode
from bot.content.yaml.page import Hint, Page, Suggestion
from bot.content.yaml.quoting import quote

_COMMENT: Final = re.compile(r"[ \t]+(?=#)")
_NUMBER: Final = re.compile(r"[\d.:/-]+|ya|tidak")


def check(page: Page) -> Iterator[Problem]:
    """Yield a problem at every such `#`."""
    for node in page.nodes:
        if not isinstance(node, TextNode) or node.style or not node.text or node.role == "key":
            continue
        rest = page.line(node.end.line)[node.end.column - 1 :]
        cut = _COMMENT.match(rest)
        if cut:
            yield page.problem(
                "comment-cut",
                Mark(node.end.line, node.end.column + cut.end()),
                "Teks sesudah ` #` dianggap komentar dan hilang dari isi. Apit seluruh isi dengan "
                "tanda kutip; kalau memang komentar, pindahkan ke baris sendiri.",
                hint=_mended(page, node, rest),
            )


def _mended(page: Page, node: TextNode, rest: str) -> Hint:
    if node.start.line != node.end.line:
        return Suggestion(text="Apit seluruh teks, dari baris pertamanya, dengan tanda kutip.")
    before = page.line(node.start.line)[: node.start.column - 1]
    if _NUMBER.fullmatch(node.text):
        return before + node.text
    return before + quote(page.slice(node.start, node.end) + rest.rstrip())
