"""A case's clock laid out: title, the day in large letters, the working days, who does what, notes.

720 pixels wide and as high as it needs; no text is smaller than 24 pixels.
"""

from dataclasses import dataclass, field
from typing import Final

from bot.rendering.fonts import line_height, measured, wrapped
from bot.rendering.palette import ACCENT, EDGE, GROUND, INK, LEFT, PANEL, SOFT, Colour
from bot.rendering.sheet import Box, PlacedText, Shape, Sheet
from flows.dialogue import Picture, PictureLine

WIDTH: Final = 720
_EDGE: Final = 3
_MARGIN: Final = 40
_INSIDE: Final = WIDTH - 2 * _MARGIN
_PAD: Final = 14  # inside a panel
_MARK: Final = 24  # the circle before a stage
_TEXT_LEFT: Final = _MARGIN + _PAD + _MARK + 18
_BAR: Final = 26  # height
_GAP: Final = 6  # between working days
_MOST_DAYS: Final = 24  # side by side; more are one piece
_MOST_STAGES: Final = 8
_MOST_NOTES: Final = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class _Face:
    """How a text looks, and how many lines it may have."""

    size: int
    ink: Colour
    most: int
    bold: bool = False


_TITLE: Final = _Face(size=28, ink=SOFT, most=2)
_HEADLINE: Final = _Face(size=44, ink=INK, most=3, bold=True)
_DEADLINE: Final = _Face(size=30, ink=ACCENT, most=2)
_NAME: Final = _Face(size=28, ink=INK, most=2, bold=True)
_NAME_NOW: Final = _Face(size=28, ink=ACCENT, most=2, bold=True)
_VALUE: Final = _Face(size=26, ink=SOFT, most=2)
_NOTE: Final = _Face(size=24, ink=SOFT, most=4)


def laid_out(picture: Picture) -> Sheet:
    """Return what stands where; names that are too long are wrapped, and cut in the end."""
    page = _Page()
    page.write(picture.title, _TITLE)
    page.skip(8)
    page.write(picture.headline, _HEADLINE)
    if picture.deadline:
        page.skip(4)
        page.write(picture.deadline, _DEADLINE)
    page.skip(20)
    if picture.total:
        page.days(picture.passed, picture.total)
        page.skip(24)
    for line in picture.lines[:_MOST_STAGES]:
        page.stage(line)
        page.skip(6)
    page.skip(12)
    for note in picture.foot[:_MOST_NOTES]:
        page.write(note, _NOTE)
        page.skip(6)
    return page.sheet()


@dataclass(slots=True)
class _Page:
    """A sheet that is being filled from top to bottom; `below` is where the next thing stands."""

    below: int = _MARGIN
    shapes: list[Shape] = field(default_factory=list)
    texts: list[PlacedText] = field(default_factory=list)

    def skip(self, pixels: int) -> None:
        """Leave some room."""
        self.below += pixels

    def write(self, text: str, face: _Face, *, left: int = _MARGIN, paper: Colour = GROUND) -> None:
        """Write a text from that column to the margin, line by line."""
        width = WIDTH - _MARGIN - left - (0 if paper is GROUND else _PAD)
        size, bold = face.size, face.bold
        for line in wrapped(text, size, bold=bold, width=width, most=face.most):
            ink = measured(line, size, bold=bold)
            box = Box(
                left + ink.left, self.below + ink.top, left + ink.right, self.below + ink.bottom
            )
            self.texts.append(
                PlacedText(
                    text=line,
                    left=left,
                    top=self.below,
                    size=size,
                    bold=bold,
                    ink=face.ink,
                    paper=paper,
                    box=box,
                )
            )
            self.below += line_height(size)

    def days(self, passed: int, total: int) -> None:
        """Show the working days side by side, those that are over in another colour."""
        parts = total if total <= _MOST_DAYS else 1
        step = (_INSIDE + _GAP) / parts
        for place in range(parts):
            left = _MARGIN + round(place * step)
            right = _MARGIN + round((place + 1) * step) - _GAP
            self._bar(left, right, ACCENT if place < passed and parts == total else LEFT)
        if parts != total and passed:
            self._bar(
                _MARGIN, _MARGIN + max(_BAR, round(_INSIDE * min(passed, total) / total)), ACCENT
            )
        self.below += _BAR

    def _bar(self, left: int, right: int, fill: Colour) -> None:
        box = Box(left, self.below, right, self.below + _BAR)
        self.shapes.append(Shape(box=box, fill=fill, radius=6))

    def stage(self, line: PictureLine) -> None:
        """Show who does what until when; whoever holds the case now on a panel of its own."""
        top, paper = self.below, PANEL if line.now else GROUND
        self.skip(_PAD // 2)
        first = self.below
        self.write(line.label, _NAME_NOW if line.now else _NAME, left=_TEXT_LEFT, paper=paper)
        self.write(line.value, _VALUE, left=_TEXT_LEFT, paper=paper)
        self.skip(_PAD // 2)
        if line.now:
            panel = Box(_MARGIN - _PAD // 2, top, WIDTH - _MARGIN + _PAD // 2, self.below)
            self.shapes.append(Shape(box=panel, fill=PANEL, radius=12))
        left = _MARGIN + _PAD
        middle = first + line_height(_NAME.size) // 2
        mark = Box(left, middle - _MARK // 2, left + _MARK, middle + _MARK // 2)
        fill = ACCENT if line.now else LEFT
        self.shapes.append(Shape(box=mark, fill=fill, radius=_MARK // 2))

    def sheet(self) -> Sheet:
        """Return what has been filled, on its ground with an edge."""
        height = self.below + _MARGIN - 12
        edge = Shape(box=Box(0, 0, WIDTH, height), fill=EDGE, radius=0)
        ground = Shape(box=Box(_EDGE, _EDGE, WIDTH - _EDGE, height - _EDGE), fill=GROUND, radius=0)
        return Sheet(
            width=WIDTH,
            height=height,
            shapes=(edge, ground, *self.shapes),
            texts=tuple(self.texts),
        )
