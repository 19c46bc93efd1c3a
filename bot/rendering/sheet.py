"""What stands where on a picture: texts and shapes with their places, before anything is drawn."""

from dataclasses import dataclass
from typing import NamedTuple

from bot.rendering.palette import Colour


class Box(NamedTuple):
    """A rectangle in pixels; `right` and `bottom` stand just behind it."""

    left: int
    top: int
    right: int
    bottom: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedText:
    """A line of text: `box` is what its ink and its strokes cover, `paper` what is below it."""

    text: str
    left: int
    top: int
    size: int
    bold: bool
    ink: Colour
    paper: Colour
    box: Box


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """A filled rectangle with round corners; a circle where the radius is half of its sides."""

    box: Box
    fill: Colour
    radius: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A picture of that size: the shapes, in order, and on top of them the texts."""

    width: int
    height: int
    shapes: tuple[Shape, ...]
    texts: tuple[PlacedText, ...]
