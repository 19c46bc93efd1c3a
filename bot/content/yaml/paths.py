"""Finding values in a tree by the path of their fields; what is not there is skipped."""

from collections.abc import Iterator
from datetime import date
from enum import Enum

from bot.content.yaml.nodes import ListNode, MapNode, Node, TextNode


class PathStep(Enum):
    """Steps of a path that are no field name."""

    EACH = "each"  # every item of a list
    KEYS = "keys"  # every key of a mapping
    VALUES = "values"  # every value of a mapping


EACH = PathStep.EACH
KEYS = PathStep.KEYS
VALUES = PathStep.VALUES
Path = tuple[str | PathStep, ...]


def find(node: Node, path: Path) -> Iterator[Node]:
    """Yield the nodes at a path, in the order of the file."""
    if not path:
        yield node
        return
    step, rest = path[0], path[1:]
    if step is EACH and isinstance(node, ListNode):
        for item in node.items:
            yield from find(item, rest)
    elif step is KEYS and isinstance(node, MapNode):
        for key, _ in node.entries():
            yield from find(key, rest)
    elif step is VALUES and isinstance(node, MapNode):
        for _, value in node.entries():
            yield from find(value, rest)
    elif isinstance(step, str) and isinstance(node, MapNode) and (pair := node.pair(step)):
        yield from find(pair[1], rest)


def texts(node: Node, path: Path) -> Iterator[TextNode]:
    """Yield the filled scalars at a path."""
    for found in find(node, path):
        if isinstance(found, TextNode) and not found.blank and found.text.strip():
            yield found


def text(node: Node, path: Path) -> TextNode | None:
    """Return the first filled scalar at a path."""
    return next(texts(node, path), None)


def day(node: TextNode | None) -> date | None:
    """Return the day that a scalar names, or None if it names none."""
    try:
        return date.fromisoformat(node.text.strip()) if node else None
    except ValueError:
        return None
