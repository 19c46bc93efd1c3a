"""`word-quotes`: a value that begins with the curved quotation marks of a word processor.

YAML knows straight ones only and would take the curved ones as part of the text. Inside a text
they are fine.

FAIL  name: “Tokopedia”
PASS  name: "Tokopedia"
PASS  note: Tekan tombol “Sudah”.
"""

from collections.abc import Iterator
from typing import Final

from bot.content.problems import Problem
from bot.content.yaml.nodes import TextNode
from bot.content.yaml.page import Page
from bot.content.yaml.quoting import OPENING, TYPOGRAPHIC, quote

FROM_WORD: Final = "Tanda kutip {mark} dari Word tidak dikenal YAML. Pakai tanda kutip lurus."


def check(page: Page) -> Iterator[Problem]:
    """Yield a problem for every line with such a value or key."""
    last = 0
    for node in page.nodes:
        if not isinstance(node, TextNode) or node.style or node.start.line == last:
            continue
        if node.text[:1] in OPENING and node.text:
            last = node.start.line
            yield page.problem(
                "word-quotes",
                node.start,
                FROM_WORD.format(mark=node.text[0]),
                hint=_mended(page, node),
            )


def _mended(page: Page, node: TextNode) -> str:
    line = page.line(node.start.line)
    before, value = line[: node.start.column - 1], line[node.start.column - 1 :]
    if node.in_flow or node.role == "key":
        return before + value.translate(TYPOGRAPHIC)
    return before + straightened(value)


def straightened(value: str) -> str:
    """Return the value in straight quotes; curved ones inside the text stay."""
    value = value.rstrip()
    inner = value[1:-1]
    if value[-1] in "”’»“‘" and not inner.translate(TYPOGRAPHIC).count(
        value[0].translate(TYPOGRAPHIC)
    ):
        return quote(inner)
    return quote(value)
