"""How a value is written in YAML, and lines in which a value is mended."""

import re
from typing import Final

from bot.content.yaml.nodes import Mark, TextNode
from bot.content.yaml.page import Page

OPENING: Final = "“„‘‚«"
TYPOGRAPHIC: Final = str.maketrans(dict.fromkeys("“”„«»", '"') | dict.fromkeys("‘’‚", "'"))
_NEEDS_QUOTES: Final = re.compile(r"^[\s@`%*&!|>?\-\[\]{},#\"'“”„‘’‚«»]|: |:$| #|^$|\s$")


def quote(text: str) -> str:
    """Return the text as a quoted value: in double quotes where it needs no escapes."""
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"


def written(text: str, *, style: str = "", in_flow: bool = False) -> str:
    """Return the text as a value in that style, quoted where it must be."""
    if style in {"'", '"'}:
        return quote(text) if style == '"' else "'" + text.replace("'", "''") + "'"
    if _NEEDS_QUOTES.search(text) or (in_flow and re.search(r"[\[\]{},]", text)):
        return quote(text)
    return text


def mended(page: Page, node: TextNode, text: str) -> str | None:
    """Return the node's line with `text` in its place, or None where it is more than one line."""
    if node.start.line != node.end.line or node.style in {"|", ">"}:
        return None
    value = written(text, style=node.style, in_flow=node.in_flow)
    line = page.line(node.start.line)
    gap = "" if line[: node.start.column - 1][-1:] != ":" else " "
    return line[: node.start.column - 1] + gap + value + line[node.end.column - 1 :]


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
