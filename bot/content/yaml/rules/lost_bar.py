"""`lost-bar`: a text of several lines below its field, without the `|` that keeps them apart.

YAML joins such lines into one, so that the steps of an answer run into each other.

FAIL  fix:
        1. Buka dashboard.
        2. Ketuk "Beri Ulasan".
PASS  fix: |
        1. Buka dashboard.
        2. Ketuk "Beri Ulasan".
"""

from collections.abc import Iterator

from bot.content.problems import Problem
from bot.content.yaml.nodes import Mark, TextNode
from bot.content.yaml.page import Page


def check(page: Page) -> Iterator[Problem]:
    """Yield a problem at the field of every such text."""
    for node in page.nodes:
        if isinstance(node, TextNode) and node.plain and node.role == "value" and not node.in_flow:
            below = not page.line(node.start.line)[: node.start.column - 1].strip()
            if below and node.start.line != node.end.line:
                yield _problem(page, node)


def _problem(page: Page, node: TextNode) -> Problem:
    field = next(
        n for n in range(node.start.line - 1, 0, -1) if page.line(n).rstrip().endswith(":")
    )
    line = page.line(field).rstrip()
    return page.problem(
        "lost-bar",
        Mark(field, len(line)),
        "Baris-baris di bawah ini akan disambung menjadi satu. Sesudah titik dua perlu tanda `|`.",
        hint=f"{line} |",
    )
