"""Every text that reaches a participant, whatever file it stands in, with the sources behind it.

It goes by what does *not* reach them, so that a new field or kind of file is guarded by itself.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from bot.content.draft.draft import Draft, Entry
from bot.content.schema import KINDS
from bot.content.yaml import EACH, ListNode, MapNode, Node, TextNode, texts

# Sources are what the others are held against; the rest is what participants write, not read.
_NOT_TOLD: Final = frozenset(
    {"source", "vocabulary", "synonyms", "out_of_scope", "fakes", "conversation"}
)
_TOLD: Final = tuple(kind.name for kind in KINDS if kind.name not in _NOT_TOLD)
# Lists and groups of this name hold ids, or words of participants.
_WORDS_OF_OTHERS: Final = frozenset(
    {"examples", "triggers", "aliases", "beside", "unless", "told_as", "about"}
)
_VALUES: Final = frozenset({"from_figure", "asks"})  # single values that nobody reads
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldText:
    """A text in `field` of the mapping `owner`.

    `cited` are the ids of the sources named nearest to it: by its own mapping, or else by the next
    one around it. None where none does, as in messages.yaml.
    """

    entry: Entry
    node: TextNode
    field: str
    owner: MapNode
    cited: frozenset[str] | None


def told_texts(draft: Draft) -> Iterator[ToldText]:
    """Yield the filled texts, kind by kind, in the order of the files."""
    for entry in draft.of(*_TOLD):
        if isinstance(entry.node, MapNode):
            yield from _inside(entry, entry.node, None)


def cited_by(node: MapNode) -> frozenset[str] | None:
    """Return the ids of the sources that a mapping names itself, or None if it names none."""
    lists = [
        value
        for key, value in node.entries()
        if (key.text == "sources" or key.text.endswith("_sources")) and isinstance(value, ListNode)
    ]
    named = frozenset(found.text.strip() for each in lists for found in texts(each, (EACH,)))
    return named if lists else None


def _inside(entry: Entry, owner: MapNode, around: frozenset[str] | None) -> Iterator[ToldText]:
    own = cited_by(owner)
    cited = around if own is None else own
    for key, value in owner.entries():
        if key.text not in (_VALUES if isinstance(value, TextNode) else _WORDS_OF_OTHERS):
            yield from _texts(entry, value, key.text, owner, cited)


def _texts(
    entry: Entry, node: Node, field: str, owner: MapNode, cited: frozenset[str] | None
) -> Iterator[ToldText]:
    match node:
        case TextNode() if not (node.blank or _DAY.fullmatch(node.text.strip())):
            yield ToldText(entry=entry, node=node, field=field, owner=owner, cited=cited)
        case ListNode():
            for item in node.items:
                yield from _texts(entry, item, field, owner, cited)
        case MapNode():
            yield from _inside(entry, node, cited)
