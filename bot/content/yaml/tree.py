"""YAML text to a tree of nodes; the one module that talks to PyYAML.

It takes the parser's events, not its objects: nothing is converted, nothing is merged or dropped.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final

import yaml

from bot.content.yaml.nodes import AliasNode, ListNode, MapNode, Mark, Node, TextNode

try:
    from yaml import CBaseLoader as FastLoader
except ImportError:  # pragma: no cover - this build of PyYAML came without libyaml
    FastLoader = yaml.BaseLoader  # type: ignore[assignment,misc]

DEEPEST: Final = 30  # our formats need six; deeper ones only exhaust the stack


class TooDeepError(Exception):
    """The file nests more levels than any of our formats."""

    def __init__(self, mark: Mark) -> None:
        super().__init__(str(mark))
        self.mark = mark


@dataclass(slots=True, kw_only=True)
class Tree:
    """What a file's events amount to. `root` is None for an empty file."""

    root: Node | None = None
    nodes: list[Node] = field(default_factory=list)
    directive: Mark | None = None
    second_document: Mark | None = None


def parse(text: str) -> Tree:
    """Return the tree of the first document.

    Raises yaml.MarkedYAMLError with the words and marks of the pure Python parser, whether libyaml
    is there or not, and TooDeepError.
    """
    return _Builder().build(_events(text))


def _events(text: str) -> list[Any]:
    try:
        return list(yaml.parse(text, Loader=FastLoader))
    except yaml.MarkedYAMLError as error:
        return _slow_events(text, error)


def _slow_events(text: str, error: yaml.MarkedYAMLError) -> list[Any]:
    try:
        return list(yaml.parse(text, Loader=yaml.BaseLoader))
    except (ValueError, OverflowError):  # it takes "\UFFFFFFFF" for a character
        raise error from None


class _Builder:
    """Puts events together; keeps a stack instead of recursing."""

    def __init__(self) -> None:
        self.tree = Tree()
        self.open: list[tuple[ListNode | MapNode, Node | None]] = []
        self.documents = 0

    def build(self, events: list[Any]) -> Tree:
        for event in events:
            handle = _HANDLED.get(type(event))
            if handle:
                handle(self, event)
            if self.tree.second_document:
                break
        return self.tree

    def text(self, event: yaml.ScalarEvent) -> None:
        node = TextNode(
            text=event.value,
            style=event.style or "",
            start=_mark(event.start_mark),
            end=_mark(event.end_mark),
            anchor=event.anchor,
            tag=event.tag,
        )
        self._add(node)

    def mapping(self, event: yaml.MappingStartEvent) -> None:
        self._descend(MapNode(flow=bool(event.flow_style), **_place(event)))

    def listing(self, event: yaml.SequenceStartEvent) -> None:
        self._descend(ListNode(flow=bool(event.flow_style), **_place(event)))

    def alias(self, event: yaml.AliasEvent) -> None:
        self._add(AliasNode(name=event.anchor or "", **_place(event)))

    def document(self, event: yaml.DocumentStartEvent) -> None:
        self.documents += 1
        if event.version or event.tags:
            self.tree.directive = self.tree.directive or _mark(event.start_mark)
        if self.documents > 1:
            self.tree.second_document = _mark(event.start_mark)

    def _add(self, node: Node) -> None:
        self.tree.nodes.append(node)
        if not self.open:
            self.tree.root = node
            return
        parent, key = self.open[-1]
        node.in_flow = parent.flow
        if isinstance(parent, ListNode):
            node.role = "item"
            parent.items.append(node)
        elif key is None:
            node.role = "key"
            self.open[-1] = (parent, node)
        else:
            node.role = "value"
            parent.pairs.append((key, node))
            self.open[-1] = (parent, None)

    def _descend(self, node: ListNode | MapNode) -> None:
        if len(self.open) >= DEEPEST:
            raise TooDeepError(node.start)
        self._add(node)
        self.open.append((node, None))

    def ascend(self, event: Any) -> None:
        node, _ = self.open.pop()
        node.end = _mark(event.end_mark)


_HANDLED: Final[dict[type, Callable[[_Builder, Any], None]]] = {
    yaml.ScalarEvent: _Builder.text,
    yaml.MappingStartEvent: _Builder.mapping,
    yaml.SequenceStartEvent: _Builder.listing,
    yaml.MappingEndEvent: _Builder.ascend,
    yaml.SequenceEndEvent: _Builder.ascend,
    yaml.AliasEvent: _Builder.alias,
    yaml.DocumentStartEvent: _Builder.document,
}


def _mark(mark: Any) -> Mark:
    return Mark(mark.line + 1, mark.column + 1)


def _place(event: Any) -> dict[str, Any]:
    return {
        "start": _mark(event.start_mark),
        "end": _mark(event.end_mark),
        "anchor": event.anchor,
        "tag": getattr(event, "tag", None),
    }
