"""`unclosed-quote`: a quoted text that swallows the fields below it.

YAML reads on to the next quotation mark, wherever that is. A quoted text over several lines is
fine when its lines stand further right than its field.

FAIL  name: "Tokopedia
      note: Tokped"
PASS  note: "Buka aplikasi,
        lalu tekan Menu."
"""

from collections.abc import Iterator

from bot.content.problems import Problem
from bot.content.yaml.nodes import TextNode
from bot.content.yaml.page import Page


def check(page: Page) -> Iterator[Problem]:
    """Yield a problem for every quoted text whose lines stand too far left."""
    for node in page.nodes:
        if not isinstance(node, TextNode) or node.style not in {'"', "'"}:
            continue
        if node.end.line > node.start.line and _swallows(page, node):
            yield page.problem(
                "unclosed-quote",
                node.start,
                f"Tanda kutip {node.style} yang dibuka di sini tidak ditutup di baris ini, "
                "sehingga baris-baris di bawahnya ikut terbaca sebagai teks.",
                hint=page.line(node.start.line) + node.style,
            )


def _swallows(page: Page, node: TextNode) -> bool:
    first = page.line(node.start.line)
    indent = len(first) - len(first.lstrip())
    for number in range(node.start.line + 1, node.end.line + 1):
        line = page.line(number)
        if line.strip() and len(line) - len(line.lstrip()) <= indent and not node.in_flow:
            return True
    return False
