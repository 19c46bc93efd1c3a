"""A node of a tree to a model, and pydantic's errors to problems at their places.

No English word of pydantic reaches an editor: what has no text here gets a general one.
"""

from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from bot.content.problems import Problem
from bot.content.schema.fields import EntryModel as Model
from bot.content.schema.fields import GapContext
from bot.content.schema.findings import findings
from bot.content.schema.locate import Frame
from bot.content.yaml import AliasNode, ListNode, MapNode, Node, TextNode


@dataclass(frozen=True, slots=True, kw_only=True)
class Validated:
    """The model, or None with at least one problem."""

    model: Model | None
    problems: tuple[Problem, ...]


def validate(frame: Frame, context: GapContext) -> Validated:
    """Read an entry by its model; never raises."""
    try:
        model = frame.model.model_validate(data(frame.node), context=context)
    except ValidationError as error:
        errors = error.errors(include_url=False)
        return Validated(model=None, problems=tuple(findings(frame, errors)))
    return Validated(model=model, problems=())


def data(node: Node) -> Any:
    """Return what was written as dictionaries, lists and text; what is blank as empty text."""
    match node:
        case TextNode():
            return "" if node.blank else node.text
        case AliasNode():
            return ""
        case ListNode():
            return [data(item) for item in node.items]
        case MapNode():
            return {key.text: data(value) for key, value in node.entries()}
