"""Where a part of a value stands in its file, and the line with something else in its place."""

import re

from bot.content.nodes import Mark, TextNode
from bot.content.pages import Page


def place_inside(page: Page, node: TextNode, written: str, turn: int) -> Mark:
    """Return where `written` stands for the `turn`-th time (from 0) in a value.

    The value's own place where escapes hide it; a line break of the file counts as a space.
    """
    source = page.slice(node.start, node.end)
    pattern = r"\s+".join(re.escape(word) for word in written.split())
    found = [match.start() for match in re.finditer(pattern, source)]
    if turn >= len(found):
        return node.start
    before = source[: found[turn]]
    if "\n" not in before:
        return Mark(node.start.line, node.start.column + len(before))
    return Mark(node.start.line + before.count("\n"), len(before) - before.rfind("\n"))


def swapped(page: Page, mark: Mark, written: str, better: str) -> str | None:
    """Return the line with `better` at that place, or None if `written` is not there."""
    line = page.line(mark.line)
    start = mark.column - 1
    if not line.startswith(written, start):
        return None
    return line[:start] + better + line[start + len(written) :]
