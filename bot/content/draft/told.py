"""Every text that reaches a participant, whatever file it stands in, with the sources behind it.

It goes by what does *not* reach them, so that a new field or kind of file is guarded by itself.
"""

import re
from dataclasses import dataclass
from typing import Final

from bot.content.draft.addresses import TextAddress, addresses
from bot.content.draft.draft import Draft, Entry
from bot.content.draft.figures import Figure, figures
from bot.content.schema import KINDS
from bot.content.yaml import EACH, ListNode, MapNode, TextNode, texts
from flows.library import made_once, worked_out_once

# Sources are what the others are held against; the rest is what participants write, not read.
_NOT_TOLD: Final = frozenset(
    {"source", "vocabulary", "synonyms", "out_of_scope", "fakes", "conversation"}
)
_TOLD: Final = tuple(kind.name for kind in KINDS if kind.name not in _NOT_TOLD)
# Lists and groups of this name hold ids, or words of participants.
_WORDS_OF_OTHERS: Final = frozenset(
    {"examples", "triggers", "aliases", "beside", "unless", "told_as", "about", "solved_as"}
)
_VALUES: Final = frozenset({"from_figure", "asks"})  # single values that nobody reads
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True, kw_only=True)  # without slots: its figures are worked out once
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

    @worked_out_once
    def figures(self) -> tuple[Figure, ...]:
        """The figures in it."""
        return tuple(figures(self.node.text, self.addresses))

    @worked_out_once
    def addresses(self) -> tuple[TextAddress, ...]:
        """The addresses in it."""
        return tuple(addresses(self.node.text))


@made_once
def told_texts(draft: Draft) -> tuple[ToldText, ...]:
    """Return the filled texts, kind by kind, in the order of the files."""
    found: list[ToldText] = []
    for entry in draft.of(*_TOLD):
        if isinstance(entry.node, MapNode):
            _gather(found, entry, entry.node, None)
    return tuple(found)


def cited_by(node: MapNode) -> frozenset[str] | None:
    """Return the ids of the sources that a mapping names itself, or None if it names none."""
    lists = [
        value
        for key, value in node.entries()
        if (key.text == "sources" or key.text.endswith("_sources")) and isinstance(value, ListNode)
    ]
    named = frozenset(found.text.strip() for each in lists for found in texts(each, (EACH,)))
    return named if lists else None


def _gather(
    found: list[ToldText], entry: Entry, owner: MapNode, around: frozenset[str] | None
) -> None:
    """Add the texts of a mapping to those found."""
    own = cited_by(owner)
    cited = around if own is None else own
    for key, value in owner.entries():
        left_out = _VALUES if isinstance(value, TextNode) else _WORDS_OF_OTHERS
        if key.text in left_out:
            continue
        open_nodes = [value]
        while open_nodes:
            node = open_nodes.pop()
            if isinstance(node, ListNode):
                open_nodes += reversed(node.items)
            elif isinstance(node, MapNode):
                _gather(found, entry, node, cited)
            elif isinstance(node, TextNode) and _is_told(node):
                found.append(
                    ToldText(entry=entry, node=node, field=key.text, owner=owner, cited=cited)
                )


def _is_told(node: TextNode) -> bool:
    return not (node.blank or _DAY.fullmatch(node.text.strip()))
