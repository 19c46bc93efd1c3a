"""YAML text to a tree of nodes; the one module that talks to PyYAML.

It takes the parser's events, not its objects: nothing is converted, nothing is merged or dropped.
"""

from dataclasses import dataclass, field
from typing import Any, Final

import yaml

from bot.content.nodes import AliasNode, ListNode, MapNode, Mark, Node, Role, TextNode

try:
    from yaml import CBaseLoader as FastLoader  # libyaml: an order of magnitude faster
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
            match event:
                case yaml.DocumentStartEvent():
                    self._document(event)
                case _ if self.documents > 1:
                    continue
                case yaml.ScalarEvent():
                    self._add(_text(event, self._role()))
                case yaml.AliasEvent():
                    self._add(AliasNode(name=event.anchor or "", **self._place(event)))
                case yaml.SequenceStartEvent():
                    self._descend(ListNode(flow=bool(event.flow_style), **self._place(event)))
                case yaml.MappingStartEvent():
                    self._descend(MapNode(flow=bool(event.flow_style), **self._place(event)))
                case yaml.SequenceEndEvent() | yaml.MappingEndEvent():
                    self._ascend(event)
        return self.tree

    def _document(self, event: yaml.DocumentStartEvent) -> None:
        self.documents += 1
        if event.version or event.tags:
            self.tree.directive = self.tree.directive or _mark(event.start_mark)
        if self.documents == 2:  # noqa: PLR2004 - the second is already one too many
            self.tree.second_document = _mark(event.start_mark)

    def _place(self, event: Any) -> dict[str, Any]:
        return _place(event, self._role()) | {"in_flow": self._in_flow()}

    def _in_flow(self) -> bool:
        return bool(self.open) and self.open[-1][0].flow

    def _role(self) -> Role:
        if not self.open:
            return "root"
        parent, key = self.open[-1]
        if isinstance(parent, ListNode):
            return "item"
        return "key" if key is None else "value"

    def _add(self, node: Node) -> None:
        node.in_flow = self._in_flow()
        self.tree.nodes.append(node)
        if not self.open:
            self.tree.root = node
            return
        parent, key = self.open[-1]
        if isinstance(parent, ListNode):
            parent.items.append(node)
        elif key is None:
            self.open[-1] = (parent, node)
        else:
            parent.pairs.append((key, node))
            self.open[-1] = (parent, None)

    def _descend(self, node: ListNode | MapNode) -> None:
        if len(self.open) >= DEEPEST:
            raise TooDeepError(node.start)
        self._add(node)
        self.open.append((node, None))

    def _ascend(self, event: Any) -> None:
        node, _ = self.open.pop()
        node.end = _mark(event.end_mark)


def _mark(mark: Any) -> Mark:
    return Mark(mark.line + 1, mark.column + 1)


def _place(event: Any, role: Role) -> dict[str, Any]:
    return {
        "start": _mark(event.start_mark),
        "end": _mark(event.end_mark),
        "role": role,
        "in_flow": False,
        "anchor": event.anchor,
        "tag": getattr(event, "tag", None),
    }


def _text(event: yaml.ScalarEvent, role: Role) -> TextNode:
    return TextNode(text=event.value, style=event.style or "", **_place(event, role))
