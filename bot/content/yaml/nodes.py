"""The tree of a YAML file: every scalar is text, and everything knows its place.

It holds what was written, refused or not; judging is the business of rules and schema.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

NodeRole = Literal["key", "value", "item", "root"]


class Mark(NamedTuple):
    """A place in a file; line and column count from 1."""

    line: int
    column: int


TOP = Mark(1, 1)


@dataclass(slots=True, eq=False, kw_only=True)
class BaseNode:
    """What every node has. `end` is the place after its last character (flow and scalars only)."""

    start: Mark
    end: Mark
    role: NodeRole = "root"
    in_flow: bool = False
    anchor: str | None = None
    tag: str | None = None


@dataclass(slots=True, eq=False, kw_only=True)
class TextNode(BaseNode):
    """A scalar. `style` is empty (plain), a quotation mark, `|` or `>`."""

    text: str
    style: str

    @property
    def plain(self) -> bool:
        """Tell whether it was written without quotes, on the line of its key or dash."""
        return self.style == ""

    @property
    def blank(self) -> bool:
        """Tell whether nothing was written, or what other tools take for nothing."""
        return self.style == "" and self.text in {"", "~", "null", "Null", "NULL"}


@dataclass(slots=True, eq=False, kw_only=True)
class AliasNode(BaseNode):
    """A `*name`, which we refuse."""

    name: str


@dataclass(slots=True, eq=False, kw_only=True)
class ListNode(BaseNode):
    """A list, in lines or in brackets."""

    items: list["Node"] = field(default_factory=list)
    flow: bool = False


@dataclass(slots=True, eq=False, kw_only=True)
class MapNode(BaseNode):
    """Keys and values, in lines or in braces. Keys that are no text are kept: they get refused."""

    pairs: list[tuple["Node", "Node"]] = field(default_factory=list)
    flow: bool = False

    def pair(self, name: str) -> "tuple[TextNode, Node] | None":
        """Return the first pair of that key."""
        for key, value in self.pairs:
            if isinstance(key, TextNode) and key.text == name:
                return key, value
        return None

    def entries(self) -> "Iterator[tuple[TextNode, Node]]":
        """Yield the pairs whose key is text, the first of equal ones only."""
        seen: set[str] = set()
        for key, value in self.pairs:
            if isinstance(key, TextNode) and key.text not in seen:
                seen.add(key.text)
                yield key, value


Node = TextNode | AliasNode | ListNode | MapNode
