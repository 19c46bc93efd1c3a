"""From the location in a pydantic error to the node, its key and its field in the model."""

from dataclasses import dataclass
from typing import Any, get_args, get_origin

from pydantic.fields import FieldInfo

from bot.content.schema.fields import EntryModel as Model
from bot.content.yaml import TOP, ListNode, MapNode, Mark, Node, Page, TextNode

Location = tuple[str | int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What is validated: an entry's node, its key unless it is a whole file, and its model."""

    page: Page
    node: Node
    model: type[Model]
    key: TextNode | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """Where a location leads: the node, the nearest key above it, and the model of a mapping.

    `entries` is the model of every value of a mapping whose keys are ids. `label` says in
    Indonesian which field it is; `is_key` when the key itself is meant.
    """

    node: Node
    key: TextNode | None
    model: type[Model] | None
    entries: type[Model] | None = None
    label: str = ""
    is_key: bool = False

    @property
    def entry_mark(self) -> Mark:
        """Return the place of the mapping itself: its key, its first field, or the top."""
        if self.key is None:
            return self.node.start if self.node.role == "item" else TOP
        return self.key.start

    @property
    def mark(self) -> Mark:
        """Return the place of the value, or of the key where there is no value."""
        if self.is_key or (isinstance(self.node, TextNode) and not self.node.text):
            return self.key.start if self.key else self.node.start
        return self.node.start

    def labelled(self, says: str) -> str:
        """Return the words with the name of the field before them."""
        return f"{self.label}: {says}" if self.label else says[:1].upper() + says[1:]


def locate(frame: Frame, location: Location) -> Spot:
    """Follow a location as far as the tree goes."""
    spot = Spot(node=frame.node, key=frame.key, model=frame.model)
    for step in location:
        if step == "[key]":
            return Spot(
                node=spot.key or spot.node, key=spot.key, model=None, label=spot.label, is_key=True
            )
        deeper = _deeper(spot, step)
        if deeper is None:
            break
        spot = deeper
    return spot


def fields(model: type[Model]) -> dict[str, FieldInfo]:
    """Return the fields of a model by the names that stand in files."""
    return {info.alias or name: info for name, info in model.model_fields.items()}


def _deeper(spot: Spot, step: str | int) -> Spot | None:
    if isinstance(step, int):
        if not isinstance(spot.node, ListNode) or step >= len(spot.node.items):
            return None
        label = f"{spot.label}, isi ke-{step + 1}" if spot.label else f"isi ke-{step + 1}"
        return Spot(node=spot.node.items[step], key=None, model=spot.model, label=label)
    pair = spot.node.pair(step) if isinstance(spot.node, MapNode) else None
    if pair is None:
        return None
    info = fields(spot.model).get(step) if spot.model else None
    model = _model_in(info.annotation) if info else None
    by_id = info is not None and get_origin(info.annotation) is dict
    return Spot(
        node=pair[1],
        key=pair[0],
        model=None if by_id else model or spot.entries,
        entries=model if by_id else None,
        label=f"Kolom `{step}`",
    )


def _model_in(annotation: Any) -> type[Model] | None:
    """Return the model inside a type such as `tuple[StageModel, ...] | None`."""
    if isinstance(annotation, type) and issubclass(annotation, Model):
        return annotation
    return next((found for each in get_args(annotation) if (found := _model_in(each))), None)
