"""The answers of topics as they stand in their files: the general one and those of choices.

Rules about answers walk over them; a choice says what it leaves out in the words of its topic.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from bot.content.draft.draft import Draft, Entry
from bot.content.yaml import MapNode, Node, PathStep, TextNode, texts

CHOICES: Final = ("platforms", "years", "situations")


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerPart:
    """The general answer of a topic, or that of the choice `key` under the field `choice`."""

    entry: Entry
    node: MapNode
    choice: str | None = None
    key: str | None = None

    def texts(self, *path: str | PathStep) -> Iterator[TextNode]:
        """Yield the filled scalars at a path inside this answer."""
        return texts(self.node, path)

    def field(self, name: str) -> Node | None:
        """Return what this answer says in a field, or the topic where it leaves it out."""
        own = self.node.pair(name)
        if own is None and isinstance(self.entry.node, MapNode):
            own = self.entry.node.pair(name)
        return own[1] if own else None


def answers(draft: Draft) -> Iterator[AnswerPart]:
    """Yield every answer of every topic, the general one of each first."""
    for entry in draft.of("topic"):
        if isinstance(entry.node, MapNode):
            yield AnswerPart(entry=entry, node=entry.node)
            yield from _choices(entry, entry.node)


def _choices(entry: Entry, topic: MapNode) -> Iterator[AnswerPart]:
    for choice in CHOICES:
        pair = topic.pair(choice)
        if pair is None or not isinstance(pair[1], MapNode):
            continue
        for key, node in pair[1].entries():
            if isinstance(node, MapNode):
                yield AnswerPart(entry=entry, node=node, choice=choice, key=key.text)
